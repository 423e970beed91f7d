package io.leadflow.lead;

import io.leadflow.refusal.Check;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What the customer looks for.
 *
 * @param need in the customer's words, 1 to 5,000 characters
 * @param products values of {@link Vocabulary#PRODUCTS}, each once; the same for the other two lists
 */
public record Need(String need, List<String> products, List<String> services, List<String> industries) {

    public Need {
        need = Check.text("need", need, 5_000);
        products = known("products", products, Vocabulary.PRODUCTS);
        services = known("services", services, Vocabulary.SERVICES);
        industries = known("industries", industries, Vocabulary.INDUSTRIES);
    }

    /** The catalogue's words without the customer's. */
    Need erased() {
        return new Need(Inquiry.ERASED, products, services, industries);
    }

    private static List<String> known(String field, List<String> values, List<String> vocabulary) {
        if (values == null) {
            return List.of();
        }
        values.forEach(value -> Check.oneOf(field, value, vocabulary));
        return List.copyOf(new LinkedHashSet<>(values));
    }
}
