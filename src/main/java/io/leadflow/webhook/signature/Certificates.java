package io.leadflow.webhook.signature;

import io.leadflow.address.HomeAddress;
import io.leadflow.webhook.WebhookSettings;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The certificates of this installation: the newest one signs, until the time of the settings has passed and another
 * takes over; the older ones stay, so that what they signed can still be verified.
 */
@Component
public class Certificates {

    private static final Logger log = LoggerFactory.getLogger(Certificates.class);

    /** Where each certificate can be read by anyone; its number stands in it. */
    public static final String PATH = "/webhooks/v1/certificates/%d.cer";

    private static final int KEY_BITS = 2048;

    /** For clocks that are not quite right, and for what is verified some time after it was signed. */
    private static final Duration MARGIN = Duration.ofDays(30);

    private final CertificateTable table;
    private final WebhookSettings settings;
    private final HomeAddress home;
    private final Clock clock;
    private volatile SigningKey newest;

    Certificates(CertificateTable table, WebhookSettings settings, HomeAddress home, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.home = home;
        this.clock = clock;
    }

    /** At the first start the installation gets its first one; a key that does not open stops the start. */
    @EventListener(ApplicationStartedEvent.class)
    void prepare() {
        signing();
    }

    /** The key to sign with now. */
    public SigningKey signing() {
        if (newest == null || !isFit(newest)) {
            newest = stored().orElseGet(this::successor);
        }
        return newest;
    }

    /** The certificate with this number as PEM. */
    public Optional<String> pem(int number) {
        return table.pem(number);
    }

    private Optional<SigningKey> stored() {
        return table.newest(clock.instant().plus(MARGIN)).filter(this::isFit);
    }

    private boolean isFit(SigningKey key) {
        Instant now = clock.instant();
        return now.isAfter(key.madeAt().minus(MARGIN))
                && now.isBefore(key.madeAt().plus(settings.certificateRotation()));
    }

    /** Of several nodes that make one at the same moment the first counts, for all of them. */
    private SigningKey successor() {
        int number = table.lastNumber() + 1;
        try {
            table.add(make(number));
            log.info("Certificate {} signs the notices of webhooks from now on", number);
        } catch (DuplicateKeyException meanwhile) {
            log.debug("Another node has made certificate {}", number);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return stored().orElseThrow();
    }

    private SigningKey make(int number) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        KeyPair keys = generator.generateKeyPair();
        Instant now = clock.instant();
        X509Certificate certificate = SelfSigned.of(
                keys,
                subject(),
                now.minus(MARGIN),
                now.plus(settings.certificateRotation()).plus(MARGIN));
        return new SigningKey(number, now, certificate, keys.getPrivate());
    }

    private X500Principal subject() {
        return new X500Principal("CN=%s, O=%s".formatted(home.host(), escaped(settings.certificateOrganisation())));
    }

    private static String escaped(String organisation) {
        return '"' + organisation.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
