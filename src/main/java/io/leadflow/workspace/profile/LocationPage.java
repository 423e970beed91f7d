package io.leadflow.workspace.profile;

import io.leadflow.page.Problem;
import io.leadflow.partner.Location;
import io.leadflow.partner.PartnerDirectory;
import io.leadflow.partner.ProfileDesk;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.WrongState;
import io.leadflow.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** {@code /profile/locations}: adds, changes, removes a location and makes one the first (D2). */
@Controller
@RequestMapping("/profile/locations")
class LocationPage {

    private final ProfileDesk desk;
    private final PartnerDirectory directory;
    private final MessageSource messages;

    LocationPage(ProfileDesk desk, PartnerDirectory directory, MessageSource messages) {
        this.desk = desk;
        this.directory = directory;
        this.messages = messages;
    }

    @GetMapping("/new")
    String start(Model model) {
        return page("new", LocationForm.EMPTY, List.of(), model);
    }

    @GetMapping("/{id}")
    String show(@AuthenticationPrincipal SignedIn me, @PathVariable String id, Model model) {
        return page(id, LocationForm.of(location(me, id)), List.of(), model);
    }

    @PostMapping("/{id}")
    String save(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @ModelAttribute LocationForm form,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        List<Problem> problems = problems(me.organisation(), id, form, locale);
        if (problems.isEmpty()) {
            return "redirect:/profile?saved#locations";
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page(id, form, problems, model);
    }

    @PostMapping("/{id}/first")
    String first(@AuthenticationPrincipal SignedIn me, @PathVariable String id) {
        location(me, id);
        desk.putFirst(me.organisation(), id);
        return "redirect:/profile?saved#locations";
    }

    @PostMapping("/{id}/remove")
    String remove(@AuthenticationPrincipal SignedIn me, @PathVariable String id) {
        location(me, id);
        try {
            desk.removeLocation(me.organisation(), id);
            return "redirect:/profile?saved#locations";
        } catch (WrongState theLast) {
            return "redirect:/profile?lastLocation#locations";
        }
    }

    /** What kept the location from being saved. */
    private List<Problem> problems(String partnerId, String id, LocationForm form, Locale locale) {
        List<String> missing = form.missing();
        if (!missing.isEmpty()) {
            return missing.stream()
                    .map(field -> ProfileRules.broken(new InvalidInput(field, "is required"), messages, locale))
                    .toList();
        }
        try {
            save(partnerId, id, form);
            return List.of();
        } catch (InvalidInput broken) {
            return List.of(ProfileRules.broken(broken, messages, locale));
        }
    }

    private void save(String partnerId, String id, LocationForm form) {
        if (id.equals("new")) {
            desk.addLocation(partnerId, form.address(), form.contact());
        } else {
            desk.changeLocation(partnerId, new Location(id, form.address(), form.contact()));
        }
    }

    private Location location(SignedIn me, String id) {
        return directory.profile(me.organisation()).partner().locations().stream()
                .filter(location -> location.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(String id, LocationForm form, List<Problem> problems, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("broken", problems.stream().map(Problem::field).toList());
        return "directory/location";
    }
}
