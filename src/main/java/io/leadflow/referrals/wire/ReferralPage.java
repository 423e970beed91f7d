package io.leadflow.referrals.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A page of referrals (1.5).
 *
 * @param count of all that match, when asked for
 * @param nextLink where the next page is, to be followed as it stands
 */
public record ReferralPage(
        @JsonProperty("@odata.context") String context,
        @JsonProperty("@odata.count") Long count,

        @ArraySchema(schema = @Schema(implementation = Referral.class))
        List<ObjectNode> value,

        @JsonProperty("@odata.nextLink") String nextLink) {}
