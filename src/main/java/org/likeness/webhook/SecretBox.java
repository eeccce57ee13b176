package org.likeness.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps secrets that are needed again as they were: sealed with AES-256-GCM under a key that lies
 * outside of the database, so that a copy of the database signs nothing.
 */
@ApplicationScoped
class SecretBox {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  SecretBox(WebhookConfig config) {
    this.key = new SecretKeySpec(derived(config.key()), "AES");
  }

  /** For this purpose alone, whatever else the configured key is used for. */
  private static byte[] derived(String configured) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(configured.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal("likeness.webhook.secrets".getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** A random nonce, then what is sealed. */
  byte[] seal(byte[] secret) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      byte[] sealed = cipher.doFinal(secret);
      byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
      return whole;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret can always be sealed", e);
    }
  }

  /** What was sealed; empty if it was under another key. */
  Optional<byte[]> open(byte[] whole) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, whole, 0, NONCE));
      return Optional.of(cipher.doFinal(whole, NONCE, whole.length - NONCE));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }
}
