package io.leadflow.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.Everything;
import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import io.leadflow.process.PrivateLink;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever way a lead came and whatever was done to it, once its customer is erased no table and no file of the index holds
 * their names, addresses, or what anyone wrote.
 */
@LeadflowTest
class ForgottenEverywhereTest {

    static final String API = "/v1.0/engagements/referrals";

    static final String[] PERSONAL = {
        "Hawksworth",
        "Wilhelmina",
        "Peabody",
        "555-0177",
        "Larkspur",
        "Much Wenlock",
        "orrery",
        "gramophone",
        "murmured",
        "Q-7788",
        "Horologist",
        "150483999",
        "hawk-1"
    };

    @Autowired
    Everything everything;

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    PrivateLink link;

    @Autowired
    Clock clock;

    Customer customer;

    @BeforeEach
    void visit() {
        customer = new Customer(rest);
        assertNobodyIsKnown();
    }

    @Test
    void of_an_inquiry_from_the_page_that_was_read_worked_on_and_withdrawn() {
        UUID lead = askedOnThePage();
        jobs.run(lead, "serviceTask_notifyPartner");
        jobs.run(lead, "serviceTask_notifyCustomerOfReceipt");
        WebSession partner = WebSession.of(rest, "contoso-referrals");
        partner.page("/leads?q=Hawksworth");
        partner.page("/leads/" + lead);
        accept(lead);
        partner.submit("/leads/" + lead, "/leads/" + lead + "/edit", "dealName=Hawksworth+orrery&dealValue=much");
        customer.post(link.to(lead) + "/withdrawal", Map.of());

        eraseByTheLink(lead);
    }

    @Test
    void of_a_lead_that_a_system_started_and_a_partner_worked_on_in_tasklist() {
        Map<String, Object> order = Leads.order();
        order.putAll(customerOfAStart());
        UUID lead = leads.received(order);
        String task = leads.openTask(lead).getId();
        rest.post("contoso-referrals", "/engine-rest/task/" + task + "/claim", Map.of("userId", "contoso-referrals"));
        rest.call("contoso-referrals", "PUT", "/leads/" + lead + "/favorite", null);
        jobs.giveUp(lead, "serviceTask_notifyPartner");
        accept(lead);
        leads.answer(lead, Map.of("outcome", "KEEP_OPEN", "notes", "They murmured", "crmId", "Q-7788"));
        leads.answer(lead, Map.of("outcome", "LOST", "lostReason", "OTHER", "notes", "A gramophone instead"));

        eraseAtTheVendors(lead);
    }

    @Test
    void of_a_referral_of_the_vendor_that_its_partner_changed_over_the_wire_and_declined() {
        UUID lead = made("seller", referral("{'target': [{'type': 'BusinessProfileLocation', 'id': 'contoso-hq'}]}"));
        patch("contoso-admin", lead, "/details/notes", "They murmured");
        patch("contoso-admin", lead, "/externalReferenceId", "Q-7788");
        patch("contoso-admin", lead, "/statusReason", "Waiting for Wilhelmina Peabody");
        patch("contoso-admin", lead, "/customerProfile/team", List.of(person()));
        rest.get("contoso-admin", API + "/" + lead);
        leads.answer(lead, Map.of("decision", "DECLINE", "declineReason", "OTHER", "notes", "A gramophone instead"));

        eraseByTheLink(lead);
    }

    @Test
    void of_a_referral_that_a_partner_sent_another_one_and_that_expired() {
        UUID lead = made(
                "fabrikam-referrals",
                referral("{'target': [{'type': 'BusinessProfileLocation', 'id': 'contoso-hq'}]}"));
        jobs.run(lead, "serviceTask_notifyPartner");
        jobs.runWhenDue(lead, "timerEvent_reminderDue");
        jobs.runWhenDue(lead, "timerEvent_responseOverdue");
        jobs.run(lead, "serviceTask_notifySender");

        eraseByTheLink(lead);
    }

    @Test
    void of_a_deal_that_a_partner_brought_itself_and_won() {
        UUID lead = made("contoso-referrals", referral("{}"));
        patch("contoso-referrals", lead, "/details/notes", "They murmured");
        leads.answer(lead, Map.of("outcome", "WON", "notes", "A gramophone as well"));
        jobs.run(lead, "serviceTask_notifyVendor");

        eraseAtTheVendors(lead);
    }

    @Test
    void of_all_leads_of_an_inquiry_that_went_on_from_a_partner_to_the_next() {
        UUID first = askedOnThePage();
        leads.answer(first, Map.of("decision", "DECLINE", "declineReason", "OTHER", "notes", "They murmured"));
        UUID second = passedOn(first);
        leads.complete("fabrikam-referrals", leads.openTask(second).getId(), Leads.decline());

        eraseByTheLink(second);
    }

    @Test
    void of_all_but_the_partner_who_still_works_on_it_and_then_of_that_one_as_well() {
        UUID first = askedOnThePage();
        leads.answer(first, Leads.decline());
        UUID second = passedOn(first);

        customer.post(link.to(first) + "/erasure", Map.of());
        assertThat(leads.lead(first).isErased()).isTrue();
        assertThat(leads.lead(second).inquiry().contact().lastName()).isEqualTo("Peabody");
        assertThat(customer.get(link.to(first)).body()).contains("Your inquiry went on to Fabrikam.", link.to(second));

        customer.post(link.to(second) + "/withdrawal", Map.of());
        eraseByTheLink(second);
    }

