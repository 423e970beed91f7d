package io.leadflow.webhook.signature;

import io.leadflow.webhook.WebhookSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import org.springframework.stereotype.Component;

/** Puts a signing key away as a PKCS #12 store, locked with the password of the settings, and takes it out again. */
@Component
class KeySafe {

    private static final String ENTRY = "webhook";

    private final char[] password;

    KeySafe(WebhookSettings settings) {
        this.password = settings.keyPassword() == null
                ? new char[0]
                : settings.keyPassword().toCharArray();
    }

    byte[] lock(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        try (var locked = new ByteArrayOutputStream()) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(ENTRY, key, password, new Certificate[] {certificate});
            store.store(locked, password);
            return locked.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException when it was locked with another password; names the setting */
    PrivateKey open(byte[] locked) throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(locked), password);
            return (PrivateKey) store.getKey(ENTRY, password);
        } catch (IOException otherPassword) {
            throw new IllegalStateException(
                    "leadflow.webhook.key-password does not open the newest key in the table webhook_certificate");
        }
    }
}
