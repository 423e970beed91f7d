package io.leadflow.lead;

import io.leadflow.refusal.InvalidInput;
import java.math.BigDecimal;
import java.util.Currency;

/** An amount, not negative, below 10<sup>15</sup>, with no more decimals than its ISO 4217 currency has. */
public record Money(BigDecimal amount, Currency currency) {

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    public Money {
        if (amount.signum() < 0) {
            throw new InvalidInput("dealValue", "must not be negative");
        }
        if (amount.compareTo(LIMIT) >= 0) {
            throw new InvalidInput("dealValue", "must be below 1,000,000,000,000,000");
        }
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new InvalidInput("dealValue", "must have at most %d decimals in %s".formatted(decimals, currency));
        }
        amount = amount.setScale(decimals);
    }

    /**
     * @param amount a decimal number such as {@code 1250.50}
     * @param currency an ISO 4217 code such as {@code EUR}
     */
    public static Money of(String amount, String currency) {
        return new Money(amount(amount), currency(currency));
    }

    private static BigDecimal amount(String amount) {
        if (amount.length() > 40 || !amount.matches("[+-]?\\d+(\\.\\d+)?")) {
            throw new InvalidInput("dealValue", "must be a decimal number such as 1250.50");
        }
        return new BigDecimal(amount);
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("dealCurrency", "must be an ISO 4217 currency code such as EUR");
        }
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