    private UUID askedOnThePage() {
        Map<String, String> inquiry = new LinkedHashMap<>(Customer.inquiry());
        inquiry.put("need", "An orrery for the hall");
        inquiry.put("customerName", "Hawksworth & Co");
        inquiry.put("customerCity", "Much Wenlock");
        inquiry.put("contactFirstName", "Wilhelmina");
        inquiry.put("contactLastName", "Peabody");
        inquiry.put("contactEmail", "wilhelmina@hawksworth.example");
        inquiry.put("contactPhone", "555-0177");
        inquiry.put("contactRequested", "true");
        inquiry.put("ticket", customer.ticket());
        jobs.travelTo(clock.instant().plus(Duration.ofSeconds(4)));
        return leadAt(Customer.path(customer.post(Customer.FORM, inquiry)));
    }

    private static Map<String, Object> customerOfAStart() {
        Map<String, Object> person = new HashMap<>();
        person.put("customerName", "Hawksworth & Co");
        person.put("customerAddressLine1", "3 Larkspur Lane");
        person.put("customerCity", "Much Wenlock");
        person.put("contactFirstName", "Wilhelmina");
        person.put("contactLastName", "Peabody");
        person.put("contactEmail", "wilhelmina@hawksworth.example");
        person.put("contactPhone", "555-0177");
        person.put("need", "An orrery for the hall");
        person.put("externalId", "hawk-1");
        return person;
    }

    /** A referral in whose every free text the customer stands; {@code rest} says where it goes. */
    private String referral(String rest) {
        return ("""
                {
                  'name': 'Orrery for Hawksworth', 'externalReferenceId': 'Q-7788', 'type': 'Independent',
                  'qualification': 'SalesQualified', 'referralProgram': 'Larkspur', 'salesStage': 'They murmured',
                  'customerProfile': {
                    'name': 'Hawksworth & Co',
                    'address': {'addressLine1': '3 Larkspur Lane', 'addressLine2': 'Peabody House',
                                'city': 'Much Wenlock', 'region': 'Larkspur', 'country': 'GB'},
                    'team': [{'firstName': 'Wilhelmina', 'lastName': 'Peabody', 'phoneNumber': '555-0177',
                              'email': 'wilhelmina@hawksworth.example', 'title': 'Horologist'}],
                    'ids': [{'profileType': 'Duns', 'id': '150483999'}]
                  },
                  'consent': {'consentToContact': true},
                  'details': {
                    'notes': 'An orrery for the hall', 'dealValue': 10000.00, 'currency': 'USD',
                    'closingDateTime': '%s-03-01T10:30:00Z', 'customerAction': 'Wilhelmina',
                    'requirements': {'solutions': [{'id': 's1', 'name': 'Orrery', 'type': 'Category',
                                                    'publisherName': 'Hawksworth'}]}
                  },
                  'inviteContext': {'notes': 'Wilhelmina Peabody murmured'},
                  'partnerRole': 'Horologist', 'solutionArea': 'orrery', 'solutionPlay': 'gramophone'
                }""".formatted(LocalDate.now(clock).getYear() + 1)
                        .replaceFirst("\\{", rest.equals("{}") ? "{" : rest.substring(0, rest.length() - 1) + ","))
                .replace('\'', '"');
    }

    private static Map<String, Object> person() {
        return Map.of("firstName", "Wilhelmina", "lastName", "Peabody", "email", "wilhelmina@hawksworth.example");
    }

    private UUID made(String user, String referral) {
        Rest.Answer answer = rest.post(user, API, referral);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return UUID.fromString(answer.body().path("id").asText());
    }

    private void patch(String user, UUID lead, String path, Object value) {
        List<Map<String, Object>> changes = List.of(Map.of("op", "replace", "path", path, "value", value));
        JsonNode refusal = rest.call(user, "PATCH", API + "/" + lead, changes).body();
        assertThat(refusal.path("error").isMissingNode()).as(refusal.toString()).isTrue();
    }

    private void accept(UUID lead) {
        Map<String, Object> acceptance = leads.acceptance();
        acceptance.put("dealName", "Orrery for Hawksworth");
        acceptance.put("notes", "Mrs Peabody murmured");
        acceptance.put("crmId", "Q-7788");
        assertThat(leads.answer(lead, acceptance).status()).isEqualTo(204);
    }

    private UUID passedOn(UUID lead) {
        return leadAt(Customer.path(customer.post(link.to(lead) + "/choice", Map.of("partner", "fabrikam"))));
    }

    private UUID leadAt(String path) {
        return link.leadId(path.replaceFirst(".*/", ""));
    }

    private void eraseByTheLink(UUID lead) {
        assertThat(everything.inWords()).containsIgnoringCase("Hawksworth").containsIgnoringCase("orrery");
        customer.get(link.to(lead));
        customer.post(link.to(lead) + "/erasure", Map.of());
        assertThat(customer.get(link.to(lead)).body()).contains("Your personal data have been erased.");
        assertThat(rest.get("owner", "/leads/" + lead).text()).doesNotContainIgnoringCase(PERSONAL);
        assertNobodyIsKnown();
    }

    private void eraseAtTheVendors(UUID lead) {
        assertThat(everything.inWords()).containsIgnoringCase("Hawksworth").containsIgnoringCase("orrery");
        WebSession.of(rest, "seller").submit("/erasures/" + lead, "/erasures/" + lead, "");
        assertThat(leads.lead(lead).isErased()).isTrue();
        assertNobodyIsKnown();
    }

    private void assertNobodyIsKnown() {
        assertThat(everything.inWords()).contains("contoso").doesNotContainIgnoringCase(PERSONAL);
    }
}
