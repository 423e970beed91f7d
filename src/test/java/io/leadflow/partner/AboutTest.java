package io.leadflow.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.refusal.InvalidInput;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** D2: the rules of what a partner says about itself. */
class AboutTest {

    @Test
    void aDescriptionOf2500CharactersIsTheLongest() {
        assertThat(described("x".repeat(2_500)).description()).hasSize(2_500);
        refused("description", () -> described("x".repeat(2_501)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.com",
                "www.example.com",
                "https://",
                "https://user:word@example.com",
                "https://exa mple.com"
            })
    void aWebsiteIsAnAddressOfTheWebAndNothingElse(String website) {
        refused("website", () -> about("", website, List.of(), List.of()));
    }

    @Test
    void tagsAreThoseOfTheVocabularyInItsOrderAndOnce() {
        var about = new About(
                "p", null, null, null, List.of("SQL", "Azure", "SQL"), List.of(), List.of(), List.of(), List.of());

        assertThat(about.products()).containsExactly("Azure", "SQL");
        refused(
                "products",
                () -> new About("p", null, null, null, List.of("Abacus"), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void keywordsAreThirtyShortLinesAtMostEachOnceAndNoneEmpty() {
        assertThat(about("", null, List.of(" ERP ", "", "ERP", "EDI"), List.of())
                        .keywords())
                .containsExactly("ERP", "EDI");
        refused("keywords", () -> about("", null, numbered(31), List.of()));
        refused("keywords", () -> about("", null, List.of("x".repeat(61)), List.of()));
        refused("keywords", () -> about("", null, Collections.singletonList("two\nlines"), List.of()));
    }

    @Test
    void aPartnerThatWantsNoCustomerAtAllIsRefused() {
        refused("unwantedSizes", () -> about("", null, List.of(), CustomerSize.SCALE));
    }

    private static About described(String description) {
        return about(description, null, List.of(), List.of());
    }

    private static About about(String description, String website, List<String> keywords, List<String> unwanted) {
        return new About("p", null, description, website, List.of(), List.of(), List.of(), keywords, unwanted);
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(number -> "word " + number).toList();
    }

    private static void refused(String field, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
