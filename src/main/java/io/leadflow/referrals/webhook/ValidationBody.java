package io.leadflow.referrals.webhook;

import io.leadflow.webhook.Attempt;
import io.leadflow.webhook.Registration;
import io.leadflow.webhook.Subscriber;
import io.leadflow.webhook.WebhookTests.Report;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** What came of a test, as it stands on the wire. */
@Schema(name = "ValidationEvent")
record ValidationBody(UUID correlationId, String partnerId, String status, URI callbackUrl, List<Result> results) {

    private static final String VENDOR_ON_THE_WIRE = "msft";

    /**
     * One attempt.
     *
     * @param responseCode the name of the HTTP status in one word, such as {@code OK}; empty without an answer
     */
    @Schema(name = "ValidationResult")
    record Result(String responseCode, String responseMessage, boolean systemError, String dateTimeUtc) {

        private static final DateTimeFormatter SEVEN_DIGITS =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS").withZone(ZoneOffset.UTC);

        static Result of(Attempt attempt) {
            Integer status = attempt.answer().status();
            return new Result(
                    status == null ? "" : name(status),
                    attempt.answer().isGood() ? "" : attempt.answer().inWords(),
                    status == null,
                    inWords(attempt.at()));
        }

        private static String name(int status) {
            HttpStatus known = HttpStatus.resolve(status);
            return known == null
                    ? String.valueOf(status)
                    : known.getReasonPhrase().replaceAll("[^A-Za-z]", "");
        }

        private static String inWords(Instant moment) {
            return SEVEN_DIGITS.format(moment);
        }
    }

    static ValidationBody of(UUID id, Registration registration, Report report) {
        return new ValidationBody(
                id,
                partner(registration.subscriber()),
                report.status().name().toLowerCase(Locale.ROOT),
                registration.address(),
                report.attempts().stream().map(Result::of).toList());
    }

    private static String partner(Subscriber subscriber) {
        return subscriber.equals(Subscriber.VENDOR) ? VENDOR_ON_THE_WIRE : subscriber.id();
    }
}
