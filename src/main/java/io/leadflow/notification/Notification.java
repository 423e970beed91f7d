package io.leadflow.notification;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;

/**
 * One message to one person about one lead. What partners are told carries neither the customer's contact data nor
 * their free text; they read those on the lead itself.
 *
 * @param key what makes it this one and no other: lead, element and occurrence, 1 to 255 characters; never personal data
 * @param company the customer's company, {@code {0}} of the words
 * @param partner the partner's name, {@code {1}} of the words
 * @param about what is asked for, in catalogue words, {@code {2}} of the words and a line of its own; may be {@code null}
 * @param facts further lines, in this order
 * @param path address within this product that the button opens, from {@code /} on; {@code null} for no button
 */
public record Notification(
        String key,
        UUID leadId,
        Topic topic,
        Recipient recipient,
        String company,
        String partner,
        String about,
        List<Fact> facts,
        String path) {

    /** @throws IllegalArgumentException when the key is empty or too long, or the path would leave this product */
    public Notification {
        requireNonNull(leadId, "leadId");
        requireNonNull(topic, "topic");
        requireNonNull(recipient, "recipient");
        if (key == null || key.isBlank() || key.length() > 255) {
            throw new IllegalArgumentException("key must have 1 to 255 characters");
        }
        if (path != null && !path.matches("/(?![/\\\\])[^\\s\\p{Cntrl}]*")) {
            throw new IllegalArgumentException("path must start with one / and hold no blanks");
        }
        company = OneLine.of(company);
        partner = OneLine.of(partner);
        about = OneLine.of(about);
        facts = List.copyOf(facts);
    }

    /** The arguments of subject and text: company, partner, about. */
    Object[] words() {
        return new Object[] {company, partner, about};
    }
}
