package io.leadflow.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.CountedStatements;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** T2: the tabs of Tasklist. */
@LeadflowTest
class TaskTabsTest {

    private static final String PARTNER = "contoso-referrals";

    /** What Tasklist itself sends with each look at a tab. */
    private static final Map<String, Object> OF_TASKLIST = Map.of(
            "active",
            true,
            "processVariables",
            List.of(),
            "sorting",
            List.of(Map.of("sortBy", "created", "sortOrder", "desc")));

    @Autowired
    Leads leads;

    @Autowired
    Rest rest;

    @Autowired
    RuntimeService runtime;

    @Autowired
    CountedStatements statements;

    TaskFilter marketplace;
    TaskFilter qualified;

    @BeforeEach
    void tabs() {
        marketplace = new TaskFilter(rest, "Marketplace leads");
        qualified = new TaskFilter(rest, "Qualified leads");
    }

    @Test
    void inquiries_are_marketplace_leads_received_and_accepted() {
        UUID lead = leads.received();
        assertThat(firstOf(marketplace)).contains(taskOf(lead));
        assertThat(firstOf(qualified)).doesNotContain(taskOf(lead));

        leads.answer(lead, leads.acceptance());
        assertThat(marketplace.tasks(PARTNER)).contains(taskOf(lead));
        assertThat(qualified.tasks(PARTNER)).doesNotContain(taskOf(lead));
    }

    @Test
    void leads_that_the_vendor_qualified_are_qualified_leads() {
        UUID lead = leads.received(Leads.orderWith("leadType", "SALES_QUALIFIED"));
        assertThat(qualified.tasks(PARTNER)).contains(taskOf(lead));
        assertThat(marketplace.tasks(PARTNER)).doesNotContain(taskOf(lead));
    }

    @Test
    void the_pages_of_a_tab_are_its_tasks_in_their_order_and_its_number_is_theirs() {
        leads.received();
        leads.received();
        leads.accepted();
        List<String> all = marketplace.tasks(PARTNER);
        assertThat(inPagesOf(2, all.size())).isEqualTo(all);
        assertThat(marketplace.count(PARTNER, OF_TASKLIST)).isEqualTo(all.size());
        assertThat(marketplace.page(PARTNER, all.size(), 15, OF_TASKLIST)).isEmpty();
    }

    /** The engine's own way joins, sorts and counts all tasks that a partner has. */
    @Test
    void a_page_of_a_tab_and_its_number_are_read_by_the_index_of_tabs() {
        List<String> sent = statements.sentDuring(() -> {
            marketplace.page(PARTNER, 0, 15, OF_TASKLIST);
            marketplace.count(PARTNER, OF_TASKLIST);
        });
        assertThat(sent)
                .filteredOn(sql -> sql.contains("description_ = 'Marketplace lead'"))
                .hasSize(2);
    }

    @Test
    void a_tab_shows_nothing_of_another_organisation() {
        String task = taskOf(leads.received());
        int before = marketplace.count("fabrikam-referrals", OF_TASKLIST);
        leads.received();
        assertThat(marketplace.page("fabrikam-referrals", 0, 1_000, OF_TASKLIST))
                .doesNotContain(task);
        assertThat(marketplace.count("fabrikam-referrals", OF_TASKLIST)).isEqualTo(before);
    }

    @Test
    void who_narrows_a_tab_down_gets_and_counts_only_that() {
        String task = taskOf(leads.received());
        Map<String, Object> mine = Map.of("assignee", "contoso-admin", "active", true);
        int before = marketplace.count("contoso-admin", mine);
        rest.post("contoso-admin", "/engine-rest/task/" + task + "/claim", Map.of("userId", "contoso-admin"));

        assertThat(marketplace.page("contoso-admin", 0, 15, mine))
                .contains(task)
                .hasSize(before + 1);
        assertThat(marketplace.count("contoso-admin", mine)).isEqualTo(before + 1);
    }

    @Test
    void a_suspended_lead_is_under_no_tab() {
        UUID lead = leads.received();
        String task = taskOf(lead);
        int before = marketplace.count(PARTNER, OF_TASKLIST);
        String instance = leads.openTask(lead).getProcessInstanceId();
        runtime.suspendProcessInstanceById(instance);

        assertThat(firstOf(marketplace)).doesNotContain(task);
        assertThat(marketplace.count(PARTNER, OF_TASKLIST)).isEqualTo(before - 1);
        runtime.activateProcessInstanceById(instance);
    }

    private String taskOf(UUID lead) {
        return leads.openTask(lead).getId();
    }

    private List<String> firstOf(TaskFilter tab) {
        return tab.page(PARTNER, 0, 1_000, OF_TASKLIST);
    }

    private List<String> inPagesOf(int size, int all) {
        List<String> pages = new ArrayList<>();
        for (int first = 0; first < all; first += size) {
            pages.addAll(marketplace.page(PARTNER, first, size, OF_TASKLIST));
        }
        return pages;
    }
}
