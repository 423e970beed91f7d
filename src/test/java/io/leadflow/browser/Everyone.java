package io.leadflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a page owes to everyone: WCAG 2.2 AA as far as axe-core sees it, a phone’s width, and its content without script. */
final class Everyone {

    private static final String AXE = axe();

    private static final String VIOLATIONS = """
            async part => (await axe.run(part, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
            })).violations.map(rule => rule.id + ': ' + rule.help + '\\n'
              + rule.nodes.map(node => '  ' + node.target + ' ' + node.failureSummary).join('\\n'))""";

    private Everyone() {}

    /** In light and in dark, on a desk and on a phone; the page keeps its state and is left as it was. */
    static void canUse(Page page) {
        canUse(page, "html");
    }

    /** The same of one part alone, such as a menu that lies over the rest of the page. */
    static void canUse(Page page, String part) {
        var desk = page.viewportSize();
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            hasNoViolations(page, part, colours + ", desk");
            page.setViewportSize(320, 640);
            hasNoViolations(page, part, colours + ", phone");
            assertThat(overflow(page))
                    .as(page.url() + " scrolls sideways on a phone")
                    .isZero();
            page.setViewportSize(desk.width, desk.height);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null));
    }

    /** The same address in a browser that runs no scripts: the page is there, with its title. */
    static void canReadWithoutScript(Page page) {
        try (BrowserContext plain = page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale("en-US")
                        .setStorageState(page.context().storageState()))) {
            Page same = plain.newPage();
            same.navigate(page.url());
            assertThat(same.locator("h1").innerText())
                    .isEqualTo(page.locator("h1").innerText());
        }
    }

    private static void hasNoViolations(Page page, String part, String state) {
        page.evaluate(AXE);
        assertThat((List<?>) page.evaluate(VIOLATIONS, part))
                .as(page.url() + " in " + state)
                .isEmpty();
    }

    private static Integer overflow(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static String axe() {
        try (var script = Everyone.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
