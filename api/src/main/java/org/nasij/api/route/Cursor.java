package org.nasij.api.route;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.nasij.api.parameter.Arguments;
import org.nasij.api.parameter.Parsed;

/**
 * Where a page ended: the last item's key, bound to the request it belongs to. Opaque to clients;
 * it grants nothing, so it is not signed.
 */
public final class Cursor {
  private Cursor() {}

  /** The cursor behind an item. */
  public static String after(Arguments request, String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((fingerprint(request) + " " + key).getBytes(StandardCharsets.UTF_8));
  }

  /** The key a cursor stands behind. */
  public static Parsed<String> key(Arguments request, String cursor) {
    String text;
    try {
      text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return bad("invalid-cursor");
    }
    int space = text.indexOf(' ');
    if (space < 0 || !text.substring(0, space).matches("[0-9a-f]{1,8}")) {
      return bad("invalid-cursor");
    }
    if (!text.substring(0, space).equals(fingerprint(request))) {
      return bad("cursor-of-another-query");
    }
    return new Parsed.Good<>(text.substring(space + 1));
  }

  private static Parsed<String> bad(String code) {
    return new Parsed.Bad<>(code, List.of(), List.of(), null);
  }

  private static String fingerprint(Arguments request) {
    Map<String, String> filters = new TreeMap<>(request.texts());
    filters.remove(CommonParameters.CURSOR.name());
    filters.remove(CommonParameters.LIMIT.name());
    filters.remove(CommonParameters.LANG.name());
    CRC32 checksum = new CRC32();
    checksum.update(filters.toString().getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(checksum.getValue());
  }
}
