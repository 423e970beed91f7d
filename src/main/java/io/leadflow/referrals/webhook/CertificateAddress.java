package io.leadflow.referrals.webhook;

import io.leadflow.referrals.description.Refuses;
import io.leadflow.refusal.NotFound;
import io.leadflow.webhook.signature.Certificates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /webhooks/v1/certificates}: what signatures are verified by, for everyone and for ever. */
@RestController
@Tag(name = "Webhooks")
class CertificateAddress {

    private final Certificates certificates;

    CertificateAddress(Certificates certificates) {
        this.certificates = certificates;
    }

    @Operation(
            operationId = "GetCertificate",
            summary = "Get a certificate to verify signatures by",
            description = "Open to everyone; what stands at an address never changes.")
    @SecurityRequirements
    @Refuses(404)
    @GetMapping(path = "/webhooks/v1/certificates/{number}.cer", produces = "application/pkix-cert")
    String certificate(@PathVariable int number) {
        return certificates.pem(number).orElseThrow(() -> new NotFound("There is no such certificate."));
    }
}
