package org.nasij.analytics.cli.method;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.access.AccessVariant;
import org.nasij.analytics.method.access.StepDecay;
import org.nasij.analytics.method.access.TravelPairs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nasij method access}. */
@Command(name = "access", description = "Access to services: who can reach how much supply.")
final class AccessMethod extends Method {
  enum Variant {
    TWO_SFCA("2sfca", AccessVariant.TWO_STEP, "binary"),
    E2SFCA("e2sfca", AccessVariant.ENHANCED_TWO_STEP, "bands"),
    THREE_SFCA("3sfca", AccessVariant.THREE_STEP, "bands"),
    M2SFCA("m2sfca", AccessVariant.MODIFIED_TWO_STEP, "bands"),
    GRAVITY("gravity", AccessVariant.GRAVITY, "");

    private final String code;
    private final AccessVariant variant;
    private final String decay;

    Variant(String code, AccessVariant variant, String decay) {
      this.code = code;
      this.variant = variant;
      this.decay = decay;
    }

    @Override
    public String toString() {
      return code;
    }

    static Variant ofCode(String code) {
      return Arrays.stream(values())
          .filter(variant -> variant.code.equals(code))
          .findFirst()
          .orElseThrow(() -> new CommandLine.TypeConversionException("no variant " + code));
    }
  }

  private static final double DEFAULT_CATCHMENT = 30;

  @Option(
      names = "--variant",
      required = true,
      converter = VariantConverter.class,
      description = "2sfca, e2sfca, 3sfca, m2sfca or gravity.")
  private Variant variant;

  @Option(
      names = "--demand",
      required = true,
      paramLabel = "FILE",
      description = "CSV with id, value: who needs.")
  private String demand;

  @Option(
      names = "--supply",
      required = true,
      paramLabel = "FILE",
      description = "CSV with id, value: what is offered.")
  private String supply;

  @Option(
      names = "--cost",
      required = true,
      paramLabel = "FILE",
      description = "CSV with origin (demand), destination (supply), cost.")
  private String cost;

  @Option(
      names = "--max-cost",
      paramLabel = "X",
      description = "Costs above it do not count; it does itself.")
  private @Nullable Double maxCost;

  @Option(
      names = "--decay",
      description =
          "binary, bands, gaussian, inverse or power. Default: binary for 2sfca, bands for e2sfca, 3sfca and m2sfca; gravity needs it.")
  private @Nullable String decay;

  @Option(
      names = "--weights",
      paramLabel = "10:1,20:.68,30:.22",
      description =
          "Bands: up to and with each cost, its weight. Default: 1, .68, .22 at thirds of --max-cost, 30 if absent.")
  private @Nullable String bands;

  @Option(names = "--sigma", paramLabel = "X", description = "Gaussian: exp(-cost^2 / (2 X^2)).")
  private @Nullable Double sigma;

  @Option(names = "--exponent", paramLabel = "A", description = "Power: (cost / scale)^A.")
  private @Nullable Double exponent;

  @Option(
      names = "--scale",
      defaultValue = "1",
      paramLabel = "S",
      description = "Power: see --exponent. Default: 1.")
  private double scale;

  @Override
  void run(Output output) {
    DoubleUnaryOperator weight = weight();
    Table demands = Table.read(demand, List.of("id", "value"), List.of());
    Map<String, Integer> demandIds = demands.ids("id");
    Table supplies = Table.read(supply, List.of("id", "value"), List.of());
    Map<String, Integer> supplyIds = supplies.ids("id");
    double[] persons = demands.amounts("value");
    double[] places = supplies.amounts("value");
    TravelPairs pairs = pairs(demandIds, demands.file(), supplyIds, supplies.file());
    AccessVariant.Result result =
        variant.variant.compute(
            pairs, persons, places, maxCost == null ? Double.POSITIVE_INFINITY : maxCost, weight);
    output.header("id", "access");
    demandIds.forEach((id, i) -> output.row(id, result.access()[i]));
    output.summary("unreachable", result.unreachable());
  }

  private TravelPairs pairs(
      Map<String, Integer> demandIds,
      String demandFile,
      Map<String, Integer> supplyIds,
      String supplyFile) {
    Table costs = Table.read(cost, List.of("origin", "destination", "cost"), List.of());
    int[] origins = costs.positions("origin", demandIds, demandFile);
    int[] destinations = costs.positions("destination", supplyIds, supplyFile);
    double[] amounts = costs.amounts("cost");
    TravelPairs.Builder pairs = TravelPairs.builder(supplyIds.size());
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < amounts.length; i++) {
      if (!seen.add((long) origins[i] * supplyIds.size() + destinations[i])) {
        throw new InputException(
            costs.file()
                + ", row "
                + costs.row(i)
                + ": the pair "
                + costs.text("origin").get(i)
                + ", "
                + costs.text("destination").get(i)
                + " stands there already. Leave one of the two out.");
      }
      pairs.add(destinations[i], origins[i], amounts[i]);
    }
    return pairs.build();
  }

  private DoubleUnaryOperator weight() {
    String kind = decay == null ? variant.decay : decay;
    return switch (kind) {
      case "binary" -> cost -> 1;
      case "bands" -> steps();
      case "gaussian" -> {
        if (sigma == null || !(sigma > 0)) {
          throw wrongUse("--sigma above 0 is needed for --decay gaussian");
        }
        double width = sigma;
        yield cost -> Math.exp(-cost * cost / (2 * width * width));
      }
      case "inverse" -> cost -> 1 / cost;
      case "power" -> {
        if (exponent == null || !(scale > 0)) {
          throw wrongUse("--exponent, and a --scale above 0, are needed for --decay power");
        }
        double power = exponent;
        yield cost -> Math.pow(cost / scale, power);
      }
      case "" ->
          throw wrongUse(
              "--decay is needed for gravity: binary, bands, gaussian, inverse or power");
      default ->
          throw wrongUse("--decay is binary, bands, gaussian, inverse or power, not " + kind);
    };
  }

  private DoubleUnaryOperator steps() {
    NavigableMap<Double, Double> steps = new TreeMap<>();
    if (bands == null) {
      double last = maxCost == null ? DEFAULT_CATCHMENT : maxCost;
      for (StepDecay.Band band : StepDecay.ENHANCED.bands()) {
        steps.put(band.endShare() * last, band.weight());
      }
    } else {
      for (String band : bands.split(",", -1)) {
        String[] parts = band.split(":", -1);
        try {
          if (parts.length != 2
              || steps.put(Double.valueOf(parts[0]), Double.valueOf(parts[1])) != null) {
            throw wrongUse("--weights looks like 10:1,20:.68,30:.22, each cost once; not " + bands);
          }
        } catch (NumberFormatException e) {
          throw wrongUse("--weights looks like 10:1,20:.68,30:.22, not " + bands);
        }
      }
    }
    return cost -> {
      Map.Entry<Double, Double> step = steps.ceilingEntry(cost);
      return step == null ? 0 : step.getValue();
    };
  }

  static final class VariantConverter implements CommandLine.ITypeConverter<Variant> {
    @Override
    public Variant convert(String value) {
      return Variant.ofCode(value);
    }
  }
}
