package org.nasij.ingestion.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lists whose parts may state a share: {@code education=0.6; health=40 %}. */
final class Shares {
  /** Several places where a part of the sum was rounded may be this much above 1. */
  private static final double ROUNDING = 1e-6;

  private static final Pattern PART_SEPARATOR = Pattern.compile("\\s*[;؛\\n|]\\s*");
  private static final Pattern WITH_SHARE =
      Pattern.compile("(.+?)\\s*[=:]\\s*([0-9٠-٩]+(?:[.,٫][0-9٠-٩]+)?)\\s*([%٪]?)");

  private Shares() {}

  /** A part of a list. */
  record Part(String text, @Nullable Double shareOrNull) {}

  /** The parts of a cell, without empty ones. */
  static List<String> split(String text) {
    return PART_SEPARATOR
        .splitAsStream(text)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The parts of a cell with their shares, 0..1; a notice where a share is none. */
  static List<Part> read(Value cell, RowNotices notices) {
    List<Part> parts = new ArrayList<>();
    for (String text : split(cell.text())) {
      Matcher matcher = WITH_SHARE.matcher(text);
      if (!matcher.matches()) {
        parts.add(new Part(text, null));
        continue;
      }
      double share = share(matcher.group(2), !matcher.group(3).isEmpty());
      if (share > 1) {
        notices.add(Notice.ofCell(NoticeCode.SHARE_UNREADABLE, cell.withText(text)));
      }
      parts.add(new Part(matcher.group(1), share));
    }
    return parts;
  }

  private static double share(String digits, boolean percent) {
    BigDecimal number = new BigDecimal(Numbers.westernDigits(digits).replace(',', '.'));
    return (percent ? number.divide(BigDecimal.valueOf(100), MathContext.DECIMAL64) : number)
        .doubleValue();
  }

  /** Two shares of the same thing in one; a part without a share adds nothing. */
  static @Nullable Double sum(@Nullable Double a, @Nullable Double b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    // As the decimals they were written in: 0.1 and 0.2 make 0.3.
    return BigDecimal.valueOf(a).add(BigDecimal.valueOf(b)).doubleValue();
  }

  /** Shares of one record do not add up to more than the whole. */
  static void requireAtMostOne(
      List<? extends @Nullable Double> shares, Optional<Value> cell, RowNotices notices) {
    double sum = shares.stream().filter(Objects::nonNull).mapToDouble(Double::doubleValue).sum();
    if (sum > 1 + ROUNDING && cell.isPresent()) {
      notices.add(Notice.ofCell(NoticeCode.SHARES_ABOVE_ONE, cell.get(), Double.toString(sum)));
    }
  }
}
