package io.leadflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The interface for other systems as their makers read about it, and try it, in a browser. */
@BrowserTest
class ApiViewerTest {

    private static final String LIST = "#operations-Referrals-GetAllReferrals";

    @Test
    void anyoneReadsEveryOperationUnderTheContentSecurityPolicy(Visitors visitors) {
        Page page = visitors.at("reader", "/api");
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });

        page.reload();

        assertThat(page.locator(LIST)).containsText("List referrals");
        assertThat(page.locator("#operations-Webhooks-CreateRegistration")).containsText("Register");
        assertThat(page.locator(".opblock")).hasCount(12);
        page.locator(LIST + " .opblock-summary-control").click();
        assertThat(page.locator(LIST)).containsText("Too many requests; Retry-After says when to come again");
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"contoso-referrals, 200", "seller, 200", "owner, 403"})
    void whoeverLogsInThereTriesWhatIsTheirs(String user, String status, Visitors visitors) {
        Page page = visitors.at(user, "/api");

        authorize(page, user);
        Locator list = page.locator(LIST);
        list.locator(".opblock-summary-control").click();
        list.locator(".try-out__btn").click();
        list.locator("tr[data-param-name='$top'] input").fill("1");
        list.locator(".execute").click();

        list.locator(".live-responses-table .response .response-col_status").waitFor();
        assertThat(list.locator(".live-responses-table .response .response-col_status"))
                .containsText(status);
    }

    @Test
    void theDescriptionItselfOpensInABrowserToo(Visitors visitors) {
        Page page = visitors.at("reader", "/api");

        Response description = page.navigate(page.url().replaceFirst("(?<=\\d)/.*", "/v3/api-docs"));

        assertThat(description.status()).isEqualTo(200);
        assertThat(page.locator("body")).containsText("\"openapi\":\"3.1.0\"");
    }

    private static void authorize(Page page, String user) {
        page.locator(".auth-wrapper .authorize").first().click();
        Locator basic = page.locator(".auth-container")
                .filter(new Locator.FilterOptions().setHas(page.locator("input[name=username]")));
        basic.locator("input[name=username]").fill(user);
        basic.locator("input[name=password]").fill("demo");
        basic.locator(".authorize").click();
        page.locator(".btn-done").first().click();
    }
}
