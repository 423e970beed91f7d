package io.leadflow.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.function.Function;

/** People of the cast at their browsers. */
class Visitors {

    private final Function<String, Page> source;
    private final String home;

    Visitors(Function<String, Page> source, String home) {
        this.source = source;
        this.home = home;
    }

    /** Someone who is not logged in and goes to an address. */
    Page at(String name, String path) {
        Page page = source.apply(name);
        page.navigate(home + path);
        return page;
    }

    /** Someone who goes to an address and logs in on the way there. */
    Page loggedInAt(String name, String path) {
        Page page = at(name, path);
        page.getByLabel("User name").fill(name);
        page.getByLabel("Password").fill("demo");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Log in").setExact(true))
                .first()
                .click();
        page.waitForURL(address -> address.contains(path));
        return page;
    }

    Tasklist inTasklist(String name) {
        Page page = loggedInAt(name, "/camunda/app/tasklist/default/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return new Tasklist(page);
    }
}
