package io.leadflow.lead.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.CountedStatements;
import io.leadflow.LeadflowTest;
import io.leadflow.lead.LeadType;
import io.leadflow.lead.Outcome;
import io.leadflow.lead.Stage;
import io.leadflow.refusal.InvalidInput;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** T2 and what lists promise: the right leads of the right people in the right order, however they are asked for. */
@LeadflowTest
class LeadListTest {

    private static final Instant NOON = Rows.NOON;
    private static final String ME = "rows-me";

    @Autowired
    LeadList list;

    @Autowired
    LeadCounts counts;

    @Autowired
    CountedStatements statements;

    @Autowired
    Rows rows;

    String partner;
    Whose mine;

    @BeforeEach
    void aPartnerWithoutLeads() {
        partner = rows.partner();
        mine = new Whose.Partner(partner, ME);
    }

    @AfterEach
    void takeTheRowsAway() {
        rows.clear();
    }

    @ParameterizedTest
    @EnumSource(LeadType.class)
    void a_lead_stands_under_the_tab_of_its_type(LeadType type) {
        UUID lead = rows.lead(partner, Map.of("lead_type", type.name()));

        assertThat(ids(mine, type.isQualified() ? Tab.QUALIFIED : Tab.MARKETPLACE, Stage.RECEIVED))
                .containsExactly(lead);
        assertThat(ids(mine, type.isQualified() ? Tab.MARKETPLACE : Tab.QUALIFIED, Stage.RECEIVED))
                .isEmpty();
    }

    @Test
    void favorites_are_the_marked_leads_of_either_tab_and_each_users_own() {
        UUID inquiry = rows.lead(partner, Map.of());
        UUID qualified = rows.lead(partner, Map.of("lead_type", "SALES_QUALIFIED"));
        UUID unmarked = rows.lead(partner, Map.of());
        List.of(inquiry, qualified).forEach(lead -> rows.mark(lead, ME));
        rows.mark(unmarked, "rows-colleague");

        assertThat(ids(mine, Tab.FAVORITES, Stage.RECEIVED)).containsExactlyInAnyOrder(inquiry, qualified);
        assertThat(page(query(mine, Tab.MARKETPLACE, Stage.RECEIVED)).rows())
                .filteredOn(LeadRow::favorite)
                .extracting(LeadRow::id)
                .containsExactly(inquiry);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void every_order_leads_through_all_leads_once_forward_and_back(Sort sort) {
        Stage stage = sort == Sort.ANSWER_BY ? Stage.RECEIVED : Stage.ACCEPTED;
        for (int i = 0; i < 23; i++) {
            lead(stage, i);
        }
        LeadQuery first = query(mine, Tab.MARKETPLACE, stage, sort);

        List<UUID> forward = walk(first);
        assertThat(forward).hasSize(23).doesNotHaveDuplicates();
        assertThat(forward).containsExactlyElementsOf(ids(list.page(first, 100)));

        assertThat(walkBack(first)).containsExactlyElementsOf(forward);
    }

    @Test
    void what_has_to_be_answered_first_stands_first_and_otherwise_the_newest() {
        UUID later =
                rows.lead(partner, Map.of("answer_by", NOON.plusSeconds(60), "received_at", NOON.minusSeconds(60)));
        UUID sooner = rows.lead(partner, Map.of("answer_by", NOON, "received_at", NOON.minusSeconds(90)));

        assertThat(ids(page(query(mine, Tab.MARKETPLACE, Stage.RECEIVED, Sort.ANSWER_BY))))
                .containsExactly(sooner, later);
        assertThat(ids(page(query(mine, Tab.MARKETPLACE, Stage.RECEIVED, Sort.RECEIVED))))
                .containsExactly(later, sooner);
    }

    @Test
    void values_are_compared_within_their_currency_and_leads_without_one_come_last() {
        UUID none = rows.lead(partner, Map.of("stage", "ARCHIVED", "outcome", "DECLINED"));
        UUID small = won("900.00", "EUR");
        UUID large = won("12000.50", "EUR");
        UUID kronor = won("90000.00", "SEK");

        assertThat(ids(page(query(mine, Tab.MARKETPLACE, Stage.ARCHIVED, Sort.VALUE))))
                .containsExactly(large, small, kronor, none);
    }

    @Test
    void pages_stay_where_they_are_while_leads_arrive_and_move_on() {
        List<UUID> before = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            before.add(rows.lead(partner, Map.of("received_at", NOON.minusSeconds(i))));
        }
        LeadQuery newest = query(mine, Tab.MARKETPLACE, Stage.RECEIVED, Sort.RECEIVED);
        LeadPage first = list.page(newest, 3);

        rows.lead(partner, Map.of("received_at", NOON.plusSeconds(5)));
        rows.lead(partner, Map.of("received_at", NOON.plusSeconds(6)));
        rows.remove(before.get(2));
        LeadPage second = list.page(newest.from(Edge.after(Sort.RECEIVED, first.after())), 3);

        assertThat(ids(first)).containsExactlyElementsOf(before.subList(0, 3));
        assertThat(ids(second)).containsExactlyElementsOf(before.subList(3, 6));
        assertThat(ids(list.page(newest.from(Edge.before(Sort.RECEIVED, second.before())), 3)))
                .endsWith(before.get(0), before.get(1));
    }

