package io.leadflow.inquiry;

import io.leadflow.security.Seal;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Issues the tickets of inquiry forms, each for one partner, and knows them again. */
@Component
class Tickets {

    private static final String PURPOSE = "inquiry form of ";

    private final SecureRandom random = new SecureRandom();
    private final Seal seal;
    private final Clock clock;
    private final InquirySettings settings;

    Tickets(Seal seal, Clock clock, InquirySettings settings) {
        this.seal = seal;
        this.clock = clock;
        this.settings = settings;
    }

    String issue(String partnerId) {
        byte[] ticket = ByteBuffer.allocate(16)
                .putLong(clock.millis())
                .putLong(random.nextLong())
                .array();
        return seal.seal(PURPOSE + partnerId, ticket);
    }

    /** The ticket, unless it is none of ours, another partner's or too old. */
    Optional<Ticket> valid(String partnerId, String text) {
        return seal.open(PURPOSE + partnerId, text)
                .map(Tickets::read)
                .filter(ticket -> age(ticket).compareTo(settings.formLifetime()) <= 0);
    }

    /** Whether the form was filled in faster than a person does. */
    boolean isTooQuick(Ticket ticket) {
        return age(ticket).compareTo(settings.minimumFillTime()) < 0;
    }

    private Duration age(Ticket ticket) {
        return Duration.between(ticket.issuedAt(), clock.instant());
    }

    private static Ticket read(byte[] ticket) {
        return new Ticket(
                Instant.ofEpochMilli(ByteBuffer.wrap(ticket).getLong()),
                HexFormat.of().formatHex(ticket));
    }
}
