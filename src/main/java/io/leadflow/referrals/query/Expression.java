package io.leadflow.referrals.query;

import java.util.List;

/** A filter, understood. */
sealed interface Expression {

    Sql sql();

    /** A field of the referral, or of a member of its team, compared with a value. */
    record Compare(Field field, Comparison comparison, Comparable<?> value) implements Expression {
        @Override
        public Sql sql() {
            return field.compared(comparison, value);
        }
    }

    /** True for a referral with a team member for whom the condition holds. */
    record AnyMember(Expression condition) implements Expression {
        @Override
        public Sql sql() {
            Sql holds = condition.sql();
            return new Sql(
                    "exists (select 1 from referral_team m where m.lead_id = l.id and " + holds.text() + ")",
                    holds.values());
        }
    }

    record All(List<Expression> parts) implements Expression {
        @Override
        public Sql sql() {
            return Sql.joined("and", parts.stream().map(Expression::sql).toList());
        }
    }

    record Either(List<Expression> parts) implements Expression {
        @Override
        public Sql sql() {
            return Sql.joined("or", parts.stream().map(Expression::sql).toList());
        }
    }

    record Not(Expression part) implements Expression {
        @Override
        public Sql sql() {
            return part.sql().not();
        }
    }
}
