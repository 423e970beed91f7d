package io.leadflow.engine.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.security.Group;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsTest {

    static final Iterable<String> everyGroup = Group.ALL;

    /** Many requests that only ask are sent with POST, for their long questions. */
    private static final Predicate<Call> CHANGES =
            call -> !call.method().equals("GET") && !call.method().equals("OPTIONS");

    @Test
    void the_engine_has_many_more_addresses_than_anybody_needs() {
        assertThat(EngineAddresses.all().stream().filter(CHANGES)).hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {Group.REFERRALS_ADMIN, Group.MPN_PARTNER_ADMIN})
    void a_partner_starts_leads_and_answers_tasks_and_that_is_all(String group) {
        assertThat(open(group, CHANGES))
                .containsExactlyInAnyOrder(
                        "POST filter/x/count",
                        "POST filter/x/list",
                        "POST process-definition/key/lead-lifecycle/start",
                        "POST process-definition/key/lead-lifecycle/submit-form",
                        "POST process-definition/x/start",
                        "POST process-definition/x/submit-form",
                        "POST task",
                        "POST task/count",
                        "POST task/x/claim",
                        "POST task/x/complete",
                        "POST task/x/submit-form",
                        "POST task/x/unclaim");
    }

    @ParameterizedTest
    @ValueSource(strings = {Group.VENDOR_MARKETING, Group.VENDOR_SELLER})
    void vendor_staff_start_leads_and_that_is_all(String group) {
        assertThat(open(group, CHANGES))
                .containsExactlyInAnyOrder(
                        "POST filter/x/count",
                        "POST filter/x/list",
                        "POST process-definition/key/lead-lifecycle/start",
                        "POST process-definition/key/lead-lifecycle/submit-form",
                        "POST process-definition/x/start",
                        "POST process-definition/x/submit-form");
        assertThat(open(group, call -> call.path().startsWith("task"))).isEmpty();
    }

    @Test
    void a_lead_source_has_one_door() {
        assertThat(open(Group.LEAD_SOURCE, call -> true))
                .containsExactly("POST process-definition/key/lead-lifecycle/start");
    }

    @Test
    void a_process_owner_asks_retries_and_suspends_and_changes_nothing_else() {
        assertThat(open(Group.PROCESS_OWNER, CHANGES))
                .filteredOn(address -> !address.startsWith("POST") || !isQuestion(address))
                .containsExactlyInAnyOrder(
                        "PUT job/x/retries",
                        "PUT job-definition/x/retries",
                        "POST job/retries",
                        "POST process-instance/job-retries",
                        "PUT process-instance/x/suspended",
                        "PUT process-definition/x/suspended",
                        "PUT job/x/suspended",
                        "PUT job-definition/x/suspended");
    }

    @Test
    void a_process_owner_reads_no_people_no_rights_and_no_form() {
        assertThat(open(Group.PROCESS_OWNER, call -> call.method().equals("GET")))
                .contains(
                        "GET process-instance", "GET history/process-instance", "GET incident", "GET job/x/stacktrace")
                .noneMatch(address -> address.matches(
                        "GET (user|group|tenant|identity|filter|metrics|schema|telemetry)\\b.*|GET authorization"))
                .noneMatch(address -> address.matches("GET task/.*form.*|GET task/.*variables.*"));
    }

    @Test
    void an_administrator_looks_after_people_and_goes_around_no_listener() {
        assertThat(open(Group.ADMINISTRATOR, CHANGES))
                .contains("POST user/create", "PUT group/x/members/x", "DELETE user/x")
                .noneMatch(address -> address.matches(
                        ".*(bpmnError|bpmnEscalation|resolve|delegate|assignee|modif|migration|message|signal|trigger"
                                + "|restart|duedate|execute|external-task/x|fetchAndLock|cleanup|removal-time).*"))
                .noneMatch(address -> address.matches("(PUT|DELETE|POST) .*[vV]ariables.*"))
                .noneMatch(address -> address.matches("(DELETE|PUT) (process-instance/x|task/x|process-definition/x)"))
                .noneMatch(
                        address -> address.matches("(DELETE|POST) (process-instance/delete|history/.*(delete|async))"));
    }

    @ParameterizedTest
    @FieldSource("everyGroup")
    void what_a_door_does_not_name_is_closed_to_everyone(String group) {
        assertThat(Doors.open(group, new Call("PATCH", "task/x", "me"))).isEmpty();
        assertThat(Doors.open(group, new Call("POST", "task/x/complete/x", "me")))
                .isEmpty();
        assertThat(Doors.open(group, new Call("post", "task/x/complete", "me"))).isEmpty();
        assertThat(Doors.open(group, new Call("POST", "TASK/x/complete", "me"))).isEmpty();
        assertThat(Doors.open(group, new Call("POST", "webapp/admin/setup/default/user/create", "me")))
                .isEmpty();
        assertThat(Doors.open(group, new Call("POST", "webapp/admin/auth/user/default/login/cockpit", "me")))
                .isEmpty();
    }

    @Test
    void someone_in_no_group_finds_every_door_closed() {
        assertThat(EngineAddresses.all())
                .noneMatch(call -> Doors.open("nobody", call).isPresent());
    }

    @Test
    void ones_own_profile_is_open_and_no_other() {
        assertThat(Doors.open(Group.REFERRALS_ADMIN, new Call("GET", "user/me/profile", "me")))
                .isPresent();
        assertThat(Doors.open(Group.REFERRALS_ADMIN, new Call("GET", "user/you/profile", "me")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                       | true
            {"processInstanceBusinessKey": "4711"}                   | true
            {"assigneeExpression": "${x}"}                           | false
            {"orQueries": [{"candidateUserExpression": "${x}"}]}     | false
            {"a": {"b": [[{"createdBeforeExpression": "${x}"}]]}}    | false
            []                                                       | false
            null                                                     | false
            """)
    void a_question_holds_no_expression_at_any_depth(String body, boolean passes) throws IOException {
        assertThat(Door.read("POST task query").takes(json(body), "me")).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"userId": "me"}                   | true
            {}                                 | true
            {"userId": "you"}                  | false
            {"userId": ["me"]}                 | false
            {"userId": "me", "more": 1}        | false
            {"userId": "me", "userId": "you"}  | false
            """)
    void a_claim_is_for_oneself(String body, boolean passes) throws IOException {
        assertThat(Door.read("POST task/{task}/claim userId=").takes(json(body), "me"))
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "text"                                                    | variables must be an object
            []                                                        | variables must be an object
            {"need": "text"}                                          | need must be an object
            {"need": {"value": ["a"]}}                                | need must be a string, a number
            {"need": {"value": {"a": 1}}}                             | need must be a string, a number
            {"need": {"value": "x", "type": "Object"}}                | need must have one of the types
            {"need": {"value": "x", "type": "File"}}                  | need must have one of the types
            {"need": {"value": "x", "type": "Bytes"}}                 | need must have one of the types
            {"need": {"value": "<x/>", "type": "Xml"}}                | need must have one of the types
            {"need": {"value": "x", "type": 5}}                       | need must have one of the types
            {"need": {"value": "x", "type": "Boolean"}}               | need must be a value of its type
            {"need": {"value": 5, "type": "String"}}                  | need must be a value of its type
            {"need": {"value": 5.5, "type": "Integer"}}               | need must be a value of its type
            {"need": {"value": [], "type": "Json"}}                   | need must be a value of its type
            """)
    void a_variable_is_a_plain_value(String variables, String sentence) {
        assertThatThrownBy(() -> PlainVariables.check(json(variables)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "{\"a\": {\"value\": \"x\"}}",
                "{\"a\": {\"value\": 1.5}}",
                "{\"a\": {\"value\": true, \"type\": \"Boolean\"}}",
                "{\"a\": {\"value\": null, \"type\": \"String\"}}",
                "{\"a\": {\"type\": \"Null\"}}",
                "{\"a\": {\"value\": \"[]\", \"type\": \"Json\", \"valueInfo\": {}}}",
                "{\"a\": {}}"
            })
    void plain_values_pass(String variables) throws IOException {
        PlainVariables.check(json(variables));
    }

    private static boolean isQuestion(String address) {
        return address.endsWith("/count")
                || address.matches("POST (task|job|job-definition|execution|external-task|variable-instance"
                        + "|process-instance|history/[a-z-]+)");
    }

    private static Set<String> open(String group, Predicate<Call> which) {
        return EngineAddresses.all().stream()
                .filter(which)
                .filter(call -> Doors.open(group, call).isPresent())
                .map(call -> call.method() + " " + call.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
