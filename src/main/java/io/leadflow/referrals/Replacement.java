package io.leadflow.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A whole referral sent in place of the present one (PUT): what can be written later is taken over, all else stays. */
final class Replacement {

    private static final List<String> WRITABLE = List.of(
            "/name",
            "/externalReferenceId",
            "/status",
            "/substatus",
            "/statusReason",
            "/qualification",
            "/campaignId",
            "/referralProgram",
            "/salesStage",
            "/team",
            "/customerProfile/team",
            "/consent/consentToShareReferralWithMicrosoftSellers",
            "/details/notes",
            "/details/dealValue",
            "/details/currency",
            "/details/closingDateTime",
            "/details/requirements/solutions");

    private Replacement() {}

    static void apply(JsonNode sent, ObjectNode draft) {
        WRITABLE.forEach(path -> {
            ObjectNode parent = draft;
            String[] steps = path.substring(1).split("/");
            for (int step = 0; step < steps.length - 1; step++) {
                parent = parent.withObject("/" + steps[step]);
            }
            JsonNode value = sent.at(path);
            if (value.isMissingNode()) {
                parent.remove(steps[steps.length - 1]);
            } else {
                parent.set(steps[steps.length - 1], value);
            }
        });
    }
}
