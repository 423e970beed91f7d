package io.leadflow.referrals.wire;

/**
 * What the customer agreed to.
 *
 * @param consentToToShareInfoWithOthers the doubled "To" is the real name on the wire
 */
public record Consent(
        Boolean consentToToShareInfoWithOthers,
        Boolean consentToContact,
        Boolean consentToShareReferralWithMicrosoftSellers,
        Boolean consentToMicrosoftToContactSpecificPartners) {}
