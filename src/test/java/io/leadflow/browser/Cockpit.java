package io.leadflow.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.UUID;

/** Cockpit as someone who is logged in sees it. */
class Cockpit {

    private final Page page;

    Cockpit(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Opens the lifecycle with all its running instances. */
    void showLeads() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("a[href*='#/processes']").first().click();
        page.getByText("Lead lifecycle").first().click();
        page.locator(".djs-container").waitFor();
    }

    /** The row of a lead in the list of instances. */
    Locator lead(UUID lead) {
        return page.locator("tr").filter(new Locator.FilterOptions().setHasText(lead.toString()));
    }

    void open(UUID lead) {
        lead(lead).locator("td.instance-id a").first().click();
        page.waitForURL("**/process-instance/**");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator(".ctn-tabs, .nav-tabs")
                .getByText("Incidents", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    Locator incidents() {
        return page.locator("table tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Tell the partner of the new lead"));
    }

    /** Gives the failed job another try. */
    void retry() {
        incidents().locator(".action-button:visible").first().click();
        page.locator(".modal-footer button[type=submit]").click();
    }
}
