package io.leadflow.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.referrals.wire.Draft;
import io.leadflow.refusal.InvalidInput;
import org.junit.jupiter.api.Tag;

/** A body of the Referrals API is read or refused, whatever it is. It runs alone: the fuzzer changes classes as they are loaded. */
@Tag("alone")
class PatchFuzzTest {

    private final WireJson json = new WireJson();

    @FuzzTest(maxDuration = "5m")
    void anyPatchIsAppliedOrRefused(byte[] body) {
        ObjectNode referral = Samples.whole();
        try {
            Patch.read(json.read(body)).applyTo(referral);
            assertThat(json.text(json.read(referral, Draft.class))).isNotEmpty();
        } catch (InvalidInput refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    @FuzzTest(maxDuration = "5m")
    void anyReferralIsReadOrRefused(byte[] body) {
        try {
            assertThat(json.text(json.read(WireJson.object(json.read(body)), Draft.class)))
                    .isNotEmpty();
        } catch (InvalidInput refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }
}
