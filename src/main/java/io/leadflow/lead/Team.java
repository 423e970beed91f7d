package io.leadflow.lead;

import io.leadflow.refusal.Check;
import io.leadflow.refusal.InvalidInput;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People of the partner who work on the lead: its additional contacts (L3) or the employees on the deal (L6). */
public record Team(List<Member> members) {

    public static final Team NOBODY = new Team(List.of());

    private static final int MOST = 50;

    /** A person with a name; phone and e-mail may be {@code null}. */
    public record Member(String name, String phone, String email) {

        @Override
        public String toString() {
            return Stream.of(name, phone, email).filter(Objects::nonNull).collect(Collectors.joining(", "));
        }
    }

    public Team {
        members = List.copyOf(members);
    }

    /**
     * A team whose members all obey the rules.
     *
     * @param field the name the caller knows the list by
     */
    public static Team of(String field, List<Member> members) {
        if (members.size() > MOST) {
            throw new InvalidInput(field, "must name at most " + MOST + " people");
        }
        return new Team(members.stream().map(member -> checked(field, member)).toList());
    }

    private static Member checked(String field, Member member) {
        return new Member(
                Check.line(field + " name", member.name(), 200),
                Check.optionalLine(field + " phone", member.phone(), 40),
                Check.optionalEmail(field + " email", member.email()));
    }

    /** {@code null} for a team of nobody. */
    Team orNobody() {
        return members.isEmpty() ? null : this;
    }

    @Override
    public String toString() {
        return members.stream().map(Member::toString).collect(Collectors.joining("; "));
    }
}
