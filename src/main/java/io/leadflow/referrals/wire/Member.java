package io.leadflow.referrals.wire;

/** A person at the customer or of the partner. */
public record Member(
        String firstName,
        String lastName,
        String phoneNumber,
        String email,
        String title,
        ContactPreference contactPreference,
        String emailValidationStatus,
        String phoneValidationStatus) {

    /**
     * How to write to somebody.
     *
     * @param locale a culture name such as {@code en-us}
     * @param disableNotifications {@code true}: no e-mail to this person
     */
    public record ContactPreference(String locale, Boolean disableNotifications) {}
}
