package io.leadflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Opens one browser for a test class and gives each test its {@link Visitors}; keeps pictures of failures. */
class Browsers implements BeforeAllCallback, AfterAllCallback, AfterEachCallback, ParameterResolver {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/browser");
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext test) {
        assertThat(CHROMIUM)
                .as("The browser tests need Chromium; on Debian: apt-get install chromium")
                .isExecutable();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(QUIETLY));
    }

    /** Each visitor has a browser profile of their own, as if at a machine of their own. */
    private Page visitor(String name) {
        return pages.computeIfAbsent(name, anyone -> {
            BrowserContext profile = browser.newContext(new Browser.NewContextOptions()
                    .setViewportSize(1500, 1200)
                    .setLocale("en-US")
                    .setTimezoneId("UTC"));
            profile.setDefaultTimeout(30_000);
            return profile.newPage();
        });
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        if (test.getExecutionException().isPresent()) {
            Files.createDirectories(PICTURES);
            pages.forEach((name, page) -> page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(test.getRequiredTestMethod().getName() + "." + name + ".png"))));
        }
        new ArrayList<>(pages.values()).forEach(page -> page.context().close());
        pages.clear();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Visitors resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var environment = SpringExtension.getApplicationContext(test).getEnvironment();
        return new Visitors(this::visitor, "http://localhost:" + environment.getProperty("local.server.port"));
    }
}
