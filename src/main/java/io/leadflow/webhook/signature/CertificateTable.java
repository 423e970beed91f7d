package io.leadflow.webhook.signature;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every certificate and signing key that the installation ever had. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class CertificateTable {

    private final JdbcClient jdbc;
    private final KeySafe safe;

    CertificateTable(JdbcClient jdbc, KeySafe safe) {
        this.jdbc = jdbc;
        this.safe = safe;
    }

    /** The last one that was made before this moment. */
    Optional<SigningKey> newest(Instant moment) {
        return jdbc.sql("""
                        select * from webhook_certificate where made_at < ?
                        order by number desc fetch first row only""")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query((row, count) -> key(row))
                .optional();
    }

    /** 0 when there is none. */
    int lastNumber() {
        return jdbc.sql("select coalesce(max(number), 0) from webhook_certificate")
                .query(Integer.class)
                .single();
    }

    Optional<String> pem(int number) {
        return jdbc.sql("select certificate from webhook_certificate where number = ?")
                .param(number)
                .query(String.class)
                .optional();
    }

    /** @throws DuplicateKeyException when there is one with this number */
    void add(SigningKey key) throws GeneralSecurityException {
        byte[] locked = safe.lock(key.key(), key.certificate());
        jdbc.sql("insert into webhook_certificate (number, made_at, certificate, key_store) values (?, ?, ?, ?)")
                .param(key.number())
                .param(key.madeAt().atOffset(ZoneOffset.UTC))
                .param(pem(key.certificate()))
                .param(locked)
                .update();
    }

    private SigningKey key(ResultSet row) throws SQLException {
        try {
            return new SigningKey(
                    row.getInt("number"),
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    certificate(row.getString("certificate")),
                    safe.open(row.getBytes("key_store")));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("A stored signing key is damaged", damaged);
        }
    }

    private static X509Certificate certificate(String pem) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }
}
