package io.leadflow.referrals.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/** The part of a referral that callers write. What Leadflow gives no meaning is kept and returned as it came. */
public record Draft(
        UUID engagementId,
        String name,

        @JsonInclude(JsonInclude.Include.ALWAYS) String externalReferenceId,

        Status status,
        Substatus substatus,
        String statusReason,
        ReferralType type,
        Qualification qualification,
        String campaignId,
        String referralProgram,
        String salesStage,
        String mpnId,
        CustomerProfile customerProfile,
        Consent consent,
        Details details,
        List<Member> team,
        InviteContext inviteContext,
        List<Target> target,
        String partnerRole,
        String solutionArea,
        String solutionPlay) {}
