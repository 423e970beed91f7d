package io.leadflow.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LeadflowTest
@DisplayName("1.5 Paging")
class Section15PagingTest {

    @Autowired
    Api api;

    @Autowired
    Leads leads;

    @Autowired
    JdbcClient jdbc;

    String engagement;

    /** 250 leads of one engagement, some of them of the same moment. */
    @BeforeEach
    void enter() {
        engagement = UUID.randomUUID().toString();
        UUID first = leads.received();
        jdbc.sql("update lead set engagement_id = ? where id = ?")
                .params(UUID.fromString(engagement), first)
                .update();
        OffsetDateTime now = leads.lead(first).receivedAt().atOffset(ZoneOffset.UTC);
        IntStream.range(1, 250)
                .forEach(number -> jdbc.sql(COPY)
                        .params(UUID.randomUUID(), now.minusSeconds(number / 3), now.minusSeconds(number / 7), first)
                        .update());
    }

    private static final String COPY = """
            insert into lead (id, version, partner_id, location_id, lead_type, customer_name, customer_country,
            contact_first_name, contact_last_name, contact_email, contact_locale, need, products, services, industries,
            contact_requested, consent_to_contact, sender_type, sender_id, sender_email, sender_locale, started_by,
            stage, partner_contacts, employees, received_at, answer_by, updated_at, engagement_id)
            select ?, version, partner_id, location_id, lead_type, customer_name, customer_country,
            contact_first_name, contact_last_name, contact_email, contact_locale, need, products, services, industries,
            contact_requested, consent_to_contact, sender_type, sender_id, sender_email, sender_locale, started_by,
            stage, partner_contacts, employees, cast(? as timestamp with time zone), answer_by, cast(? as timestamp with time zone),
            engagement_id from lead where id = ?""";

    @Test
    void a_page_has_100_and_the_next_link_leads_through_all_of_them_once() {
        for (String order : List.of("createdDateTime desc", "updatedDateTime asc")) {
            var page = api.list("contoso-admin", filter(), "$orderby=" + order, "$count=true")
                    .ok();
            assertThat(page.text("/@odata.context")).endsWith("/v1.0/$metadata#Referrals");
            assertThat(page.body().path("@odata.count").asInt()).isEqualTo(250);
            assertThat(page.ids()).hasSize(100);

            List<String> seen = walk(page);

            assertThat(seen).hasSize(250).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_count_is_told_when_asked_for_only() {
        assertThat(api.list("contoso-admin", filter()).ok().body().has("@odata.count"))
                .isFalse();
        assertThat(api.list("contoso-admin", filter(), "$count=false")
                        .ok()
                        .body()
                        .has("@odata.count"))
                .isFalse();
    }

    @Test
    void top_is_the_number_of_all_pages_together() {
        var small = api.list("contoso-admin", filter(), "$top=10").ok();
        assertThat(small.ids()).hasSize(10);
        assertThat(small.body().has("@odata.nextLink")).isFalse();

        assertThat(walk(api.list("contoso-admin", filter(), "$top=130").ok())).hasSize(130);
        assertThat(api.list("contoso-admin", filter(), "$top=0").ok().ids()).isEmpty();
    }

    @Test
    void skip_leaves_the_first_ones_out() {
        List<String> all = walk(api.list("contoso-admin", filter()).ok());

        assertThat(walk(api.list("contoso-admin", filter(), "$skip=120").ok())).isEqualTo(all.subList(120, 250));
        assertThat(api.list("contoso-admin", filter(), "$skip=240", "$top=5")
                        .ok()
                        .ids())
                .isEqualTo(all.subList(240, 245));
    }

    @Test
    void what_comes_in_meanwhile_shifts_nothing() {
        var first = api.list("contoso-admin", filter()).ok();
        Set<String> expected = new HashSet<>(walk(first));
        String late = leads.received().toString();
        jdbc.sql("update lead set engagement_id = ? where id = ?")
                .params(UUID.fromString(engagement), UUID.fromString(late))
                .update();

        assertThat(new HashSet<>(walk(first))).isEqualTo(expected);
    }

    @Test
    void a_link_that_was_tampered_with_is_refused() {
        for (String token : List.of("x", "AAAA", "bm90aGluZw", "%00", "MjAyNi0xMS0yMVQxMzowMDowMFp-eH4")) {
            api.list("contoso-admin", "$skiptoken=" + token).isRefused(400, "invalidRequest", "$skiptoken");
        }
    }

    private String filter() {
        return "$filter=engagementId eq '" + engagement + "'";
    }

    private List<String> walk(Api.Answer page) {
        List<String> seen = new ArrayList<>(page.ids());
        String next = page.text("/@odata.nextLink");
        while (next != null) {
            var following = api.follow("contoso-admin", next).ok();
            seen.addAll(following.ids());
            next = following.text("/@odata.nextLink");
        }
        return seen;
    }
}
