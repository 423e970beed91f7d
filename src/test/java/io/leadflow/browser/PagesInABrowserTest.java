package io.leadflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.lead.Sender.SenderType;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do on the pages that are their own: language and colours, the policy, sending a lead. */
@BrowserTest
class PagesInABrowserTest {

    @Autowired
    LeadBoard board;

    @Test
    void aReaderChoosesLanguageAndColoursAndStaysOnThePage(Visitors visitors) {
        Page page = visitors.loggedInAt("seller", "/sent/new?name=con");

        choose(page, "Magyar");
        assertThat(page.locator("h1")).hasText("Minősített érdeklődő küldése");
        assertThat(page).hasURL(Pattern.compile(".*/sent/new\\?name=con"));
        assertThat(page.locator("html")).hasAttribute("lang", "hu");

        choose(page, "Sötét");
        assertThat(page.locator("html")).hasAttribute("data-appearance", "dark");
        assertThat(page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor"))
                .isEqualTo("rgb(18, 23, 26)");
    }

    @Test
    void aProcessOwnerChangesThePolicyAndSeesWhatChanged(Visitors visitors) {
        Page page = visitors.loggedInAt("owner", "/policy");
        Locator days = page.getByLabel("Days to answer, Sales-qualified lead, not requested");
        String before = days.inputValue();

        days.fill("1");
        button(page, "Save").click();
        Locator problem = page.getByRole(AriaRole.ALERT).locator("a").first();
        assertThat(problem).containsText("Sales-qualified lead, not requested");
        Everyone.canUse(page);
        problem.click();
        assertThat(page.locator(":focus")).hasAttribute("aria-invalid", "true");
        assertThat(days).hasValue("1");

        days.fill("21");
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Saved. The next lead uses the new policy.");
        assertThat(days).hasValue("21");
        assertThat(page.locator("ol.plain li").first())
                .containsText("Sales-qualified lead, not requested, Days to answer: " + before + " → 21");
        Everyone.canUse(page);
    }

    @Test
    void aSellerFindsAPartnerAndSendsItALead(Visitors visitors) {
        Page page = visitors.loggedInAt("seller", "/sent/new");
        page.getByLabel("City or country").fill("poland");
        button(page, "Search").click();
        assertThat(page.getByText("Contoso")).hasCount(0);
        page.getByLabel("Choose Fabrikam, Warszawa").click();

        page.locator("form.sheet").evaluate("form => form.noValidate = true");
        page.getByLabel("Company", new Page.GetByLabelOptions().setExact(true)).fill("Tailspin <b>Toys</b>");
        button(page, "Send the lead").click();
        assertThat(page.getByRole(AriaRole.ALERT).locator("a")).hasCount(6);
        Everyone.canUse(page);
        page.getByText("Last name is required.").click();
        assertThat(page.locator(":focus")).hasAttribute("id", "contactLastName");
        assertThat(page.locator("#customerName")).hasValue("Tailspin <b>Toys</b>");

        fill(page);
        page.getByText("Products, services and industries (optional)").click();
        page.getByLabel("Azure").check();
        page.getByLabel("Healthcare").check();
        button(page, "Send the lead").click();

        assertThat(page.locator("h1")).hasText("The lead is on its way");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Tailspin <b>Toys</b>");
        Everyone.canUse(page);
        Lead lead = lead(page);
        assertThat(lead.partnerId()).isEqualTo("fabrikam");
        assertThat(lead.sender().id()).isEqualTo("seller");
        assertThat(lead.inquiry().need().products()).containsExactly("Azure");
        assertThat(lead.inquiry().need().industries()).containsExactly("Healthcare");
    }

    @Test
    void aPartnerSendsALeadToAnotherOneAndTwiceIsOnce(Visitors visitors) {
        Page page = visitors.loggedInAt("contoso-admin", "/sent/new");
        assertThat(page.getByLabel("Choose Contoso, Stockholm")).hasCount(0);
        page.getByLabel("Choose Fabrikam, Warszawa").click();
        String form = page.url();
        page.getByLabel("Company", new Page.GetByLabelOptions().setExact(true)).fill("Adventure Works");
        fill(page);
        String token = page.locator("input[name=token]").getAttribute("value");

        button(page, "Send the lead").click();
        Lead first = lead(page);
        page.navigate(form);
        page.locator("input[name=token]").evaluate("(input, token) => input.value = token", token);
        fill(page);
        page.getByLabel("Company", new Page.GetByLabelOptions().setExact(true)).fill("Adventure Works");
        button(page, "Send the lead").click();

        assertThat(lead(page).id()).isEqualTo(first.id());
        assertThat(first.sender().type()).isEqualTo(SenderType.PARTNER);
        assertThat(first.sender().id()).isEqualTo("contoso");
    }

    private static void fill(Page page) {
        page.getByLabel("Sales-qualified lead").check();
        page.locator("#customerCountry").selectOption("SE");
        page.getByLabel("First name").fill("Ann");
        page.getByLabel("Last name").fill("Beebe");
        page.getByLabel("E-mail").fill("ann.beebe@tailspin.example");
        page.locator("#need").fill("Someone to move our shop to the cloud");
    }

    private Lead lead(Page page) {
        return board.lead(UUID.fromString(page.locator("dl.facts dd").first().innerText()));
    }

    private static void choose(Page page, String choice) {
        page.locator("details.menu summary").click();
        button(page, choice).click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
