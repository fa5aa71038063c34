package org.nasij.analytics.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Locale;
import org.nasij.analytics.release.ReleaseReport;

/** A release's report as a person or a script reads it. */
final class ReportText {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  private ReportText() {}

  static String json(ReleaseReport report) throws JsonProcessingException {
    return JSON.writeValueAsString(report);
  }

  static String of(ReleaseReport report) {
    StringBuilder text = new StringBuilder();
    text.append(
        line(
            "%s, revision %d, as of %s, method %s, %.1f s",
            report.release(),
            report.revision(),
            report.asOf(),
            report.methodVersion(),
            report.seconds()));
    text.append(line("%,d cells, %,d ranked", report.cells(), report.rankedCells()));
    text.append(
        line("%-16s %-12s %14s %12s %14s", "theme", "sector", "need", "supply", "conservation"));
    for (ReleaseReport.ThemeLine theme : report.themes()) {
      text.append(
          line(
              "%-16s %-12s %14s %12s %14s",
              theme.theme(),
              theme.sector(),
              number("%,.0f", theme.need()),
              number("%,.0f", theme.supply()),
              number("%.1e", theme.conservationError())));
    }
    for (ReleaseReport.LedgerSum sum : report.ledger()) {
      text.append(
          line(
              "ledger %-14s %-13s %-11s %,20.2f %s",
              sum.flowClass(), sum.transactionType(), sum.line(), sum.amount(), sum.currency()));
    }
    return text.toString().stripTrailing();
  }

  private static String number(String format, @org.jspecify.annotations.Nullable Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, format, value);
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values) + "\n";
  }
}
