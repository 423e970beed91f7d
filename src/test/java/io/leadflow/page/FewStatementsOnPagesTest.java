package io.leadflow.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.CountedStatements;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** What a look at a page costs beside the log-in; whoever adds a statement to a page decides so here. */
@LeadflowTest
class FewStatementsOnPagesTest {

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @Autowired
    CountedStatements statements;

    @Autowired
    List<FilterRegistrationBean<?>> filters;

    @ParameterizedTest
    @CsvSource({
        "contoso-referrals, /leads, 2",
        "contoso-referrals, /leads?tab=favorites&stage=archived&q=move, 2",
        "contoso-referrals, /leads/LEAD, 3",
        "contoso-referrals, /leads/LEAD/edit, 3",
        "owner, /leads, 2",
        "owner, /leads/LEAD, 3",
        "seller, /sent, 2",
        "seller, /leads/LEAD, 3",
        "fabrikam-admin, /sent, 2",
        "fabrikam-admin, /partners/contoso, 3"
    })
    void aPageTakesAtMostThreeStatementsAndAsksTheEngineNothing(String user, String path, int most) {
        WebSession reader = WebSession.of(rest, user);
        UUID lead = leads.accepted();
        leads.answer(lead, Map.of("outcome", "KEEP_OPEN", "notes", "Called twice"));
        String page = path.replace("LEAD", lead.toString());
        look(reader, page);

        List<String> sent = statements.sentDuring(() -> look(reader, page)).stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> !text.contains("spring_session") && !text.contains("act_id_"))
                .toList();

        assertThat(sent).hasSizeBetween(1, most).noneMatch(text -> text.contains(" act_"));
    }

    /** Half of the time of a list went there, for the links of its rows. */
    @Test
    void noLinkOfAPageIsLookedForAmongTheFilesOfAllJars() {
        assertThat(filters).isNotEmpty().noneMatch(entry -> entry.getFilter() instanceof ResourceUrlEncodingFilter);
    }

    private static void look(WebSession reader, String page) {
        assertThat(reader.page(page).statusCode()).isEqualTo(200);
    }
}
