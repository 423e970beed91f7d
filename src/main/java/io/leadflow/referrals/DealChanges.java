package io.leadflow.referrals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.lead.Lead;
import io.leadflow.lead.Stage;
import io.leadflow.lead.Team;
import io.leadflow.referrals.wire.Details;
import io.leadflow.referrals.wire.Draft;
import io.leadflow.refusal.InvalidInput;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a changed draft changes in the deal of its lead, as variables of the process contract. */
@Component
class DealChanges {

    private static final int LONGEST_NUMBER = 40;

    private final ObjectMapper json;

    DealChanges(ObjectMapper json) {
        this.json = json;
    }

    Map<String, Object> between(Draft before, Draft after, Lead lead) {
        Map<String, Object> changes = new LinkedHashMap<>();
        put(changes, "dealName", before.name(), after.name());
        put(changes, "crmId", before.externalReferenceId(), after.externalReferenceId());
        put(changes, "campaignId", before.campaignId(), after.campaignId());
        put(changes, "notes", before.details().notes(), after.details().notes());
        put(changes, "closingDate", day(before.details()), day(after.details()));
        value(changes, before.details(), after.details());
        if (!Objects.equals(before.team(), after.team())) {
            changes.putAll(team(People.inTheLead(after.team() == null ? List.of() : after.team()), lead));
        }
        return changes;
    }

    /** The deal of a draft that there was nothing before. */
    Map<String, Object> of(Draft draft) {
        Map<String, Object> deal = new LinkedHashMap<>();
        put(deal, "dealName", null, draft.name());
        put(deal, "crmId", null, draft.externalReferenceId());
        put(deal, "campaignId", null, draft.campaignId());
        put(deal, "notes", null, draft.details().notes());
        put(deal, "closingDate", null, day(draft.details()));
        value(deal, new Details(null, null, null, null, null, null, null, null), draft.details());
        if (draft.team() != null && !draft.team().isEmpty()) {
            deal.put("partnerContacts", written(People.inTheLead(draft.team()).members()));
        }
        return deal;
    }

    /** Whoever was named before the lead was accepted stays a contact, others join as employees. */
    private Map<String, Object> team(Team team, Lead lead) {
        if (lead.stage() == Stage.RECEIVED) {
            return Map.of("partnerContacts", written(team.members()));
        }
        List<Team.Member> contacts = lead.partnerContacts().members();
        return Map.of(
                "partnerContacts",
                        written(team.members().stream()
                                .filter(contacts::contains)
                                .toList()),
                "employees",
                        written(team.members().stream()
                                .filter(member -> !contacts.contains(member))
                                .toList()));
    }

    /** A currency alone has no place in a deal; it waits for its value. */
    private static void value(Map<String, Object> changes, Details before, Details after) {
        boolean same = Objects.equals(number(before.dealValue()), number(after.dealValue()))
                && (Objects.equals(before.currency(), after.currency()) || after.dealValue() == null);
        if (!same) {
            changes.put("dealValue", number(after.dealValue()));
            changes.put("dealCurrency", after.currency());
        }
    }

    private static String number(BigDecimal value) {
        if (value == null) {
            return null;
        }
        if (Math.abs((long) value.scale()) + value.precision() > LONGEST_NUMBER) {
            throw new InvalidInput("dealValue", "must be a decimal number such as 1250.50");
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.setScale(Math.max(0, plain.scale())).toPlainString();
    }

    private static String day(Details details) {
        return Objects.toString(Moments.day("closingDate", details.closingDateTime()), null);
    }

    private static void put(Map<String, Object> changes, String name, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.put(name, after);
        }
    }

    private String written(List<Team.Member> members) {
        return json.valueToTree(members).toString();
    }
}
