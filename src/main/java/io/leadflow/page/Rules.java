package io.leadflow.page;

import io.leadflow.refusal.InvalidInput;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says in the reader's language which rule a value of a form breaks. Refusals are English sentences for every kind of
 * client; here each of their rules has its message, and a rule without one is said to be broken without being named.
 */
@Component
public class Rules {

    private record Rule(Pattern english, String key) {

        static Rule of(String english, String key) {
            return new Rule(Pattern.compile(english), key);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("is required", "required"),
            Rule.of("must not be in the past", "past"),
            Rule.of("must be at most (\\d+) years ahead", "far"),
            Rule.of("must be a date .*", "date"),
            Rule.of("must be an e-mail address .*", "email"),
            Rule.of("must have at most ([\\d,]+) characters", "characters"),
            Rule.of("must have at most (\\d+) decimals in (\\w+)", "decimals"),
            Rule.of("must name at most (\\d+) people", "people"),
            Rule.of("must be a decimal number .*|must not be negative|must be below .*", "amount"),
            Rule.of("must be a single line .*|must not contain control characters", "line"),
            Rule.of("must be (one of|an ISO|a BCP) .*", "choice"),
            Rule.of(".*", "other"));

    private final MessageSource messages;

    Rules(MessageSource messages) {
        this.messages = messages;
    }

    /** The field's name is the message {@code field.<name>}. */
    public Problem broken(InvalidInput refusal) {
        String key = "field." + refusal.field().replace(' ', '.');
        String label = messages.getMessage(key, null, refusal.field(), LocaleContextHolder.getLocale());
        return RULES.stream()
                .map(rule -> said(rule, refusal.rule(), label))
                .filter(sentence -> sentence != null)
                .findFirst()
                .map(sentence -> new Problem(refusal.field().split(" ")[0], sentence))
                .orElseThrow();
    }

    private String said(Rule rule, String english, String label) {
        Matcher matcher = rule.english().matcher(english);
        if (!matcher.matches()) {
            return null;
        }
        Stream<String> figures = IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group);
        return say(
                "rule." + rule.key(), Stream.concat(Stream.of(label), figures).toArray());
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
