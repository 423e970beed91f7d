package io.leadflow.webhook.signature;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;

/**
 * The key that signs notices, with the certificate that receivers verify them by.
 *
 * @param number the certificate's place in the row of all there ever were
 */
public record SigningKey(int number, Instant madeAt, X509Certificate certificate, PrivateKey key) {

    /** The name of the algorithm on the wire. */
    public static final String ALGORITHM = "rsa-sha256";

    /** The signature of these bytes, in Base64. */
    public String sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
