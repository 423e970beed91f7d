package io.leadflow.referrals.webhook;

import io.leadflow.refusal.NotFound;
import io.leadflow.webhook.signature.Certificates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /webhooks/v1/certificates}: what signatures are verified by, for everyone and for ever. */
@RestController
class CertificateAddress {

    private final Certificates certificates;

    CertificateAddress(Certificates certificates) {
        this.certificates = certificates;
    }

    @GetMapping(path = "/webhooks/v1/certificates/{number}.cer", produces = "application/pkix-cert")
    String certificate(@PathVariable int number) {
        return certificates.pem(number).orElseThrow(() -> new NotFound("There is no such certificate."));
    }
}
