package io.leadflow.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.LeadflowTest;
import io.leadflow.partner.Alternatives;
import io.leadflow.partner.Alternatives.Alternative;
import io.leadflow.partner.Alternatives.Wish;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is named to a customer who has to choose a different partner (B3). */
@LeadflowTest
class MatchingPartnersTest {

    private static final int ALL = 1_000;

    @Autowired
    Alternatives alternatives;

    @BeforeEach
    void theIndexIsThere() {
        await().until(() -> !bestFor("SE", Set.of()).isEmpty());
    }

    @Test
    void a_partner_of_the_customers_country_comes_first_and_others_after() {
        assertThat(bestFor("SE", Set.of())).containsSubsequence("contoso", "fabrikam");
        assertThat(bestFor("PL", Set.of())).containsSubsequence("fabrikam", "contoso");
    }

    @Test
    void nobody_is_named_who_had_the_chance_or_has_no_published_profile() {
        assertThat(bestFor("SE", Set.of("contoso"))).contains("fabrikam").doesNotContain("contoso", "northwind");
        assertThat(bestFor("NZ", Set.of("contoso", "fabrikam"))).doesNotContain("contoso", "fabrikam", "northwind");
    }

    private List<String> bestFor(String country, Set<String> without) {
        Wish wish = new Wish(country, "1to50employees", List.of(), List.of(), List.of());
        return alternatives.bestFor(wish, without, ALL).stream()
                .map(Alternative::id)
                .toList();
    }
}
