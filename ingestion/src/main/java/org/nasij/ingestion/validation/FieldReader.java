package org.nasij.ingestion.validation;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nasij.ingestion.schema.CodeList;
import org.nasij.ingestion.schema.FieldType;

/**
 * Reads one cell by the type of its field. Each method gives what goes into the record, or null,
 * with a notice, if nothing does.
 */
final class FieldReader implements FieldType.Visitor<Object> {
  private static final int LONGEST_CODE_LIST = 20;
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
  private static final Pattern HOST = Pattern.compile("(?i)([\\p{L}0-9_-]+\\.)+[\\p{L}]{2,}");

  private final RecordReader context;
  private final Value value;
  private final @Nullable LocalDate ownDate;
  private final RowNotices notices;

  FieldReader(RecordReader context, Value value, @Nullable LocalDate ownDate, RowNotices notices) {
    this.context = context;
    this.value = value;
    this.ownDate = ownDate;
    this.notices = notices;
  }

  @Override
  public @Nullable Object text(FieldType.Text type) {
    if (value.text().length() > type.maxLength()) {
      notices.add(
          Notice.ofCell(
              NoticeCode.CELL_TOO_LONG,
              value,
              Integer.toString(value.text().length()),
              Integer.toString(type.maxLength())));
      return null;
    }
    return value.text();
  }

  @Override
  public @Nullable Object identifier(FieldType.Identifier type) {
    String id = id();
    return type.opaque() && id != null ? context.opaque(id) : id;
  }

  @Override
  public @Nullable Object reference(FieldType.Reference type) {
    return id();
  }

  private @Nullable String id() {
    if (!Identifiers.isReadable(value.text())) {
      notices.add(Notice.ofCell(NoticeCode.IDENTIFIER_UNREADABLE, value));
      return null;
    }
    return Identifiers.qualify(context.source(), value.text());
  }

  @Override
  public @Nullable Object code(FieldType.Code type) {
    return code(type.list(), value.text());
  }

  @Override
  public @Nullable Object codes(FieldType.Codes type) {
    Set<String> codes = new LinkedHashSet<>();
    for (String part : Shares.split(value.text())) {
      String code = code(type.list(), part);
      if (code != null) {
        codes.add(code);
      }
    }
    return codes.isEmpty() ? null : List.copyOf(codes);
  }

  private @Nullable String code(CodeList list, String text) {
    CodeNames names = context.names(list);
    Optional<String> code = names.find(text);
    if (code.isEmpty()) {
      List<String> codes = names.codes();
      notices.add(
          Notice.ofCell(
              NoticeCode.CODE_UNKNOWN,
              value.withText(text),
              names.nearest(text),
              String.join(", ", codes.subList(0, Math.min(codes.size(), LONGEST_CODE_LIST)))));
    }
    return code.orElse(null);
  }

  @Override
  public @Nullable Object themes(FieldType.Themes type) {
    Map<String, @Nullable Double> shares = new LinkedHashMap<>();
    for (Shares.Part part : Shares.read(value, notices)) {
      Optional<String> theme = context.themes().find(part.text());
      if (theme.isPresent()) {
        Double before = shares.get(theme.get());
        if (before != null || (shares.containsKey(theme.get()) && part.shareOrNull() != null)) {
          notices.add(Notice.ofCell(NoticeCode.THEME_REPEATED, value.withText(part.text())));
        }
        shares.put(theme.get(), Shares.sum(before, part.shareOrNull()));
      } else {
        notices.add(
            Notice.ofCell(
                NoticeCode.THEME_UNKNOWN,
                value.withText(part.text()),
                context.themes().nearest(part.text())));
      }
    }
    if (shares.isEmpty()) {
      return null;
    }
    if (!type.shares()) {
      return List.copyOf(shares.keySet());
    }
    Shares.requireAtMostOne(new ArrayList<>(shares.values()), Optional.of(value), notices);
    List<Map<String, Object>> themes = new ArrayList<>();
    shares.forEach(
        (theme, share) -> {
          // In this order always: the same file gives the same bytes.
          Map<String, Object> part = new LinkedHashMap<>();
          part.put("theme", theme);
          if (share != null) {
            part.put("share", share);
          }
          themes.add(part);
        });
    return themes;
  }

  @Override
  public @Nullable Object area(FieldType.Area type) {
    return context.places().findArea(value, notices);
  }

  @Override
  public @Nullable Object areas(FieldType.Areas type) {
    return Shares.split(value.text()).stream()
        .map(part -> context.places().findArea(value.withText(part), notices))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The parts of a place are read together by {@link SitePlaceRule} and {@link FlowPlacesRule}. */
  @Override
  public @Nullable Object place(FieldType.Place type) {
    return null;
  }

  @Override
  public @Nullable Object date(FieldType.Date type) {
    return Dates.read(value, notices);
  }

  @Override
  public @Nullable Object quantity(FieldType.Quantity type) {
    BigDecimal number = Numbers.read(value, notices);
    if (number == null) {
      return null;
    }
    if (number.signum() < 0) {
      notices.add(Notice.ofCell(NoticeCode.NUMBER_NEGATIVE, value));
      return null;
    }
    if (number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
        || (type.whole() && number.stripTrailingZeros().scale() > 0)) {
      notices.add(Notice.ofCell(NoticeCode.NUMBER_NOT_WHOLE, value));
      return null;
    }
    if (number.compareTo(BigDecimal.valueOf(type.atMost())) > 0) {
      notices.add(
          Notice.ofCell(NoticeCode.NUMBER_TOO_LARGE, value, Integer.toString(type.atMost())));
      return null;
    }
    return type.whole() ? (Object) number.intValueExact() : (Object) number.doubleValue();
  }

  @Override
  public @Nullable Object amount(FieldType.Amount type) {
    return Amounts.read(value, ownDate, notices);
  }

  @Override
  public @Nullable Object currency(FieldType.Currency type) {
    String code = value.text().toUpperCase(Locale.ROOT);
    String known = code.equals("DH") || code.equals("DHS") ? "MAD" : code;
    if (!Codes.isCurrency(known)) {
      notices.add(Notice.ofCell(NoticeCode.CURRENCY_UNKNOWN, value));
      return null;
    }
    return known;
  }

  @Override
  public @Nullable Object country(FieldType.Country type) {
    String code = value.text().toUpperCase(Locale.ROOT);
    if (!Codes.isCountry(code)) {
      notices.add(Notice.ofCell(NoticeCode.COUNTRY_UNKNOWN, value));
      return null;
    }
    return code;
  }

  @Override
  public @Nullable Object url(FieldType.Url type) {
    String text = value.text();
    if (EMAIL.matcher(text).find()) {
      notices.add(Notice.ofHiddenCell(NoticeCode.CONTACT_LEFT_OUT, value));
      return null;
    }
    String address = SCHEME.matcher(text).matches() ? text : "http://" + text;
    try {
      URI uri = new URI(address);
      String host = uri.getHost();
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (web && host != null && HOST.matcher(host).matches()) {
        return address;
      }
    } catch (URISyntaxException e) {
      // No address at all: the notice below says so.
    }
    notices.add(Notice.ofCell(NoticeCode.URL_INVALID, value));
    return null;
  }
}
