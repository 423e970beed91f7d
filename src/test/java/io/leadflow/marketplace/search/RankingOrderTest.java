package io.leadflow.marketplace.search;

import static io.leadflow.marketplace.search.GivenProfile.partner;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.lead.TrackRecord.Taste;
import io.leadflow.partner.Membership.Level;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** D5: each factor moves the order in the right direction, and none alone buries a perfect match. */
class RankingOrderTest {

    private static final String ASKED = "azure backup";

    record Move(String factor, UnaryOperator<GivenProfile> better, UnaryOperator<GivenProfile> worse) {
        @Override
        public String toString() {
            return factor;
        }
    }

    static Stream<Move> factors() {
        return Stream.of(
                new Move("near", one -> one.in("SE", "Stockholm"), one -> one.in("SE", "Malmö")),
                new Move("level", one -> one.competent("X", Level.GOLD), one -> one),
                new Move("level", one -> one.competent("X", Level.GOLD), one -> one.competent("X", Level.SILVER)),
                new Move("speed", one -> one.leads(50, 0, 1, 0, 0), one -> one.leads(50, 0, 300, 0, 0)),
                new Move("answered", one -> one.leads(50, 0, 24, 0, 0), one -> one.leads(50, 200, 24, 0, 0)),
                new Move(
                        "fit",
                        one -> one.leads(50, 0, 24, 0, 0, azure(50)),
                        one -> one.leads(50, 0, 24, 0, 0, azure(0))),
                new Move("outcome", one -> one.leads(50, 0, 24, 50, 50), one -> one.leads(50, 0, 24, 50, 0)));
    }

    @ParameterizedTest
    @MethodSource("factors")
    void eachFactorMovesTheOrderInTheRightDirection(Move factor) {
        var better = factor.better().apply(perfect("better"));
        var worse = factor.worse().apply(perfect("worse"));

        assertThat(GivenDirectory.of(worse, better).foundIn("Stockholm", ASKED)).containsExactly("better", "worse");
        assertThat(GivenDirectory.of(better, worse).foundIn("Stockholm", ASKED)).containsExactly("better", "worse");
    }

    @ParameterizedTest
    @MethodSource("factors")
    void noFactorAloneBuriesAPerfectMatch(Move factor) {
        var half = factor.better().apply(partner("half").products("Azure"));
        var perfect = factor.worse().apply(perfect("perfect"));
        var crowd = GivenDirectory.of(half, perfect, partner("third").keywords("backup"));

        assertThat(crowd.foundIn("Stockholm", ASKED)).startsWith("perfect");
    }

    @Test
    void whoDeclinesHalfAndWinsHalfStandsBeforeWhoAcceptsAllAndClosesNone() {
        var acceptsAll = perfect("acceptsAll").leads(10, 0, 8, 0, 0, Map.of("product:Azure", new Taste(10, 6)));
        var winsHalf = perfect("winsHalf").leads(10, 0, 8, 5, 5, Map.of("product:Azure", new Taste(10, 5)));

        assertThat(GivenDirectory.of(acceptsAll, winsHalf).found(ASKED)).containsExactly("winsHalf", "acceptsAll");
    }

    @Test
    void aNewPartnerStandsBetweenThoseWhoAnswerAndThoseWhoDoNot() {
        var good = perfect("good").leads(20, 0, 4, 10, 10);
        var bad = perfect("bad").leads(2, 18, 200, 2, 0);

        assertThat(GivenDirectory.of(bad, perfect("new"), good).found(ASKED)).isEqualTo(List.of("good", "new", "bad"));
    }

    @Test
    void aSingleLeadMovesNobodyFar() {
        var unlucky = perfect("unlucky").competent("X", Level.GOLD).leads(0, 1, 0, 0, 0);
        assertThat(GivenDirectory.of(perfect("new"), unlucky).found(ASKED)).startsWith("unlucky");
    }

    private static GivenProfile perfect(String id) {
        return partner(id).products("Azure").keywords("backup");
    }

    private static Map<String, Taste> azure(double worth) {
        return Map.of("product:Azure", new Taste(50, worth));
    }
}
