package io.leadflow.referrals;

import io.leadflow.lead.Contact;
import io.leadflow.lead.Team;
import io.leadflow.referrals.wire.Member;
import io.leadflow.referrals.wire.Member.ContactPreference;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People of a lead and members on the wire. A lead's team has whole names, so what callers wrote of a member is kept. */
final class People {

    private People() {}

    static List<Member> onTheWire(Stream<Team.Member> team, List<Member> written) {
        return team.map(person -> as(person, written)).toList();
    }

    static Team inTheLead(List<Member> written) {
        return Team.of("team", written.stream().map(People::person).toList());
    }

    static Member customer(Contact contact) {
        return member(
                contact.firstName(),
                contact.lastName(),
                contact.phone(),
                contact.email(),
                new ContactPreference(contact.locale().toLanguageTag(), null));
    }

    private static Member as(Team.Member person, List<Member> written) {
        return written.stream()
                .filter(member -> person.equals(person(member)))
                .findFirst()
                .orElseGet(() -> split(person));
    }

    private static Team.Member person(Member member) {
        String name = Stream.of(member.firstName(), member.lastName())
                .map(People::kept)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Team.Member(
                name.isEmpty() ? kept(member.email()) : name, kept(member.phoneNumber()), kept(member.email()));
    }

    private static Member split(Team.Member person) {
        int space = person.name().lastIndexOf(' ');
        String first = space < 0 ? person.name() : person.name().substring(0, space);
        String last = space < 0 ? null : person.name().substring(space + 1);
        return member(first, last, person.phone(), person.email(), null);
    }

    private static Member member(String first, String last, String phone, String email, ContactPreference preference) {
        return new Member(first, last, phone, email, null, preference, null, null);
    }

    /** As a lead keeps a text: without blanks around it, none when it is empty. */
    private static String kept(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