    @Test
    void no_question_reaches_a_lead_of_another_organisation() {
        String other = rows.partner();
        UUID theirs = rows.lead(other, Map.of("customer_name", "Secretive"));
        rows.mark(theirs, ME);

        for (Tab tab : Tab.values()) {
            assertThat(ids(mine, tab, Stage.RECEIVED)).isEmpty();
        }
        assertThat(ids(search(mine, "Secretive"))).isEmpty();
        assertThat(ids(new Whose.Partner(null, ME), Tab.MARKETPLACE, Stage.RECEIVED))
                .isEmpty();
        assertThat(counts.of(mine, Tab.FAVORITES, Stage.RECEIVED).tabs().values())
                .containsOnly(new Count(0));
        assertThat(page(query(mine, Tab.MARKETPLACE, Stage.RECEIVED)
                                .from(Edge.before(Sort.ANSWER_BY, "9999-12-31T00:00:00Z~" + UUID.randomUUID())))
                        .rows())
                .isEmpty();
    }

    @Test
    void a_search_looks_into_company_contact_deal_need_and_crm_id_for_each_word() {
        UUID lead = rows.lead(partner, Map.of("deal_name", "Alpine ERP", "deal_crm_id", "CRM-4711"));
        rows.lead(partner, Map.of("customer_name", "Other", "contact_email", "kim@other.example"));

        for (String words : List.of("litware", "ANN", "beebe@lit", "alpine", "4711", "move shop litw")) {
            assertThat(ids(search(mine, words.split(" ")))).as(words).contains(lead);
        }
        assertThat(ids(search(mine, "litware", "other"))).isEmpty();
        assertThat(ids(search(mine, "litware"))).containsExactly(lead);
    }

    @Test
    void a_search_finds_words_of_every_script() {
        UUID lead = rows.lead(partner, Map.of("customer_name", "上海云数据", "need", "Ищем партнёра, żółty őz Åland"));

        for (String word : List.of("云数", "云", "ПАРТНЁР", "ŻÓŁTY", "Őz", "ålAND")) {
            assertThat(ids(search(mine, word))).as(word).containsExactly(lead);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "100%", "a_b", "c:\\x", "'; drop table lead --", "%%%", "\\%", "$1", "?"})
    void what_is_typed_is_looked_for_as_it_is(String typed) {
        rows.lead(partner, Map.of("need", "plain text 100 aXb"));
        UUID lead = rows.lead(partner, Map.of("need", "before " + typed + " after"));

        assertThat(ids(search(mine, typed.split(" ")))).containsExactly(lead);
    }

    @Test
    void filters_narrow_and_add_up() {
        UUID lead = rows.lead(
                partner,
                Map.of(
                        "customer_country",
                        "PL",
                        "products",
                        new String[] {"SQL", "Teams"},
                        "contact_requested",
                        true,
                        "stage",
                        "ARCHIVED",
                        "outcome",
                        "WON",
                        "received_at",
                        NOON.plusSeconds(60)));
        rows.lead(partner, Map.of("stage", "ARCHIVED", "outcome", "LOST"));

        for (Filter filter : List.of(
                new Filter(List.of(), "PL", null, null, null, null, null),
                new Filter(List.of(), null, "Teams", null, null, null, null),
                new Filter(List.of(), null, null, true, null, null, null),
                new Filter(List.of(), null, null, null, Outcome.WON, null, null),
                new Filter(List.of(), null, null, null, null, NOON.plusSeconds(60), null),
                new Filter(List.of("lit"), "PL", "SQL", true, Outcome.WON, NOON, NOON.plusSeconds(61)))) {
            assertThat(ids(page(query(filter)))).as(filter.toString()).containsExactly(lead);
        }
        assertThat(ids(page(query(new Filter(List.of(), "PL", null, false, null, null, null)))))
                .isEmpty();
        assertThat(ids(page(query(new Filter(List.of(), "PL", null, null, null, null, NOON.plusSeconds(60))))))
                .isEmpty();
    }

