package org.nasij.dashboards.gapmap;

import org.jspecify.annotations.Nullable;
import org.nasij.api.gap.Cell;
import org.nasij.api.gap.RankCertainty;
import org.nasij.api.query.Codes;
import org.nasij.api.release.PartState;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.page.Table.Entry;

/** How sure a rank is, in words: what stands beside every rank. */
public final class RankWords {
  private final Cell cell;
  private final Texts texts;

  /**
   * @param cell a ranked one
   */
  public RankWords(Cell cell, Texts texts) {
    this.cell = cell;
    this.texts = texts;
  }

  /** The band; until the draws are there, that it is being computed. */
  public Entry band() {
    if (cell.band() == null) {
      return Entry.absent(
          texts.text(cell.certaintyState().isPending() ? "band.awaited" : "band.absent"), 1);
    }
    String band = Codes.of(cell.band());
    return Entry.mark(texts.text("band." + band), "band-" + band)
        .withNote(cell.certaintyState() == PartState.PENDING ? texts.text("band.pending") : null);
  }

  /** The interval of the rank, and how often it is among the first ten; null without draws. */
  public @Nullable String interval() {
    RankCertainty certainty = cell.certainty();
    if (certainty == null) {
      return null;
    }
    String low = texts.count(Math.floor(certainty.rankLow()));
    String high = texts.count(Math.ceil(certainty.rankHigh()));
    return certainty.pTop() < .005
        ? texts.text("rank.interval", low, high)
        : texts.text("rank.interval.top", low, high, texts.percent(certainty.pTop()));
  }
}
