package io.leadflow.referrals.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/** The part of a referral that the product says itself, whatever a caller sends. Moments are in UTC. */
public record Facts(
        @JsonProperty("@odata.context") String context,
        UUID id,
        String organizationId,
        String organizationName,
        String createdDateTime,
        String updatedDateTime,

        @JsonInclude(JsonInclude.Include.ALWAYS) String expirationDateTime,

        String acceptedDateTime,
        String closedDateTime,
        Direction direction,
        String quality,
        boolean isSpam,
        boolean favorite,
        List<String> tags,
        String registrationStatus,
        List<Object> registrations,
        Links links,
        String eTag) {}