    @Test
    void counts_stop_above_a_thousand_and_follow_tab_and_stage() {
        for (int i = 0; i < 1_005; i++) {
            rows.lead(partner, Map.of("lead_type", "SALES_QUALIFIED"));
        }
        rows.lead(partner, Map.of());
        rows.mark(rows.lead(partner, Map.of("stage", "ACCEPTED")), ME);

        Counts counted = counts.of(mine, Tab.MARKETPLACE, Stage.RECEIVED);

        assertThat(counted.tabs())
                .containsEntry(Tab.MARKETPLACE, new Count(1))
                .containsEntry(Tab.QUALIFIED, new Count(1_001))
                .containsEntry(Tab.FAVORITES, new Count(0));
        assertThat(counted.tabs().get(Tab.QUALIFIED).isMore()).isTrue();
        assertThat(counted.tabs().get(Tab.QUALIFIED).atLeast()).isEqualTo(1_000);
        assertThat(counted.stages()).containsEntry(Stage.ACCEPTED, new Count(1));
        assertThat(counts.of(mine, Tab.FAVORITES, Stage.ACCEPTED).tabs()).containsEntry(Tab.FAVORITES, new Count(1));
        assertThat(statements.sentDuring(() -> counts.of(mine, Tab.MARKETPLACE, Stage.RECEIVED)))
                .as("whoever has thousands does not wait for their count at each look")
                .singleElement()
                .asString()
                .contains("and not l.qualified")
                .doesNotContain("and l.qualified");
    }

    @Test
    void a_sending_partner_sees_how_a_lead_ended_and_nothing_that_is_its_partners_own() {
        String sender = rows.partner();
        UUID lead = rows.lead(partner, sentBy(sender));
        Whose sent = new Whose.Sender(sender);

        LeadRow row = page(query(sent, Tab.QUALIFIED, Stage.ARCHIVED, Sort.RECEIVED))
                .rows()
                .get(0);

        assertThat(row.id()).isEqualTo(lead);
        assertThat(row.outcome()).isEqualTo(Outcome.WON);
        assertThat(row.timeToAnswer()).isEqualTo(Duration.ofHours(31));
        assertThat(row.value()).isNull();
        assertThat(row.openedBy()).isNull();
        assertThat(search(sent, Stage.ARCHIVED, "litware").rows()).hasSize(1);
        assertThat(search(sent, Stage.ARCHIVED, "4711").rows()).isEmpty();
        assertThat(search(sent, Stage.ARCHIVED, "alpine").rows()).isEmpty();
        assertThat(ids(new Whose.Sender(partner), Tab.QUALIFIED, Stage.ARCHIVED))
                .isEmpty();
    }

    @Test
    void the_vendor_hears_the_value_of_what_was_won_and_sees_no_lead_that_a_partner_sent() {
        String sender = rows.partner();
        rows.lead(partner, sentBy(sender));
        rows.lead(partner, named(Map.of("stage", "ARCHIVED", "outcome", "WON"), "900.00"));
        UUID open = rows.lead(partner, named(Map.of("stage", "ACCEPTED"), "5"));

        assertThat(inquiriesOfVendor(Stage.ARCHIVED))
                .extracting(row -> row.value().toString())
                .containsExactly("900.00 EUR");
        assertThat(inquiriesOfVendor(Stage.ACCEPTED))
                .filteredOn(row -> row.id().equals(open))
                .extracting(LeadRow::value)
                .containsOnlyNulls();
        assertThat(page(query(new Whose.Vendor(), Tab.QUALIFIED, Stage.ARCHIVED, Sort.RECEIVED))
                        .rows())
                .extracting(LeadRow::partnerId)
                .doesNotContain(partner);
    }

