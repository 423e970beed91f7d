package io.leadflow.marketplace.search;

import static io.leadflow.marketplace.search.GivenProfile.partner;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.marketplace.search.Answer.Count;
import io.leadflow.marketplace.search.Tag.Kind;
import io.leadflow.partner.Membership.Level;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** D4: what customers find. */
class PartnerSearchTest {

    private static final Tag SMALL = new Tag(Kind.SIZE, "1to9employees");

    private final GivenDirectory directory = GivenDirectory.of(
            partner("mover")
                    .named("Nordmoln")
                    .products("Azure", "Microsoft365")
                    .services("DeploymentOrMigration")
                    .industries("Education")
                    .keywords("cloud backup", "SAP on Azure")
                    .in("SE", "Stockholm")
                    .competent("Cloud Platform", Level.GOLD),
            partner("reporter")
                    .products("PowerBI")
                    .services("ConsultingAndProfessional")
                    .industries("Financial Services")
                    .keywords("księgowość")
                    .describedAs("We also do zeppelins.")
                    .in("PL", "Gdańsk")
                    .notFor("1to50employees"),
            partner("trainer")
                    .products("Teams")
                    .services("LearningAndCertification")
                    .industries("Healthcare")
                    .in("SE", "Malmö"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "migration",
                "migrering",
                "áttelepítés",
                "миграция",
                "migracja",
                "迁移",
                "Azure",
                "azur",
                "Azzure",
                "cloud backup",
                "SAP",
                "nordmoln",
                "Cloud Platform",
                "education",
                "utbildning sverige",
                "oktatás",
                "образование",
                "教育",
                "moving to Azure, with backup please"
            })
    void aPartnerIsFoundByItsTagsInSixLanguagesItsKeywordsItsNameItsCompetenciesAndWithTypingErrors(String words) {
        assertThat(directory.found(words)).contains("mover");
    }

    @ParameterizedTest
    @CsvSource({"ksiegowosc, reporter", "księgowości, reporter", "power bi, reporter", "gdansk, reporter"})
    void accentsAndEndingsOfWordsDoNoHarm(String words, String found) {
        assertThat(directory.found(words)).containsExactly(found);
    }

    @Test
    void aDescriptionIsNeverSearched() {
        var answer = directory.answer("zeppelins");
        assertThat(answer.total()).isZero();
        assertThat(answer.unknownWords()).containsExactly("zeppelins");
    }

    @Test
    void aWordThatNobodyHasIsLeftOutAndSaidSo() {
        var answer = directory.answer("azure xylophone");

        assertThat(GivenDirectory.ids(answer)).containsExactly("mover");
        assertThat(answer.unknownWords()).containsExactly("xylophone");
    }

    @ParameterizedTest
    @CsvSource({"visio azure, visio", "dynamics 365 business azure, dynamics 365 business", "norge azure, norge"})
    void aNameOfWhatNobodyOffersIsLeftOutAndSaidSo(String words, String unknown) {
        var answer = directory.answer(words);

        assertThat(GivenDirectory.ids(answer)).containsExactly("mover");
        assertThat(String.join(" ", answer.unknownWords())).isEqualTo(unknown);
    }

    @Test
    void aWordThatIsOnlyLikeWhatPartnersHaveCountsWholeWhenNobodyHasItself() {
        var likeIt = partner("likeIt").products("Azure").keywords("backup", "telephony");
        var without = partner("without")
                .products("Azure")
                .keywords("backup")
                .competent("X", Level.GOLD)
                .leads(50, 0, 1, 0, 0);

        assertThat(GivenDirectory.of(likeIt, without).found("telephonic azure backup"))
                .containsExactly("likeIt", "without");
    }

    @Test
    void whoOptedOutOfACompanySizeNeverAppearsForIt() {
        assertThat(directory.found("", SMALL)).containsExactlyInAnyOrder("mover", "trainer");
        assertThat(directory.found("power bi", SMALL)).isEmpty();
    }

    @Test
    void tagsNarrowTheSearchAndTheCountsSayWhatThereWouldBe() {
        var answer = directory.answer("", new Tag(Kind.COUNTRY, "SE"));

        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.counts().get(Kind.COUNTRY)).containsExactly(new Count("SE", 2), new Count("PL", 1));
        assertThat(answer.counts().get(Kind.PRODUCT))
                .contains(new Count("Teams", 1), new Count("Azure", 1))
                .doesNotContain(new Count("PowerBI", 1));
        assertThat(answer.counts().get(Kind.SIZE)).contains(new Count("1to9employees", 2));
    }

    @Test
    void aTagThatDoesNotExistFindsNobody() {
        assertThat(directory.found("", new Tag(Kind.PRODUCT, "Abacus"))).isEmpty();
    }

    @Test
    void whoIsInTheCityComesFirstThenItsCountryAndNobodyElse() {
        assertThat(directory.foundIn("malmo", "")).containsExactly("trainer", "mover");
        assertThat(directory.foundIn("Stockholm", "")).containsExactly("mover", "trainer");
    }

    @Test
    void aPlaceWithoutAnyPartnerIsLeftOutAndSaidSo() {
        var answer = directory.answer(new Question("", Map.of(), "Atlantis", 1));

        assertThat(answer.placeKnown()).isFalse();
        assertThat(answer.total()).isEqualTo(3);
    }

    @Test
    void aHitSaysWhatOfTheQuestionItHas() {
        var hit = directory
                .answer(new Question("azure backup", Map.of(Kind.INDUSTRY, "Education"), "Stockholm", 1))
                .hits()
                .get(0);

        assertThat(hit.tags()).containsExactly(new Tag(Kind.PRODUCT, "Azure"), new Tag(Kind.INDUSTRY, "Education"));
        assertThat(hit.keywords()).contains("cloud backup");
        assertThat(hit.near()).isTrue();
        assertThat(hit.card().level()).isEqualTo(Level.GOLD);
    }

    @Test
    void aPartnerWithoutACityIsFoundByItsCountry() {
        var rural = GivenDirectory.of(
                partner("rural").named("Fjellsky").in("NO", null),
                partner("urban").named("Bysky").in("NO", "Oslo"));

        assertThat(GivenDirectory.ids(rural.answer("fjellsky", new Tag(Kind.COUNTRY, "NO"))))
                .containsExactly("rural");
        assertThat(rural.answer(new Question("", Map.of(), "Oslo", 1))
                        .hits()
                        .get(0)
                        .near())
                .isTrue();
    }

    @Test
    void resultsComeInPagesWithoutRepetitionOrGap() {
        var many = new GivenDirectory();
        IntStream.range(0, 45).forEach(number -> {
            var each = partner("p" + number).products("Azure");
            many.add(each.profile(), each.leads());
        });

        var pages = IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(page -> GivenDirectory.ids(many.answer(new Question("azure", Map.of(), "", page))).stream())
                .toList();

        assertThat(pages).hasSize(45).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"", "*:*", "a AND (b", "field:x^2~", "\\", "the of and", "🙂", "\u0000"})
    void anyWordsAreJustWords(String words) {
        assertThat(directory.answer(words).total()).isBetween(0, 3);
    }
}
