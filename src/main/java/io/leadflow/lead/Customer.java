package io.leadflow.lead;

import io.leadflow.refusal.Check;

/**
 * The customer's company.
 *
 * @param country ISO 3166-1 alpha-2
 * @param size a value of {@link Vocabulary#CUSTOMER_SIZES}, or {@code null}
 */
public record Customer(
        String name, String country, String size, String addressLine1, String city, String state, String postalCode) {

    public Customer {
        name = Check.line("customerName", name, 200);
        country = Check.country("customerCountry", country);
        size = size == null ? null : Check.oneOf("customerSize", size, Vocabulary.CUSTOMER_SIZES);
        addressLine1 = Check.optionalLine("customerAddressLine1", addressLine1, 200);
        city = Check.optionalLine("customerCity", city, 100);
        state = Check.optionalLine("customerState", state, 100);
        postalCode = Check.optionalLine("customerPostalCode", postalCode, 20);
    }

    /** What is left for statistics when the person behind it is erased. */
    Customer erased() {
        return new Customer(Inquiry.ERASED, country, size, null, null, null, null);
    }
}
