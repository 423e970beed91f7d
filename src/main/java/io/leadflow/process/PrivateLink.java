package io.leadflow.process;

import io.leadflow.refusal.NotFound;
import io.leadflow.security.Seal;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The address at which a customer, without a log-in, follows an inquiry. Nobody can guess it, and it is computed from
 * the lead's id, so that every mail can carry it and nothing about it is stored.
 */
@Component
public class PrivateLink {

    private static final String INQUIRIES = "/inquiries/";
    private static final String PURPOSE = "inquiry";

    private final Seal seal;

    PrivateLink(Seal seal) {
        this.seal = seal;
    }

    /** From {@code /} on. */
    public String to(UUID leadId) {
        byte[] id = ByteBuffer.allocate(16)
                .putLong(leadId.getMostSignificantBits())
                .putLong(leadId.getLeastSignificantBits())
                .array();
        return INQUIRIES + seal.seal(PURPOSE, id);
    }

    /** @throws NotFound when this is no last part of a private link of ours */
    public UUID leadId(String token) {
        ByteBuffer id = seal.open(PURPOSE, token)
                .map(ByteBuffer::wrap)
                .orElseThrow(() -> new NotFound("There is no such inquiry."));
        return new UUID(id.getLong(), id.getLong());
    }
}
