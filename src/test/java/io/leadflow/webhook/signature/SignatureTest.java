package io.leadflow.webhook.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Deliveries;
import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.webhook.Receiver;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a subscriber needs to be sure that an event is ours, with nothing but the JDK. */
@LeadflowTest
class SignatureTest {

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Clock clock;

    Receiver receiver;

    @BeforeEach
    void openReceiver() {
        receiver = new Receiver();
    }

    @AfterEach
    void forget() {
        receiver.close();
        deliveries.forgetAll();
    }

    @Test
    void a_signature_verifies_with_the_certificate_that_anyone_can_read() throws Exception {
        receiver.subscribe(rest, "contoso-referrals", "referral-created");

        Receiver.Request request = next();

        assertThat(request.header("X-MS-Signature-Algorithm")).isEqualTo("rsa-sha256");
        assertThat(request.header("x-ms-signature")).isNull();
        assertThat(isGenuine(request, request.header("Authorization"))).isTrue();
        byte[] forged = new String(request.body(), StandardCharsets.UTF_8)
                .replace("referral-created", "referral-updated")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(isGenuine(new Receiver.Request(request.headers(), forged), request.header("Authorization")))
                .isFalse();
    }

    @Test
    void the_signature_stands_in_a_header_of_its_own_for_those_who_ask() throws Exception {
        rest.post(
                "contoso-referrals",
                "/webhooks/v1/registration",
                Map.of(
                        "WebhookUrl", receiver.address(),
                        "WebhookEvents", List.of("referral-created"),
                        "SignatureTokenToMsSignatureHeader", true));

        Receiver.Request request = next();

        assertThat(request.header("Authorization")).isNull();
        assertThat(isGenuine(request, request.header("x-ms-signature"))).isTrue();
    }

    @Test
    void the_certificate_vouches_for_itself_and_names_us() throws Exception {
        receiver.subscribe(rest, "contoso-referrals", "referral-created");

        X509Certificate certificate = certificate(next());

        certificate.verify(certificate.getPublicKey());
        certificate.checkValidity(Date.from(clock.instant()));
        assertThat(certificate.getIssuerX500Principal()).isEqualTo(certificate.getSubjectX500Principal());
        assertThat(certificate.getIssuerX500Principal().getName()).isEqualTo("CN=localhost,O=Leadflow");
        assertThat(certificate.getVersion()).isEqualTo(3);
        assertThat(certificate.getKeyUsage()).startsWith(true, false);
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void a_worn_certificate_hands_over_and_what_it_signed_stays_verifiable() throws Exception {
        receiver.subscribe(rest, "contoso-referrals", "referral-created");
        Receiver.Request before = next();

        jobs.travelTo(clock.instant().plus(Duration.ofDays(366)));
        Receiver.Request after = next();

        assertThat(after.header("X-MS-Certificate-Url")).isNotEqualTo(before.header("X-MS-Certificate-Url"));
        certificate(after).checkValidity(Date.from(clock.instant()));
        assertThat(isGenuine(after, after.header("Authorization"))).isTrue();
        assertThat(isGenuine(before, before.header("Authorization"))).isTrue();
    }

    @Test
    void there_is_no_certificate_but_ours() {
        assertThat(rest.get(null, "/webhooks/v1/certificates/4711.cer").status())
                .isEqualTo(404);
        assertThat(rest.call(null, "DELETE", "/webhooks/v1/certificates/1.cer", null)
                        .status())
                .isEqualTo(401);
    }

    private Receiver.Request next() {
        UUID lead = leads.received();
        deliveries.run(deliveries.the(lead));
        return receiver.requests().get(receiver.requests().size() - 1);
    }

    private boolean isGenuine(Receiver.Request request, String header) throws Exception {
        assertThat(header).startsWith("Signature ");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(certificate(request));
        signature.update(request.body());
        return signature.verify(Base64.getDecoder().decode(header.substring("Signature ".length())));
    }

    private X509Certificate certificate(Receiver.Request request) throws Exception {
        URI address = URI.create(request.header("X-MS-Certificate-Url"));
        assertThat(address.toString()).startsWith("http://localhost:8080/webhooks/v1/certificates/");
        Rest.Answer answer = rest.get(null, address.getPath());
        assertThat(answer.status()).isEqualTo(200);
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(answer.text().getBytes(StandardCharsets.US_ASCII)));
    }
}
