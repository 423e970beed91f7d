package io.leadflow.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Mails;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@LeadflowTest
@DisplayName("1.11 Create")
class Section111CreateTest {

    @Autowired
    Api api;

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @ParameterizedTest
    @CsvSource({
        "seller, SalesQualified, SALES_QUALIFIED",
        "marketing, MarketingQualified, MARKETING_QUALIFIED",
        "source, Direct, CUSTOMER_INQUIRY",
        "fabrikam-referrals, SalesQualified, SALES_QUALIFIED"
    })
    void a_referral_to_a_location_of_another_organisation_starts_a_lead_there(
            String user, String qualification, String leadType) {
        var created =
                api.post(user, Samples.lead("qualification", qualification)).ok();

        assertThat(created.text("/status")).isEqualTo("New");
        assertThat(created.text("/substatus")).isEqualTo("Pending");
        assertThat(created.text("/direction")).isEqualTo("Incoming");
        assertThat(created.text("/organizationId")).isEqualTo("contoso");
        assertThat(created.header("Location")).get().asString().endsWith(Api.REFERRALS + "/" + created.id());
        UUID lead = UUID.fromString(created.id());
        assertThat(leads.lead(lead).inquiry().leadType()).hasToString(leadType);
        assertThat(leads.openTask(lead).getTenantId()).isEqualTo("contoso");
        jobs.run(lead, "serviceTask_notifyPartner");
        assertThat(Mails.to("leads@contoso.example")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{'type':'SolutionProfile','id':'s1'}]",
                "[{'type':'BusinessProfileLocation','id':'msft'}]",
                "[{'type':'BusinessProfileLocation','id':'contoso-hq'}]"
            })
    void a_partners_referral_to_nobody_else_is_its_own_deal_and_accepted_whatever_was_sent(String target) {
        ObjectNode deal = Samples.ownDeal().put("status", "New").put("substatus", "Pending");
        deal.set("target", Api.json("{'t':" + target + "}").get("t"));

        var created = api.post("contoso-referrals", deal).ok();

        assertThat(created.text("/status")).isEqualTo("Active");
        assertThat(created.text("/substatus")).isEqualTo("Accepted");
        assertThat(created.text("/direction")).isEqualTo("Outgoing");
        assertThat(created.body().get("expirationDateTime").isNull()).isTrue();
        assertThat(created.text("/acceptedDateTime")).isEqualTo(created.text("/createdDateTime"));
        assertThat(leads.openTask(UUID.fromString(created.id())).getTaskDefinitionKey())
                .isEqualTo("userTask_closeDeal");
        assertThat(api.patch("contoso-referrals", created.id(), Api.state("Closed", "Won"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void an_own_deal_is_reported_in_tasklist_like_any_other() {
        var created = api.post("contoso-referrals", Samples.ownDeal()).ok();
        UUID lead = UUID.fromString(created.id());

        var form = leads.openTask(lead);
        assertThat(form.getName()).startsWith("Litware");
        assertThat(leads.answer(lead, java.util.Map.of("outcome", "WON")).status())
                .isEqualTo(204);
        assertThat(api.get("contoso-admin", created.id()).text("/substatus")).isEqualTo("Won");
    }

    @Test
    void a_second_referral_of_the_same_engagement_is_related_and_found_by_the_link() {
        var first = api.post("contoso-admin", Samples.ownDeal().put("type", "Shared"))
                .ok();
        var second = api.post(
                        "contoso-admin",
                        Samples.ownDeal().put("type", "Shared").put("engagementId", first.text("/engagementId")))
                .ok();

        var related = api.follow("contoso-admin", first.text("/links/relatedReferrals/uri"))
                .ok();
        var self = api.call(
                        "contoso-admin",
                        "GET",
                        java.net.URI.create(second.text("/links/self/uri")).getPath(),
                        null)
                .ok();

        assertThat(related.ids()).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(self.id()).isEqualTo(second.id());
        assertThat(first.text("/links/self/method")).isEqualTo("GET");
        assertThat(api.list("fabrikam-admin", "$filter=engagementId eq '" + first.text("/engagementId") + "'")
                        .ids())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "customerProfile", "consent", "details"})
    void what_is_required_is_missed_by_its_name(String field) {
        ObjectNode referral = Samples.lead();
        referral.remove(field);

        api.post("seller", referral).isRefused(400, "invalidRequest", field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/type | 'Open' | type",
                "/qualification | 'Hot' | qualification",
                "/status | 'Fresh' | status",
                "/customerProfile | {'name': 'X', 'address': {'country': 'Sweden'}, 'team': []} | customerProfile/team",
                "/customerProfile/name | '' | customerProfile/name",
                "/customerProfile/address/country | 'USA' | customerProfile/address/country",
                "/customerProfile/size | 'huge' | customerProfile/size",
                "/customerProfile/team | [{'firstName': 'Ann', 'lastName': 'B', 'email': 'x'}] | customerProfile/team/email",
                "/details/requirements | {'products': [{'id': 'Coffee'}]} | details/requirements/products",
                "/target | [{'type': 'BusinessProfileLocation', 'id': 'nowhere'}] | target",
                "/target | [{'type': 'BusinessProfileLocation', 'id': 'northwind-hq'}] | target",
                "/target | [] | target",
                "/engagementId | 'x' | engagementId"
            })
    void what_breaks_a_rule_is_named_and_makes_nothing(String path, String value, String target) {
        ObjectNode referral = Samples.lead();
        int slash = path.lastIndexOf('/');
        ObjectNode parent = slash == 0 ? referral : referral.withObject(path.substring(0, slash));
        parent.set(path.substring(slash + 1), Api.json("{'v':" + value + "}").get("v"));

        api.post("seller", referral).isRefused(400, "invalidRequest", target);
    }

    @Test
    void empty_ids_may_be_an_empty_object() {
        ObjectNode referral = Samples.lead();
        referral.withObject("customerProfile").putObject("ids");

        assertThat(api.post("seller", referral).ok().body().at("/customerProfile/ids"))
                .isEmpty();
    }

    @Test
    void an_own_deal_needs_what_an_accepted_lead_has() {
        ObjectNode deal = Samples.ownDeal();
        deal.withObject("details").remove("closingDateTime");

        api.post("contoso-admin", deal).isRefused(400, "invalidRequest", "details/closingDateTime");
    }

    @Test
    void a_partner_sends_no_customer_inquiry() {
        api.post("fabrikam-admin", Samples.lead("qualification", "Direct"))
                .isRefused(400, "invalidRequest", "qualification");
    }
}
