package io.leadflow.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is sent, nothing of it ends in an error of ours. */
@LeadflowTest
class HostileInputTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private static final List<JsonNode> JUNK = List.of(
            NODES.nullNode(),
            NODES.textNode(""),
            NODES.textNode(" "),
            NODES.textNode("\0"),
            NODES.textNode("\uD800"),
            NODES.textNode("é😀‮"),
            NODES.textNode("x".repeat(6_000)),
            NODES.textNode("'; drop table lead; --"),
            NODES.textNode("${7*7}#{7*7}"),
            NODES.textNode("2027-02-30T00:00:00Z"),
            NODES.textNode("+99999-01-01T00:00:00Z"),
            NODES.numberNode(-1),
            NODES.numberNode(new BigDecimal("1e400")),
            NODES.numberNode(new BigDecimal("0.000000000000000000000000001")),
            NODES.numberNode(Long.MAX_VALUE),
            NODES.booleanNode(true),
            NODES.arrayNode(),
            NODES.objectNode(),
            NODES.arrayNode().add(NODES.nullNode()),
            NODES.objectNode().put("id", "x").putNull("type"));

    private static final List<String> OPTIONS =
            List.of("$filter", "$orderby", "$top", "$skip", "$count", "$select", "$skiptoken", "$expand", "x");

    private static final List<String> PIECES = List.of(
            "status eq 'New'",
            "email eq '",
            "'",
            "(",
            ")",
            " and ",
            " or ",
            "not ",
            "team/any(t:t/email eq 'x')",
            "\0",
            "createdDateTime",
            " desc",
            ",",
            "-1",
            "99999999999",
            "true",
            "2026-01-01T00:00:00Z",
            "\uD83D\uDE00",
            "%",
            "_",
            "; drop table lead",
            "9999-12-31T23:59:59.9999999+18:00",
            "updatedDateTime gt ",
            "engagementId eq ");

    @Autowired
    Api api;

    @Autowired
    Leads leads;

    private final Random random = new Random(815);

    @Test
    void no_query_ends_in_an_error() {
        for (int tried = 0; tried < 300; tried++) {
            StringBuilder value = new StringBuilder();
            for (int piece = random.nextInt(6); piece >= 0; piece--) {
                value.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String option = OPTIONS.get(random.nextInt(OPTIONS.size())) + "=" + value;

            assertThat(api.list("contoso-admin", option).status()).as(option).isIn(200, 400);
        }
    }

    @Test
    void no_new_referral_ends_in_an_error() {
        for (int tried = 0; tried < 250; tried++) {
            ObjectNode referral = Samples.whole();
            spoil(referral);
            String user = random.nextBoolean() ? "seller" : "contoso-admin";

            var answer = api.post(user, referral);
            assertThat(answer.status()).as(referral.toString()).isIn(200, 400);
            if (answer.status() == 200) {
                api.get("contoso-admin", answer.id()).ok();
            }
        }
    }

    @Test
    void no_patch_and_no_put_ends_in_an_error() {
        String id = leads.accepted().toString();
        List<String> paths = List.of(
                "/name",
                "/team",
                "/team/-",
                "/details/dealValue",
                "/details/currency",
                "/details/closingDateTime",
                "/details/notes",
                "/customerProfile/team",
                "/consent/consentToShareReferralWithMicrosoftSellers",
                "/details/requirements/solutions/-",
                "/salesStage",
                "/statusReason",
                "/externalReferenceId");
        for (int tried = 0; tried < 250; tried++) {
            ObjectNode step = NODES.objectNode().put("op", "add").put("path", paths.get(random.nextInt(paths.size())));
            step.set("value", junk());

            assertThat(api.patch("contoso-admin", id, List.of(step)).status())
                    .as(step.toString())
                    .isIn(204, 400);
            ObjectNode whole = (ObjectNode) api.get("contoso-admin", id).ok().body();
            spoil(whole);
            whole.put("status", "Active").put("substatus", "Accepted");
            assertThat(api.put("contoso-admin", id, whole, "If-Match", "*").status())
                    .as(whole.toString())
                    .isIn(200, 400);
        }
    }

    private JsonNode junk() {
        return JUNK.get(random.nextInt(JUNK.size()));
    }

    /** Puts junk in the place of one value, wherever. */
    private void spoil(ObjectNode root) {
        List<Runnable> places = new ArrayList<>();
        collect(root, places);
        places.get(random.nextInt(places.size())).run();
    }

    private void collect(JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                places.add(() -> object.set(property.getKey(), junk()));
                collect(property.getValue(), places);
            });
        } else if (node instanceof ArrayNode array) {
            for (int place = 0; place < array.size(); place++) {
                int index = place;
                places.add(() -> array.set(index, junk()));
                collect(array.get(place), places);
            }
        }
    }
}
