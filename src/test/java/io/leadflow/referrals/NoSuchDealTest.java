package io.leadflow.referrals;

import static io.leadflow.referrals.Api.replace;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Amounts and dates that no deal has are refused over the API by the rules of pages and forms, naming the field. */
@LeadflowTest
class NoSuchDealTest {

    @Autowired
    Api api;

    @Autowired
    Leads leads;

    @ParameterizedTest
    @CsvSource({
        "dealValue, 1e999999999",
        "dealValue, 99999999999999999999",
        "dealValue, -0.01",
        "closingDateTime, 0001-01-01T00:00:00Z",
        "closingDateTime, 9999-12-31T00:00:00Z",
        "closingDateTime, 9999-12-31T23:59:59.9999999Z",
        "closingDateTime, 10000-01-01T00:00:00Z",
        "closingDateTime, +10000-01-01T00:00:00Z"
    })
    void a_referral_has_no_such_value_or_date(String property, String value) {
        String open = leads.received().toString();
        String accepted = leads.accepted().toString();
        var change = List.of(replace("/details/currency", "SEK"), replace("/details/" + property, value));

        refuses(api.patch("contoso-admin", open, change), property);
        refuses(api.patch("contoso-admin", accepted, change), property);
        refuses(api.put("contoso-admin", accepted, with(property, value, whole(accepted)), "If-Match", "*"), property);
        refuses(api.post("contoso-admin", with(property, value, Samples.ownDeal())), property);
        refuses(api.post("seller", with(property, value, Samples.whole())), property);
        assertThat(leads.lead(UUID.fromString(accepted)).deal().value()).hasToString("120000.50 SEK");
    }

    private ObjectNode whole(String id) {
        return (ObjectNode) api.get("contoso-admin", id).ok().body();
    }

    private static ObjectNode with(String property, String value, ObjectNode referral) {
        referral.withObject("details").put("currency", "SEK").put(property, value);
        return referral;
    }

    private static void refuses(Api.Answer answer, String property) {
        answer.isRefused(400, "invalidRequest");
        assertThat(answer.message()).contains(property.substring(0, 9));
    }
}
