package io.leadflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/** Tasklist as someone who is logged in sees it. */
class Tasklist {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    private final Page page;

    Tasklist(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Turns to one of the filters, which stand for the tabs of the product (T2). */
    void show(String filter) {
        Locator tab = page.locator(".task-filter").filter(new Locator.FilterOptions().setHasText(filter));
        tab.locator("a").first().click();
        assertThat(tab).hasClass(Pattern.compile(".*\\bactive\\b.*"));
        assertThat(tab.locator(".counter")).hasText(Pattern.compile("\\(?\\d+\\)?"));
    }

    Locator lead(String company) {
        return page.locator("ol.tasks-list > li").filter(new Locator.FilterOptions().setHasText(company));
    }

    /** The texts of the list, from top to bottom. */
    List<String> leads() {
        return page.locator("ol.tasks-list > li").allInnerTexts();
    }

    /** Opens the lead of a customer and claims it; a click while the list is drawn anew goes nowhere, as for anyone. */
    void take(String company) {
        await().pollInSameThread().pollInterval(Duration.ofSeconds(1)).until(() -> {
            lead(company).locator("h4 a").click();
            return page.locator("h2.task")
                            .filter(new Locator.FilterOptions().setHasText(company))
                            .count()
                    == 1;
        });
        page.locator("button.claim").click();
        assertThat(page.locator(".disabled-form")).hasCount(0);
        assertThat(page.locator("button.unclaim")).isVisible();
    }

    Locator form() {
        return page.locator("[cam-tasklist-form] .fjs-container").last();
    }

    Locator field(String label) {
        return form().getByLabel(Pattern.compile("^" + label + "\\s*\\*?$")).last();
    }

    void choose(String option) {
        form().locator("label")
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    void fill(String label, String text) {
        field(label).fill(text);
    }

    void fill(String label, LocalDate date) {
        field(label).fill(DATE.format(date));
        field(label).press("Enter");
    }

    /** Chooses from a list that searches as one types. */
    void search(String label, String text) {
        field(label).fill(text);
        pick(text);
    }

    /** Chooses from a plain list. */
    void select(String label, String option) {
        form().locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator(".fjs-input-group")
                .click();
        pick(option);
    }

    private void pick(String option) {
        page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    void addPerson(String name, String email) {
        form().getByText("Add new").click();
        type("Name", name);
        type("E-mail", email);
    }

    /** Writes until it stands: a new row of a list is drawn once more, and what was written until then is gone. */
    private void type(String label, String text) {
        await().pollInSameThread().during(Duration.ofMillis(500)).until(() -> {
            boolean stands = text.equals(field(label).inputValue());
            if (!stands) {
                field(label).fill(text);
            }
            return stands;
        });
    }

    void complete() {
        button("Complete").click();
    }

    /** Completes the task and waits until it has left the screen. */
    void finish() {
        complete();
        assertThat(page.getByText("Select a task in the list")).isVisible();
    }

    /** Opens the form that sends a qualified lead. */
    void startLead() {
        page.locator(".start-process-action a").click();
        page.locator(".modal-body").getByText("Lead lifecycle").click();
        assertThat(form().getByText("Send a qualified lead to a partner")).isVisible();
    }

    void send() {
        button("Start").click();
        assertThat(page.locator(".modal-body")).hasCount(0);
    }

    Locator notice() {
        return page.locator(".page-notifications .alert-danger");
    }

    void logOut() {
        page.locator(".account .dropdown-toggle").click();
        page.locator(".logout a").click();
        page.waitForURL(address -> address.endsWith("/login"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
