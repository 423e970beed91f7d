package io.leadflow.referrals.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * The deal.
 *
 * @param dealValue a number; a numeric string is taken too
 * @param currency ISO 4217
 * @param closingDateTime when the customer is expected to buy, in UTC
 * @param customerRequestedContact the customer wants interested partners to contact them directly (L7)
 */
public record Details(
        String notes,
        BigDecimal dealValue,
        String currency,
        String closingDateTime,
        Boolean customerRequestedContact,
        String customerAction,
        String incentiveLevel,
        Requirements requirements) {

    /** What the customer looks for. */
    public record Requirements(
            List<Tag> industries,
            List<Tag> products,
            List<Tag> services,
            List<Solution> solutions,
            JsonNode offers,
            JsonNode salesPlays,
            JsonNode additionalRequirements) {}

    /** A value of one of the lists of 1.7. */
    public record Tag(String id) {}

    /** A solution asked for, by category or by its name in the catalogue. */
    public record Solution(
            String id,
            String name,
            SolutionKind type,
            BigDecimal price,
            BigDecimal quantity,
            String currency,
            String publisherName,
            String solutionType,
            String closingDateTime) {}

    /** Constants are spelt as on the wire. */
    public enum SolutionKind {
        None,
        Category,
        Name
    }
}
