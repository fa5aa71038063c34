package org.nasij.dashboards.page;

import org.jdbi.v3.core.Jdbi;
import org.nasij.api.area.AreaQueries;
import org.nasij.api.certainty.CertaintyQueries;
import org.nasij.api.equity.EquityQueries;
import org.nasij.api.funding.LedgerQueries;
import org.nasij.api.gap.GapQueries;
import org.nasij.api.instance.InstanceQueries;
import org.nasij.api.method.MethodQueries;
import org.nasij.api.organization.DirectoryQueries;
import org.nasij.api.query.ReadDatabase;
import org.nasij.api.release.ReleaseQueries;
import org.nasij.api.siting.NearQueries;
import org.nasij.api.siting.SitingQueries;
import org.nasij.api.strength.StrengthQueries;
import org.nasij.api.theme.ThemeQueries;
import org.nasij.api.trend.TrendQueries;

/** All that pages read from. */
public record Marts(
    ReadDatabase database,
    ReleaseQueries releases,
    ThemeQueries themes,
    AreaQueries areas,
    GapQueries gaps,
    CertaintyQueries certainty,
    EquityQueries equity,
    LedgerQueries ledger,
    DirectoryQueries directory,
    SitingQueries siting,
    NearQueries near,
    StrengthQueries strengths,
    MethodQueries method,
    InstanceQueries instance,
    TrendQueries trends) {

  /** The queries on a database. */
  public static Marts of(ReadDatabase database) {
    Jdbi jdbi = database.jdbi();
    return new Marts(
        database,
        new ReleaseQueries(jdbi),
        new ThemeQueries(jdbi),
        new AreaQueries(jdbi),
        new GapQueries(jdbi),
        new CertaintyQueries(jdbi),
        new EquityQueries(jdbi),
        new LedgerQueries(jdbi),
        new DirectoryQueries(jdbi),
        new SitingQueries(jdbi),
        new NearQueries(jdbi),
        new StrengthQueries(jdbi),
        new MethodQueries(jdbi),
        new InstanceQueries(jdbi),
        new TrendQueries(jdbi));
  }
}
