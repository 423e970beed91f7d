package io.leadflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A morning with the lists: what is new, what is urgent, what to keep an eye on. */
@BrowserTest
class LeadsInABrowserTest {

    @Autowired
    Demo demo;

    @Test
    void a_partner_finds_what_is_new_marks_it_and_finds_it_again(Visitors visitors) {
        demo.inquiry("Margie Coffee", "contoso", true);
        Page page = visitors.loggedInAt("contoso-referrals", "/leads");

        Locator lead = row(page, "Margie Coffee");
        assertThat(lead).containsText("Wants to be contacted");
        assertThat(lead).containsText("Not opened yet");
        assertThat(lead).containsText("in 14 days");
        assertThat(lead.locator("time").first()).hasAttribute("title", Pattern.compile("\\d{4}"));

        heart(lead).click();
        assertThat(heart(lead)).hasAttribute("aria-pressed", "true");
        assertThat(page).hasURL(Pattern.compile(".*/leads(\\?continue)?$"));

        link(page, "Favorites").click();
        assertThat(row(page, "Margie Coffee")).isVisible();
        assertThat(link(page, "Favorites")).hasAttribute("aria-current", "page");

        row(page, "Margie Coffee").getByRole(AriaRole.LINK).click();
        assertThat(page.locator("h1")).hasText("Margie Coffee");
        page.goBack();
        page.reload();
        assertThat(row(page, "Margie Coffee")).containsText("Opened by Clara Berg");
    }

    @Test
    void a_search_and_filters_stand_in_the_address_and_are_cleared_with_one_click(Visitors visitors) {
        Page page = visitors.loggedInAt("contoso-referrals", "/leads");

        page.getByRole(AriaRole.SEARCHBOX).fill("adventure");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*q=adventure.*"));
        assertThat(rows(page)).hasCount(1);

        page.getByText("Filters", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Country").selectOption("PL");
        page.getByText("Apply filters").click();
        assertThat(page.getByText("No lead fits")).isVisible();

        page.getByText("Clear search and filters").click();
        assertThat(row(page, "Adventure Works")).isVisible();
    }

    @Test
    void the_archive_is_taken_home_as_a_file(Visitors visitors) throws Exception {
        Page page = visitors.loggedInAt("contoso-referrals", "/leads");
        link(page, "Qualified leads").click();
        link(page, "Archived").click();

        Path file = page.waitForDownload(() -> page.getByText("Export as CSV").click())
                .path();

        assertThat(Files.readString(file)).contains("Alpine Ski House", "84000.00,EUR", "Won");
    }

    @Test
    void everything_works_on_a_small_phone_without_javascript(Visitors visitors) {
        Page desk = visitors.at("anyone", "/login");
        Page phone = desk.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale("en-US")
                        .setViewportSize(320, 640))
                .newPage();
        phone.navigate(desk.url());
        phone.getByLabel("User name").fill("fabrikam-referrals");
        phone.getByLabel("Password").fill("demo");
        phone.locator("form.sheet button").first().click();
        phone.navigate(desk.url().replace("/login", "/leads?sort=received"));

        heart(row(phone, "Humongous Insurance")).click();

        assertThat(phone).hasURL(Pattern.compile(".*/leads\\?sort=received#lead-.*"));
        assertThat(heart(row(phone, "Humongous Insurance"))).hasAttribute("aria-pressed", "true");
        phone.waitForLoadState(); // the style sheet comes after the words
        BoundingBox table = phone.locator("table.leads").boundingBox();
        assertThat(table.x + table.width).isLessThanOrEqualTo(320);
        phone.context().close();
    }

    @Test
    void the_process_owner_sees_every_partner_and_the_seller_what_became_of_the_leads(Visitors visitors) {
        Page owner = visitors.loggedInAt("owner", "/leads");
        link(owner, "Qualified leads").click();
        assertThat(row(owner, "Proseware")).containsText("Fabrikam");
        assertThat(owner.locator("[aria-pressed].heart, .heart [aria-pressed]")).hasCount(0);

        Page seller = visitors.loggedInAt("seller", "/sent");
        link(seller, "Archived").click();
        assertThat(row(seller, "Alpine Ski House")).containsText("Won");
        assertThat(row(seller, "Alpine Ski House")).containsText("€84,000.00");
    }

    private static Locator rows(Page page) {
        return page.locator("table.leads tbody tr");
    }

    private static Locator row(Page page, String company) {
        return rows(page).filter(new Locator.FilterOptions().setHasText(company));
    }

    private static Locator heart(Locator row) {
        return row.getByRole(AriaRole.BUTTON);
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }
}
