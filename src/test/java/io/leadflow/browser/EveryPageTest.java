package io.leadflow.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.TEXT_HTML;

import com.microsoft.playwright.Page;
import io.leadflow.process.PrivateLink;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page that the product has, in each of its states: everyone can use it. A new page needs a line here. */
@BrowserTest
class EveryPageTest {

    /**
     * A page in one state.
     *
     * @param page as it is mapped, such as {@code /leads/{id}}
     * @param visitor one of the cast, or {@code null} for a stranger
     * @param address in which {@code LEAD} stands for a received lead of Contoso, and {@code PRIVATE} for its
     *     customer's private link
     */
    record Sight(String page, String visitor, String address) {

        @Override
        public String toString() {
            return visitor + " at " + address;
        }
    }

    /** What only leads elsewhere. */
    private static final Set<String> NO_PAGES = Set.of("/leads/{leadId}/cockpit");

    static List<Sight> sights() {
        return List.of(
                new Sight("/login", null, "/login"),
                new Sight("/login", null, "/login?error"),
                new Sight("/login", null, "/login?logout"),
                new Sight("/", "admin", "/"),
                new Sight("/", "owner", "/"),
                new Sight("/policy", "owner", "/policy"),
                new Sight("/policy", "owner", "/policy?saved"),
                new Sight("/leads", "contoso-admin", "/leads"),
                new Sight("/leads", "contoso-admin", "/leads?tab=favorites"),
                new Sight("/leads", "contoso-admin", "/leads?stage=archived&country=AT"),
                new Sight("/leads", "contoso-admin", "/leads?country=XX&sort=x"),
                new Sight("/leads", "owner", "/leads?tab=qualified"),
                new Sight("/leads", "owner", "/leads?q=li"),
                new Sight("/sent", "seller", "/sent?stage=archived"),
                new Sight("/sent", "fabrikam-admin", "/sent"),
                new Sight("/sent/new", "seller", "/sent/new"),
                new Sight("/sent/new", "seller", "/sent/new?name=nobody&place=nowhere"),
                new Sight("/sent/new", "contoso-admin", "/sent/new?to=fabrikam-hq"),
                new Sight("/leads", "owner", "/leads"),
                new Sight("/sent", "seller", "/sent"),
                new Sight("/erasures/{leadId}", "seller", "/erasures/LEAD"),
                new Sight("/profile", "contoso-admin", "/profile"),
                new Sight("/profile", "contoso-admin", "/profile?tooLarge"),
                new Sight("/profile", "contoso-referrals", "/profile"),
                new Sight("/profile/preview", "contoso-admin", "/profile/preview"),
                new Sight("/profile/locations/new", "contoso-admin", "/profile/locations/new"),
                new Sight("/profile/locations/{id}", "contoso-admin", "/profile/locations/contoso-hq"),
                new Sight("/membership", "seller", "/membership"),
                new Sight("/membership", "seller", "/membership?tooLarge"),
                new Sight("/standing", "contoso-admin", "/standing"),
                new Sight("/partners", null, "/partners"),
                new Sight("/partners/{id}", null, "/partners/contoso"),
                new Sight("/partners/{partnerId}/inquiry", null, "/partners/contoso/inquiry"),
                new Sight("/inquiries/{token}", null, "PRIVATE"),
                new Sight("/leads/{leadId}", "contoso-referrals", "/leads/LEAD"),
                new Sight("/leads/{leadId}", "owner", "/leads/LEAD"),
                new Sight("/leads/{leadId}/{key}", "contoso-referrals", "/leads/LEAD/accept"),
                new Sight("/leads/{leadId}/{key}", "contoso-referrals", "/leads/LEAD/decline"),
                new Sight("/demo/mailbox", "contoso-admin", "/demo/mailbox"),
                new Sight("/demo/clock", "admin", "/demo/clock"),
                new Sight("/error", "contoso-admin", "/no-such-page"),
                new Sight("/error", "contoso-admin", "/demo/clock"),
                new Sight("/error", "contoso-admin", "/language"));
    }

    @Autowired
    Demo demo;

    @Autowired
    PrivateLink link;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyPageIsLookedAt() {
        Set<String> pages = new TreeSet<>();
        mappings.getHandlerMethods().entrySet().stream()
                .filter(EveryPageTest::isPage)
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}"))
                .forEach(pages::add);
        pages.removeAll(NO_PAGES);

        assertThat(pages).isNotEmpty();
        assertThat(sights()).extracting(Sight::page).containsAll(pages);
    }

    @ParameterizedTest
    @MethodSource("sights")
    void everyoneCanUseIt(Sight sight, Visitors visitors) {
        String address = addressOf(sight);
        Page page = sight.visitor() == null
                ? visitors.at("stranger", address)
                : visitors.loggedInAt(sight.visitor(), address);

        Everyone.canUse(page);
        Everyone.canReadWithoutScript(page);
        page.locator("details.menu summary").click();
        Everyone.canUse(page, "details.menu");
    }

    private String addressOf(Sight sight) {
        if (!sight.address().contains("LEAD") && !sight.address().contains("PRIVATE")) {
            return sight.address();
        }
        UUID lead = demo.inquiry("Margies Travel", "contoso", true);
        return sight.address().replace("LEAD", lead.toString()).replace("PRIVATE", link.to(lead));
    }

    private static boolean isPage(Entry<RequestMappingInfo, HandlerMethod> mapping) {
        Set<RequestMethod> methods = mapping.getKey().getMethodsCondition().getMethods();
        var produces = mapping.getKey().getProducesCondition();
        return (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && (produces.isEmpty() || produces.getProducibleMediaTypes().contains(TEXT_HTML))
                && answersWithAView(mapping.getValue());
    }

    private static boolean answersWithAView(HandlerMethod handler) {
        return !handler.hasMethodAnnotation(ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                && Set.of("String", "ModelAndView")
                        .contains(handler.getReturnType().getParameterType().getSimpleName());
    }
}
