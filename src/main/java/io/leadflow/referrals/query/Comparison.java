package io.leadflow.referrals.query;

import java.util.function.IntPredicate;

/** How two values are compared. */
enum Comparison {
    EQ("=", order -> order == 0),
    NE("<>", order -> order != 0),
    GT(">", order -> order > 0),
    GE(">=", order -> order >= 0),
    LT("<", order -> order < 0),
    LE("<=", order -> order <= 0);

    private final String sql;
    private final IntPredicate holds;

    Comparison(String sql, IntPredicate holds) {
        this.sql = sql;
        this.holds = holds;
    }

    String sql() {
        return sql;
    }

    <T extends Comparable<? super T>> boolean holds(T left, T right) {
        return holds.test(left.compareTo(right));
    }
}