    @Test
    void a_process_owner_sees_the_leads_of_everyone_with_their_partner() {
        UUID one = rows.lead(partner, Map.of("answer_by", NOON.minus(Duration.ofDays(900))));
        UUID other = rows.lead(rows.partner(), Map.of("answer_by", NOON.minus(Duration.ofDays(899))));

        List<LeadRow> first = page(query(new Whose.Everyone(), Tab.MARKETPLACE, Stage.RECEIVED, Sort.ANSWER_BY))
                .rows();

        assertThat(first).extracting(LeadRow::id).startsWith(one, other);
        assertThat(first.get(0).partnerName()).startsWith("Partner ");
        assertThat(first).noneMatch(LeadRow::favorite);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "x",
                "2026-03-02T12:00:00Z",
                "2026-03-02T12:00:00Z~x",
                "2026-13-40T12:00:00Z~00000000-0000-0000-0000-000000000000",
                "+1000000000-01-01T00:00:00Z~00000000-0000-0000-0000-000000000000",
                "EUR~5~00000000-0000-0000-0000-000000000000"
            })
    void a_key_that_no_page_wrote_is_refused(String key) {
        assertThatThrownBy(() -> Edge.after(Sort.RECEIVED, key))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("after must come from a link of the list.");
    }

    private UUID lead(Stage stage, int number) {
        Instant time = NOON.minusSeconds(number / 3);
        return rows.lead(
                partner,
                Map.of(
                        "stage",
                        stage.name(),
                        "received_at",
                        time,
                        "answer_by",
                        time,
                        "updated_at",
                        time,
                        "deal_value_amount",
                        number % 4 == 0 ? BigDecimal.ZERO : new BigDecimal(number / 3 + ".50"),
                        "deal_value_currency",
                        List.of("EUR", "SEK").get(number % 2)));
    }

    /** A lead that can be found by the id of its partner, among all the leads of the vendor. */
    private Map<String, Object> named(Map<String, Object> values, String euros) {
        Map<String, Object> named = new HashMap<>(values);
        named.put("customer_name", partner);
        named.put("deal_value_amount", new BigDecimal(euros));
        named.put("deal_value_currency", "EUR");
        return named;
    }

    private UUID won(String amount, String currency) {
        return rows.lead(
                partner,
                Map.of(
                        "stage",
                        "ARCHIVED",
                        "outcome",
                        "WON",
                        "deal_value_amount",
                        new BigDecimal(amount),
                        "deal_value_currency",
                        currency));
    }

    private static Map<String, Object> sentBy(String sender) {
        return Map.of(
                "lead_type", "SALES_QUALIFIED",
                "sender_type", "PARTNER",
                "sender_id", sender,
                "stage", "ARCHIVED",
                "outcome", "WON",
                "deal_name", "Alpine ERP",
                "deal_crm_id", "CRM-4711",
                "deal_value_amount", new BigDecimal("900"),
                "deal_value_currency", "EUR",
                "accepted_at", NOON.plus(Duration.ofHours(31)));
    }

    private List<UUID> walk(LeadQuery first) {
        List<UUID> walked = new ArrayList<>();
        LeadPage page = list.page(first, 5);
        walked.addAll(ids(page));
        while (page.after() != null) {
            page = list.page(first.from(Edge.after(first.sort(), page.after())), 5);
            walked.addAll(ids(page));
        }
        return walked;
    }

    private List<UUID> walkBack(LeadQuery first) {
        LeadPage last = list.page(first, 5);
        while (last.after() != null) {
            last = list.page(first.from(Edge.after(first.sort(), last.after())), 5);
        }
        List<UUID> walked = new ArrayList<>(ids(last));
        LeadPage page = last;
        while (page.before() != null) {
            page = list.page(first.from(Edge.before(first.sort(), page.before())), 5);
            walked.addAll(0, ids(page));
        }
        return walked;
    }

    private List<UUID> ids(Whose whose, Tab tab, Stage stage) {
        return ids(page(query(whose, tab, stage)));
    }

    private static List<UUID> ids(LeadPage page) {
        return page.rows().stream().map(LeadRow::id).toList();
    }

    private LeadPage search(Whose whose, String... words) {
        return search(whose, Stage.RECEIVED, words);
    }

    private LeadPage search(Whose whose, Stage stage, String... words) {
        Tab tab = whose.tabs().get(0);
        Filter filter = new Filter(List.of(words), null, null, null, null, null, null);
        return page(new LeadQuery(whose, tab, stage, filter, whose.sorts(stage).get(0), null));
    }

    private List<LeadRow> inquiriesOfVendor(Stage stage) {
        Filter filter = new Filter(List.of(partner), null, null, null, null, null, null);
        return page(new LeadQuery(new Whose.Vendor(), Tab.MARKETPLACE, stage, filter, Sort.RECEIVED, null))
                .rows();
    }

    private LeadPage page(LeadQuery query) {
        return list.page(query, 50);
    }

    private LeadQuery query(Filter filter) {
        return new LeadQuery(mine, Tab.MARKETPLACE, Stage.ARCHIVED, filter, Sort.UPDATED, null);
    }

    private static LeadQuery query(Whose whose, Tab tab, Stage stage) {
        return query(whose, tab, stage, whose.sorts(stage).get(0));
    }

    private static LeadQuery query(Whose whose, Tab tab, Stage stage, Sort sort) {
        return new LeadQuery(whose, tab, stage, Filter.NONE, sort, null);
    }
}
