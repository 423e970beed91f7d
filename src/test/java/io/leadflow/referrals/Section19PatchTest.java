package io.leadflow.referrals;

import static io.leadflow.referrals.Api.add;
import static io.leadflow.referrals.Api.replace;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.lead.LeadHistory;
import io.leadflow.lead.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@LeadflowTest
@DisplayName("1.9 Patch")
class Section19PatchTest {

    private static final ObjectNode MEMBER =
            Api.json("{'firstName': 'Nils', 'lastName': 'Ek', 'email': 'nils@contoso.example', 'title': 'Seller'}");
    private static final ObjectNode SOLUTION = Api.json("{'id': 's9', 'name': 'CloudMigration', 'type': 'Category'}");

    @Autowired
    Api api;

    @Autowired
    Leads leads;

    @Autowired
    LeadHistory history;

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("/name", "Another name"),
                Arguments.of("/campaignId", "Autumn"),
                Arguments.of("/consent/consentToShareReferralWithMicrosoftSellers", true),
                Arguments.of("/customerProfile/team", List.of(MEMBER)),
                Arguments.of("/details/closingDateTime", Samples.NEXT_YEAR),
                Arguments.of("/details/currency", "EUR"),
                Arguments.of("/details/dealValue", 4711),
                Arguments.of("/details/notes", "They called"),
                Arguments.of("/details/requirements/solutions", List.of(SOLUTION)),
                Arguments.of("/externalReferenceId", "CRM-1"),
                Arguments.of("/referralProgram", "Migrate"),
                Arguments.of("/salesStage", "Develop"),
                Arguments.of("/statusReason", "Waiting for the budget"),
                Arguments.of("/team", List.of(MEMBER, Map.of("firstName", "Bo"))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void each_path_of_the_list_is_replaced_and_added_in_both_open_stages(String path, Object value) {
        for (String id : List.of(leads.received().toString(), leads.accepted().toString())) {
            if (path.equals("/details/dealValue")) {
                api.patch("contoso-admin", id, List.of(replace("/details/currency", "EUR"), replace(path, 1)));
            }
            for (Map<String, Object> operation : List.of(replace(path, value), add(path, value))) {
                String before = api.get("contoso-admin", id).eTag();
                assertThat(api.patch("contoso-admin", id, List.of(operation)).status())
                        .as(path)
                        .isEqualTo(204);

                var after = api.get("contoso-admin", id).ok();
                assertThat(after.body().at(path).toString())
                        .isEqualTo(tree(value).toString());
                assertThat(after.eTag().equals(before))
                        .isEqualTo(operation.get("op").equals("add"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/team", "/customerProfile/team", "/details/requirements/solutions"})
    void an_element_is_added_to_a_list(String list) {
        for (String id : List.of(leads.received().toString(), leads.accepted().toString())) {
            int before = api.get("contoso-admin", id).body().at(list).size();
            ObjectNode element = list.endsWith("team") ? MEMBER : SOLUTION;

            assertThat(api.patch("contoso-admin", id, List.of(add(list + "/-", element)))
                            .status())
                    .isEqualTo(204);

            var after = api.get("contoso-admin", id).body().at(list);
            assertThat(after).hasSize(before + 1);
            assertThat(after.get(before)).isEqualTo(element);
        }
    }

    @Test
    void a_deal_value_may_be_a_numeric_string_and_comes_back_as_a_number() {
        String id = leads.accepted().toString();

        api.patch("contoso-admin", id, List.of(replace("/details/dealValue", "10000")));

        var value = api.get("contoso-admin", id).body().at("/details/dealValue");
        assertThat(value.isNumber()).isTrue();
        assertThat(value.decimalValue()).isEqualByComparingTo("10000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "7",
                "no json",
                "[{'op':'remove','path':'/name'}]",
                "[{'op':'test','path':'/name','value':'x'}]",
                "[{'op':'move','from':'/name','path':'/campaignId'}]",
                "[{'op':'replace','path':'/favorite','value':true}]",
                "[{'op':'replace','path':'/team/0','value':{}}]",
                "[{'op':'replace','path':'/team/-','value':{}}]",
                "[{'op':'replace','path':'/customerProfile/name','value':'x'}]",
                "[{'op':'replace','path':'/registrations/0/contract/value','value':1}]",
                "[{'op':'replace','path':'','value':1}]",
                "[{'op':'replace','value':1}]",
                "[{'op':'replace','path':'/name'}]",
                "[{'op':'replace','path':'/status','value':'Fresh'}]",
                "[{'op':'replace','path':'/status','value':1}]",
                "[{'op':'replace','path':'/team','value':'x'}]",
                "[{'op':'replace','path':'/team','value':[{}]}]",
                "[{'op':'replace','path':'/team','value':[{'firstName':'A','email':'no address'}]}]",
                "[{'op':'replace','path':'/details/dealValue','value':'much'}]",
                "[{'op':'replace','path':'/details/dealValue','value':-1}]",
                "[{'op':'replace','path':'/details/dealValue','value':1e999999999}]",
                "[{'op':'replace','path':'/details/dealValue','value':'1e999999999'}]",
                "[{'op':'replace','path':'/details/currency','value':'Taler'}]",
                "[{'op':'replace','path':'/details/closingDateTime','value':'soon'}]",
                "[{'op':'replace','path':'/details/closingDateTime','value':'2001-01-01T00:00:00Z'}]",
                "[{'op':'replace','path':'/details/closingDateTime','value':'+999999999-01-01T00:00:00Z'}]",
                "[{'op':'replace','path':'/name','value':null}]",
                "[null]"
            })
    void what_is_no_patch_is_refused_and_nothing_of_it_applied(String patch) {
        String id = leads.accepted().toString();
        var before = api.get("contoso-admin", id).body();
        String good = "[{'op':'replace','path':'/details/notes','value':'Half'},";
        String whole = patch.startsWith("[{") ? good + patch.substring(1) : patch;

        var answer = api.patch("contoso-admin", id, whole.replace('\'', '"'));

        answer.isRefused(400, "invalidRequest");
        assertThat(answer.target()).isNotBlank();
        assertThat(api.get("contoso-admin", id).body()).isEqualTo(before);
    }

    @Test
    void the_target_of_a_refusal_is_the_path() {
        String id = leads.accepted().toString();

        api.patch("contoso-admin", id, List.of(replace("/favorite", true)))
                .isRefused(400, "invalidRequest", "/favorite");
        api.patch("contoso-admin", id, List.of(Map.of("op", "remove", "path", "/name")))
                .isRefused(400, "invalidRequest", "/name");
    }

    @Test
    void each_change_is_in_the_history_with_its_values() {
        UUID lead = leads.accepted();
        api.patch(
                "contoso-admin",
                lead.toString(),
                List.of(replace("/salesStage", "Propose"), replace("/externalReferenceId", "CRM-1")));

        var changes = history.of(lead).stream()
                .flatMap(entry -> entry.changes().stream())
                .toList();

        assertThat(changes).extracting("field").contains("salesStage", "crmId").doesNotContain("externalReferenceId");
        assertThat(history.of(lead)).last().extracting("actor").isEqualTo("contoso-admin");
    }

    @Test
    void a_patch_that_changes_nothing_leaves_no_trace() {
        UUID lead = leads.accepted();
        int before = history.of(lead).size();
        String eTag = api.get("contoso-admin", lead.toString()).eTag();

        assertThat(api.patch("contoso-admin", lead.toString(), List.of(replace("/name", "Cloud move")))
                        .status())
                .isEqualTo(204);

        assertThat(history.of(lead)).hasSize(before);
        assertThat(api.get("contoso-admin", lead.toString()).eTag()).isEqualTo(eTag);
    }

    @Test
    void a_put_writes_what_can_be_written_and_leaves_the_rest() {
        ObjectNode deal = Samples.whole();
        deal.putArray("target");
        var created = api.post("contoso-admin", deal).ok();
        ObjectNode changed = created.body().deepCopy();
        changed.remove("links");
        changed.put("name", "Renamed")
                .put("salesStage", "40")
                .put("mpnId", "other")
                .put("organizationId", "fabrikam");
        changed.withObject("details").put("dealValue", "20000").put("customerAction", "other");
        changed.putArray("team");

        var replaced = api.put("contoso-admin", created.id(), changed, "If-Match", created.eTag())
                .ok();

        assertThat(replaced.text("/name")).isEqualTo("Renamed");
        assertThat(replaced.text("/salesStage")).isEqualTo("40");
        assertThat(replaced.body().at("/details/dealValue").decimalValue()).isEqualByComparingTo("20000");
        assertThat(replaced.body().at("/team")).isEmpty();
        assertThat(replaced.text("/mpnId")).isEqualTo("4711123");
        assertThat(replaced.text("/organizationId")).isEqualTo("contoso");
        assertThat(replaced.text("/details/customerAction")).isEqualTo("ContactMe");
        assertThat(replaced.header("ETag")).hasValue(replaced.eTag());
    }

    @Test
    void of_50_clients_that_patch_the_same_version_one_wins_each_round() throws Exception {
        String id = leads.accepted().toString();
        ExecutorService clients = Executors.newFixedThreadPool(50);
        try {
            for (int round = 0; round < 3; round++) {
                String eTag = api.get("contoso-admin", id).eTag();
                int number = round;
                List<Callable<Integer>> calls = IntStream.range(0, 50)
                        .mapToObj(client -> (Callable<Integer>) () -> api.patch(
                                        "contoso-admin",
                                        id,
                                        List.of(replace("/details/notes", number + "/" + client)),
                                        "If-Match",
                                        eTag)
                                .status())
                        .toList();
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> call : clients.invokeAll(calls)) {
                    statuses.add(call.get());
                }

                assertThat(statuses).filteredOn(status -> status == 204).hasSize(1);
                assertThat(statuses).filteredOn(status -> status == 412).hasSize(49);
                int winner = statuses.indexOf(204);
                assertThat(api.get("contoso-admin", id).text("/details/notes")).isEqualTo(round + "/" + winner);
            }
        } finally {
            clients.shutdown();
        }
        assertThat(history.of(UUID.fromString(id)))
                .filteredOn("occasion", Occasion.EDITED)
                .hasSize(3);
    }

    private static JsonNode tree(Object value) {
        return new ObjectMapper().valueToTree(value);
    }
}
