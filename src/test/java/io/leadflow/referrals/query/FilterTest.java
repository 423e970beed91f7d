package io.leadflow.referrals.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.leadflow.refusal.InvalidInput;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written in a filter, it is understood or refused, and never becomes text of a statement. */
class FilterTest {

    /** Everything that a statement may hold besides question marks and what {@link Field} and {@link Expression} say. */
    private static final Pattern OURS = Pattern.compile("[a-zA-Z_.,()=<>'? \\n0-9-]*");

    private static final List<String> PIECES = List.of(
            "status",
            "substatus",
            "email",
            "team/any",
            "t:",
            "t/email",
            "t",
            "(",
            ")",
            "eq",
            "ne",
            "gt",
            "and",
            "or",
            "not",
            "'New'",
            "'x''y'",
            "'",
            "''",
            "2026-01-01T00:00:00Z",
            "65edc0b5-3485-41b7-a17e-dfa9ef4706e2",
            "null",
            "--",
            ";",
            "/*",
            "\"",
            "\\",
            "\0",
            "é",
            "😀",
            "'; drop table lead; --'",
            "1 or 1=1",
            "$filter",
            ",",
            ":",
            " ",
            "\n",
            "{",
            "?");

    @Property(tries = 5_000)
    void any_text_is_read_or_refused(@ForAll String text) {
        read(text);
    }

    @Property(tries = 5_000)
    void any_heap_of_pieces_is_read_or_refused(@ForAll("heaps") String text) {
        read(text);
    }

    @Property(tries = 1_000)
    void what_a_caller_writes_is_a_value_and_never_text_of_the_statement(@ForAll("secrets") String secret) {
        String quoted = "'" + secret.replace("'", "''") + "'";
        Sql sql = Filter.parse("email eq " + quoted + " or team/any(x:x/email ne " + quoted + ")")
                .sql();

        assertThat(sql.values()).hasSize(2).allMatch(secret.toLowerCase(Locale.ROOT)::equals);
        assertThat(sql.text()).doesNotContain(secret);
    }

    @Provide
    Arbitrary<String> heaps() {
        return Combinators.combine(Arbitraries.of(PIECES).list().ofMaxSize(30), Arbitraries.of(" ", ""))
                .as((pieces, between) -> String.join(between, pieces));
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings()
                .ascii()
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(text -> text.chars().noneMatch(Character::isISOControl))
                .map(text -> "#" + text);
    }

    private static void read(String text) {
        try {
            Sql sql = Filter.parse(text).sql();
            assertThat(sql.text()).matches(OURS);
            assertThat(sql.text().chars().filter(sign -> sign == '?').count())
                    .isEqualTo(sql.values().size());
        } catch (InvalidInput refused) {
            assertThat(refused.field()).isEqualTo("$filter");
        } catch (RuntimeException other) {
            fail("“%s” is neither read nor refused", text, other);
        }
    }
}
