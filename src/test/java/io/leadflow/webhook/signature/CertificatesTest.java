package io.leadflow.webhook.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.LeadflowTest;
import io.leadflow.address.HomeAddress;
import io.leadflow.webhook.WebhookSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How an installation comes by its certificates. */
@LeadflowTest
class CertificatesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Test
    void nodes_that_start_together_share_one() {
        inAnEmptyInstallation(() -> {
            List<Certificates> nodes = IntStream.range(0, 4)
                    .mapToObj(node -> certificates(null, NOW))
                    .toList();
            CyclicBarrier start = new CyclicBarrier(nodes.size());

            List<Integer> numbers = nodes.stream()
                    .map(node -> CompletableFuture.supplyAsync(() -> {
                        await(start);
                        return node.signing().number();
                    }))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(numbers).containsOnly(1);
            assertThat(count()).isEqualTo(1);
        });
    }

    @Test
    void a_restart_finds_the_same_one() {
        inAnEmptyInstallation(() -> {
            SigningKey first = certificates("secret", NOW).signing();
            SigningKey second = certificates("secret", NOW.plusSeconds(60)).signing();

            assertThat(second.certificate()).isEqualTo(first.certificate());
            assertThat(second.sign(new byte[] {1})).isEqualTo(first.sign(new byte[] {1}));
        });
    }

    @Test
    void another_password_does_not_open_it_and_the_start_stops_with_the_settings_name() {
        inAnEmptyInstallation(() -> {
            certificates("secret", NOW).prepare();

            assertThatThrownBy(() -> certificates("guess", NOW).prepare())
                    .hasMessageContaining("leadflow.webhook.key-password");
            assertThatThrownBy(() -> certificates(null, NOW).prepare())
                    .hasMessageContaining("leadflow.webhook.key-password");
        });
    }

    @Test
    void a_key_made_without_a_password_goes_on_without_one() {
        inAnEmptyInstallation(() -> {
            certificates(null, NOW).prepare();

            assertThat(certificates(null, NOW).signing().number()).isEqualTo(1);
        });
    }

    @Test
    void after_its_time_another_takes_over() {
        inAnEmptyInstallation(() -> {
            Certificates before = certificates(null, NOW);
            Certificates after = certificates(null, NOW.plus(Duration.ofDays(365)));

            assertThat(before.signing().number()).isEqualTo(1);
            assertThat(after.signing().number()).isEqualTo(2);
            assertThat(certificates(null, NOW.plus(Duration.ofDays(400)))
                            .signing()
                            .number())
                    .isEqualTo(2);
            assertThat(after.pem(1)).isPresent();
        });
    }

    /** Puts the certificates that the other tests use away and back. */
    private void inAnEmptyInstallation(Runnable test) {
        jdbc.sql("create table kept_certificate as select * from webhook_certificate")
                .update();
        jdbc.sql("delete from webhook_certificate").update();
        try {
            test.run();
        } finally {
            jdbc.sql("delete from webhook_certificate").update();
            jdbc.sql("insert into webhook_certificate select * from kept_certificate")
                    .update();
            jdbc.sql("drop table kept_certificate").update();
        }
    }

    private Certificates certificates(String password, Instant now) {
        WebhookSettings settings =
                new WebhookSettings(Duration.ofSeconds(2), Duration.ofDays(365), "Leadflow", password, true);
        return new Certificates(
                new CertificateTable(jdbc, new KeySafe(settings)),
                settings,
                new HomeAddress("https://leads.example"),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private long count() {
        return jdbc.sql("select count(*) from webhook_certificate")
                .query(Long.class)
                .single();
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
