package org.nasij.ingestion.validation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes opaque what may name a person: a partner's number of a volunteer can be an identity card's
 * or an e-mail address, which a plain digest would give away to whoever tries them all. Immutable.
 */
public final class IdentityKey {
  /** The length of a key. */
  public static final int BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int OPAQUE_BYTES = 16;

  private final SecretKeySpec key;

  /**
   * @param key {@link #BYTES} secret bytes; other ones make other identifiers
   * @throws IllegalArgumentException if it has another length
   */
  public IdentityKey(byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException("A key has " + BYTES + " bytes, not " + key.length);
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** Fresh secret bytes. */
  public static byte[] random() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }

  /** 32 hexadecimal digits: the same for the same text, and nothing can be told from them. */
  String opaque(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, OPAQUE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
