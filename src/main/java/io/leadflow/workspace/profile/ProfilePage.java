package io.leadflow.workspace.profile;

import io.leadflow.page.Problem;
import io.leadflow.partner.BusinessProfile;
import io.leadflow.partner.Logo;
import io.leadflow.partner.PartnerDirectory;
import io.leadflow.partner.ProfileDesk;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.Refusal;
import io.leadflow.refusal.WrongState;
import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * {@code /profile}: a company's business profile (D2), kept by its MPN partner admin and read by its referrals admin. An
 * organisation that an administrator has just entered gets its profile when its people look here for the first time.
 */
@Controller
@RequestMapping("/profile")
class ProfilePage {

    private final ProfileDesk desk;
    private final PartnerDirectory directory;
    private final MessageSource messages;

    ProfilePage(ProfileDesk desk, PartnerDirectory directory, MessageSource messages) {
        this.desk = desk;
        this.directory = directory;
        this.messages = messages;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        desk.open(me.organisation(), me.organisationName());
        BusinessProfile profile = directory.profile(me.organisation());
        return page(me, profile, AboutForm.of(profile.about()), List.of(), model);
    }

    @GetMapping("/preview")
    String preview(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("profile", directory.profile(me.organisation()));
        model.addAttribute("preview", true);
        return "directory/partner";
    }

    @PostMapping
    String describe(
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute AboutForm form,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            desk.describe(form.read(me.organisation()));
            return "redirect:/profile?saved";
        } catch (InvalidInput broken) {
            return refused(me, form, broken, ProfileRules.broken(broken, messages, locale), model, response);
        } catch (WrongState late) {
            String sentence = messages.getMessage("directory.profile.conflict", null, locale);
            return refused(me, form, late, new Problem("description", sentence), model, response);
        }
    }

    @PostMapping(path = "/logo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String logo(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultipartFile logo,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        try {
            desk.showLogo(me.organisation(), Logo.of(logo.getBytes()));
            return "redirect:/profile?saved";
        } catch (InvalidInput broken) {
            AboutForm form = AboutForm.of(directory.profile(me.organisation()).about());
            return refused(me, form, broken, ProfileRules.broken(broken, messages, locale), model, response);
        }
    }

    @PostMapping("/logo/remove")
    String removeLogo(@AuthenticationPrincipal SignedIn me) {
        desk.removeLogo(me.organisation());
        return "redirect:/profile?saved";
    }

    @PostMapping("/publish")
    String publish(@AuthenticationPrincipal SignedIn me) {
        try {
            desk.publish(me.organisation());
            return "redirect:/profile?published";
        } catch (WrongState incomplete) {
            return "redirect:/profile";
        }
    }

    @PostMapping("/unpublish")
    String unpublish(@AuthenticationPrincipal SignedIn me) {
        desk.unpublish(me.organisation());
        return "redirect:/profile?unpublished";
    }

    private String refused(
            SignedIn me, AboutForm form, Refusal refusal, Problem problem, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.valueOf(refusal.status()).value());
        return page(me, directory.profile(me.organisation()), form, List.of(problem), model);
    }

    private static String page(
            SignedIn me, BusinessProfile profile, AboutForm form, List<Problem> problems, Model model) {
        model.addAttribute("profile", profile);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("broken", problems.stream().map(Problem::field).toList());
        model.addAttribute("editable", me.is(Group.MPN_PARTNER_ADMIN));
        return "directory/profile";
    }
}
