package io.leadflow.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.UUID;

/** Cockpit as someone who is logged in sees it. */
class Cockpit {

    private static final int MOST_CLICKS = 10;

    private final Page page;

    Cockpit(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Opens the lifecycle with all its running instances. */
    void showLeads() {
        show("Lead lifecycle");
    }

    /** Opens the events that are on their way, or parked. */
    void showDeliveries() {
        show("Webhook delivery");
    }

    private void show(String process) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("a[href*='#/processes']").first().click();
        page.getByText(process).first().click();
        page.locator(".djs-container").waitFor();
    }

    /** The row of a lead, or of a delivery about it, in the list of instances. */
    Locator lead(UUID lead) {
        return page.locator("tr").filter(new Locator.FilterOptions().setHasText(lead.toString()));
    }

    void open(UUID lead) {
        lead(lead).locator("td.instance-id a").first().click();
        page.waitForURL("**/process-instance/**");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Locator tab = page.locator(".ctn-tabs, .nav-tabs")
                .getByText("Incidents", new Locator.GetByTextOptions().setExact(true));
        for (int attempt = 0; attempt < MOST_CLICKS && !page.url().contains("tab=incidents"); attempt++) {
            tab.click(); // the tabs move while the page builds up, and a click may miss
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    Locator incidents(String step) {
        return page.locator("table tbody tr").filter(new Locator.FilterOptions().setHasText(step));
    }

    /** Gives the failed job of this step another try. */
    void retry(String step) {
        incidents(step).locator(".action-button:visible").first().click();
        page.locator(".modal-footer button[type=submit]").click();
    }
}
