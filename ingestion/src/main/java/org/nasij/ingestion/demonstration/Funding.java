package org.nasij.ingestion.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;

/** The funders of the invented world and what they promise and pay. */
final class Funding {
  private static final int FUNDERS = 300;
  private static final int FLOWS = 6_000;

  /** What the money is, how often, and its median in its own currency. */
  private enum Sort {
    CIVIL_SOCIETY("civil-society", 0.80, 150_000),
    PUBLIC("public", 0.15, 1_800_000),
    LOAN("loan", 0.05, 9_000_000);

    private final String code;
    private final double share;
    private final double medianMad;

    Sort(String code, double share, double medianMad) {
      this.code = code;
      this.share = share;
      this.medianMad = medianMad;
    }
  }

  /**
   * A currency that sums are stated in.
   *
   * @param madEach a rough size, so that sums look alike; no rate is published
   */
  private record Currency(String code, double share, double madEach) {}

  private static final List<Currency> CURRENCIES =
      List.of(
          new Currency("MAD", 0.68, 1),
          new Currency("EUR", 0.2, 11),
          new Currency("USD", 0.1, 10),
          new Currency("GBP", 0.02, 12));

  /**
   * A funder, as far as its flows and calls depend on it.
   *
   * @param size how much it gives, relative to others
   */
  record Funder(String id, String name, double size) {}

  private final Landscape landscape;
  private final List<Directory.Member> members;
  private final List<Words.ThemeProfile> themes;
  private final Dice dice;
  private final Dice placeCosts;
  private final List<Area> regions;
  private final List<Funder> all = new ArrayList<>();
  private final List<Row> funders = new ArrayList<>();
  private final List<Row> flows = new ArrayList<>();

  private Funding(
      Landscape landscape, Directory directory, List<Words.ThemeProfile> themes, long seed) {
    this.landscape = landscape;
    this.members = directory.members();
    this.themes = themes;
    this.dice = new Dice(seed, "funding");
    this.placeCosts = new Dice(seed, "place costs");
    this.regions = landscape.areas().list(AreaLevel.REGION);
  }

  static Funding generate(
      Landscape landscape,
      Directory directory,
      List<Words.ThemeProfile> themes,
      long seed,
      double scale) {
    Funding funding = new Funding(landscape, directory, themes, seed);
    funding.addFunders((int) Math.round(FUNDERS * scale));
    funding.addFlows((int) Math.round(FLOWS * scale));
    return funding;
  }

  List<Funder> all() {
    return List.copyOf(all);
  }

  List<Row> funders() {
    return List.copyOf(funders);
  }

  List<Row> flows() {
    return List.copyOf(flows);
  }

  private void addFunders(int count) {
    List<Words.FunderSort> sorts = Words.funderSorts();
    List<Words.Name> names = Words.names();
    for (int i = 0; i < count; i++) {
      Words.FunderSort sort = sorts.get(i % sorts.size());
      Words.Name name = names.get(i / sorts.size() % names.size());
      int round = i / (sorts.size() * names.size());
      String again = round == 0 ? "" : " " + (round + 1);
      String id = String.format(Locale.ROOT, "funder-%04d", i + 1);
      String title = sort.word().fr() + " " + name.fr() + again;
      funders.add(
          new Row()
              .with("id", id)
              .with("name", title + Words.MARK_FR)
              .with("name_ar", sort.word().ar() + " " + name.ar() + again + Words.MARK_AR)
              .with("kind", sort.kind())
              .with("country_code", dice.pick(sort.countries()))
              .with("recorded_on", DemonstrationWorld.AS_OF.minusDays(dice.between(30, 1_200))));
      all.add(new Funder(id, title, dice.logNormal(1, 1.2)));
    }
  }

  private void addFlows(int count) {
    Lottery<Funder> lottery = new Lottery<>(all, Funder::size);
    Lottery<Directory.Member> recipients = new Lottery<>(members, Directory.Member::size);
    Lottery<Sort> sorts = new Lottery<>(List.of(Sort.values()), sort -> sort.share);
    for (int number = 1; number <= count; number++) {
      addFlow(number, lottery.draw(dice), recipients.draw(dice), sorts.draw(dice));
    }
  }

  private void addFlow(int number, Funder funder, Directory.Member recipient, Sort sort) {
    LocalDate day =
        DemonstrationWorld.AS_OF.minusDays((long) Math.min(1_800, dice.exponential(500)));
    Row row =
        new Row()
            .with("id", String.format(Locale.ROOT, "flow-%05d", number))
            .with("funder_id", funder.id())
            .with("title", "Appui " + recipient.theme().purpose().fr() + Words.MARK_FR)
            .with("description", "Financement inventé pour montrer Nasij" + Words.MARK_FR)
            .with("flow_class", sort.code)
            .with("kind", kind(sort))
            .with("transaction_type", dice.chance(0.45) ? "commitment" : "disbursement")
            .with("dated_on", day)
            .with("recorded_on", day);
    if (dice.chance(0.75)) {
      row.with("recipient_id", recipient.id());
    } else {
      row.with("recipient_name", recipient.name() + Words.MARK_FR);
    }
    double amountMad = addAmount(row, sort);
    Words.ThemeProfile theme = recipient.theme();
    if (sort == Sort.CIVIL_SOCIETY && dice.chance(theme.fundedPlaces())) {
      double placeCost = placeCosts.logNormal(theme.placeCostMad(), 0.4);
      row.with("places_funded", Long.toString(Math.max(5, Math.round(amountMad / placeCost))));
    }
    row.with("themes", themes(recipient)).with("places", places(recipient.commune()));
    flows.add(row);
  }

  private String kind(Sort sort) {
    if (sort == Sort.LOAN) {
      return "loan";
    }
    return dice.chance(0.85) ? "grant" : dice.pick(List.of("contract", "in-kind"));
  }

  private double addAmount(Row row, Sort sort) {
    Currency currency = new Lottery<>(CURRENCIES, Currency::share).draw(dice);
    double amount = dice.logNormal(sort.medianMad, 1.1) / currency.madEach();
    double stated = dice.chance(0.8) ? Math.max(500, Math.rint(amount / 500) * 500) : amount;
    row.with("amount", String.format(Locale.ROOT, "%.2f", stated))
        .with("currency", currency.code());
    return amount * currency.madEach();
  }

  private String themes(Directory.Member recipient) {
    String own = recipient.theme().code();
    double sort = dice.fraction();
    if (sort < 0.12) {
      return "";
    }
    String other = dice.pick(themes).code();
    if (sort < 0.75 || other.equals(own)) {
      return own;
    }
    return sort < 0.87 ? own + ";" + other : own + "=0.7;" + other + "=0.3";
  }

  /** The recipient's commune or province, several with shares, the country, abroad, or nothing. */
  private String places(Area commune) {
    Area province = landscape.province(commune);
    double sort = dice.fraction();
    if (sort < 0.30) {
      return commune.code();
    }
    if (sort < 0.55) {
      return province.code();
    }
    if (sort < 0.65) {
      List<Area> near = landscape.neighbours(commune);
      return near.size() == 1
          ? commune.code()
          : near.get(0).code() + "=0.6;" + near.get(1).code() + "=0.4";
    }
    if (sort < 0.72) {
      return dice.pick(regions).code();
    }
    if (sort < 0.86) {
      return "MA";
    }
    return sort < 0.90 ? dice.pick(List.of("FR", "SN", "TN", "ML")) : "";
  }
}
