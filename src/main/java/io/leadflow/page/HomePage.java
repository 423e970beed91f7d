package io.leadflow.page;

import io.leadflow.security.DemoLogins;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The log-in page, and the page after it. */
@Controller
class HomePage {

    private final ObjectProvider<DemoLogins> demo;

    HomePage(ObjectProvider<DemoLogins> demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String login(Model model) {
        demo.ifAvailable(logins -> model.addAttribute("demoLogins", logins.all()));
        return "login";
    }

    @GetMapping("/")
    String home() {
        return "home";
    }
}
