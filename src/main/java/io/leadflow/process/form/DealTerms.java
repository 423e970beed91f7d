package io.leadflow.process.form;

import io.leadflow.lead.Deal;
import io.leadflow.lead.Money;
import io.leadflow.refusal.Check;
import io.leadflow.refusal.InvalidInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The deal as submitted, laid over the present one: a field left out keeps its value (L3, L6). */
public final class DealTerms implements UnaryOperator<Deal> {

    public static final List<String> FIELDS =
            List.of("dealName", "dealValue", "dealCurrency", "closingDate", "notes", "crmId", "campaignId");

    private final Fields fields;

    public DealTerms(Fields fields) {
        this.fields = fields;
    }

    public boolean isEmpty() {
        return FIELDS.stream().noneMatch(fields::has);
    }

    @Override
    public Deal apply(Deal present) {
        return new Deal(
                text("dealName", present.name()),
                value(present.value()),
                closingDate(present.closingDate()),
                text("notes", present.notes()),
                text("crmId", present.crmId()),
                text("campaignId", present.campaignId()));
    }

    private String text(String field, String present) {
        return fields.has(field) ? fields.text(field) : present;
    }

    private Money value(Money present) {
        if (!fields.has("dealValue") && !fields.has("dealCurrency")) {
            return present;
        }
        Optional<Money> kept = Optional.ofNullable(present);
        String amount = fields.has("dealValue")
                ? fields.decimal("dealValue")
                : kept.map(money -> money.amount().toPlainString()).orElse(null);
        String currency = fields.has("dealCurrency")
                ? fields.text("dealCurrency")
                : kept.map(money -> money.currency().getCurrencyCode()).orElse(null);
        String given = Check.optionalLine("dealValue", amount, 40);
        return given == null ? null : Money.of(given, Check.line("dealCurrency", currency, 40));
    }

    private LocalDate closingDate(LocalDate present) {
        if (!fields.has("closingDate")) {
            return present;
        }
        String date = Check.line("closingDate", fields.text("closingDate"), 40);
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException notADate) {
            throw new InvalidInput("closingDate", "must be a date such as 2027-01-31");
        }
    }
}
