package io.leadflow.referrals.query;

import io.leadflow.refusal.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Reads a {@code $filter}: {@code or} binds weaker than {@code and}, that weaker than {@code not}. */
final class Filter {

    private static final int DEEPEST = 25;
    private static final int MOST_COMPARISONS = 100;

    private final Tokens tokens;
    private int depth;
    private int comparisons;

    /** What a lambda calls a member of the team, or {@code null} outside of one. */
    private String member;

    private Filter(String text) {
        this.tokens = new Tokens(text);
    }

    /** @throws InvalidInput naming the token that does not belong */
    static Expression parse(String text) {
        Filter filter = new Filter(text);
        Expression whole = filter.either();
        if (!filter.tokens.peek().is("")) {
            throw filter.tokens.peek().refused("stands where the filter should end, or and, or or");
        }
        return whole;
    }

    private Expression either() {
        List<Expression> parts = list("or", this::all);
        return parts.size() == 1 ? parts.get(0) : new Expression.Either(parts);
    }

    private Expression all() {
        List<Expression> parts = list("and", this::part);
        return parts.size() == 1 ? parts.get(0) : new Expression.All(parts);
    }

    private List<Expression> list(String word, Supplier<Expression> part) {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (tokens.take(word));
        return List.copyOf(parts);
    }

    private Expression part() {
        if (tokens.take("not")) {
            return deeper(() -> new Expression.Not(part()));
        }
        if (tokens.take("(")) {
            return deeper(() -> closed(either()));
        }
        if (member == null && tokens.take("team/any")) {
            return any();
        }
        return comparison();
    }

    private Expression any() {
        tokens.expect("(");
        member = variable(tokens.next());
        tokens.expect(":");
        Expression condition = deeper(() -> closed(either()));
        member = null;
        return new Expression.AnyMember(condition);
    }

    private static String variable(Token token) {
        if (!token.text().matches("[A-Za-z]\\w{0,19}")) {
            throw token.refused("stands where the name of a variable should");
        }
        return token.text();
    }

    private Expression comparison() {
        if (++comparisons > MOST_COMPARISONS) {
            throw new InvalidInput("$filter", "must have at most " + MOST_COMPARISONS + " comparisons");
        }
        Token path = tokens.next();
        Field field = field(path);
        Comparison comparison = operator(tokens.next());
        Expression compare = new Expression.Compare(field, comparison, field.value(tokens.next()));
        return member == null && field == Field.EMAIL ? new Expression.AnyMember(compare) : compare;
    }

    private Field field(Token path) {
        if (member == null) {
            return Field.of(path);
        }
        if (!path.is(member + "/email")) {
            throw path.refused("must be " + member + "/email within any");
        }
        return Field.EMAIL;
    }

    private static Comparison operator(Token token) {
        for (Comparison comparison : Comparison.values()) {
            if (token.is(comparison.name().toLowerCase(Locale.ROOT))) {
                return comparison;
            }
        }
        throw token.refused("must be one of eq, ne, gt, ge, lt, le");
    }

    private Expression closed(Expression inner) {
        tokens.expect(")");
        return inner;
    }

    private Expression deeper(Supplier<Expression> inner) {
        if (++depth > DEEPEST) {
            throw new InvalidInput("$filter", "must not be nested deeper than " + DEEPEST);
        }
        Expression expression = inner.get();
        depth--;
        return expression;
    }
}
