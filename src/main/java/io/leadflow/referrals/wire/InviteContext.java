package io.leadflow.referrals.wire;

/** What a sender says to the one invited, and who the sender is. */
public record InviteContext(
        String notes, AssistanceRequest assistanceRequestCode, InvitedBy invitedBy, String invitedMpnId) {

    /** The organisation of the sender; {@code msft} is the vendor. */
    public record InvitedBy(String organizationId, String organizationName) {}
}
