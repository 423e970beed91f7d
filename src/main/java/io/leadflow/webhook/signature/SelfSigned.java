package io.leadflow.webhook.signature;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.security.auth.x500.X500Principal;

/** Makes the X.509 certificate of a key pair that vouches for itself; the JDK can read certificates, but make none. */
final class SelfSigned {

    private static final String ALGORITHM = "SHA256withRSA";
    private static final byte[] SHA256_WITH_RSA =
            Der.sequence(Der.identifier(42, 840, 113549, 1, 1, 11), Der.nothing());
    private static final byte[] BASIC_CONSTRAINTS = Der.identifier(85, 29, 19);
    private static final byte[] KEY_USAGE = Der.identifier(85, 29, 15);
    private static final byte[] VERSION_3 = Der.field(0, Der.integer(BigInteger.TWO));
    private static final int SERIAL_NUMBER_BITS = 126;
    private static final byte DIGITAL_SIGNATURE = (byte) 0x80;

    private SelfSigned() {}

    static X509Certificate of(KeyPair keys, X500Principal subject, Instant from, Instant until)
            throws GeneralSecurityException {
        byte[] content = Der.sequence(
                VERSION_3,
                Der.integer(new BigInteger(SERIAL_NUMBER_BITS, new SecureRandom()).add(BigInteger.ONE)),
                SHA256_WITH_RSA,
                subject.getEncoded(),
                Der.sequence(Der.time(from), Der.time(until)),
                subject.getEncoded(),
                keys.getPublic().getEncoded(),
                Der.field(3, Der.sequence(signsNoOthers(), signsOnly())));
        byte[] signature = signature(keys, content);
        byte[] certificate = Der.sequence(content, SHA256_WITH_RSA, Der.bits(0, signature));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    private static byte[] signsNoOthers() {
        return Der.sequence(BASIC_CONSTRAINTS, Der.yes(), Der.octets(Der.sequence()));
    }

    private static byte[] signsOnly() {
        return Der.sequence(KEY_USAGE, Der.yes(), Der.octets(Der.bits(7, new byte[] {DIGITAL_SIGNATURE})));
    }

    private static byte[] signature(KeyPair keys, byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(keys.getPrivate());
        signature.update(content);
        return signature.sign();
    }
}
