package io.leadflow.process.path;

import io.leadflow.lead.Occasion;
import io.leadflow.process.LeadProcess;
import java.util.List;

/** Which steps of the model stand behind each thing that happens to a lead. */
final class StepsOf {

    static final String CONTACT_WINDOW = "timerEvent_contactWindowPassed";

    private StepsOf() {}

    /** What only a customer's own inquiry passes. */
    static final List<String> CONFIRMATION = List.of("serviceTask_notifyCustomerOfReceipt", "endEvent_customerTold");

    /** What only a customer who is offered other partners passes. */
    static final List<String> OFFER = List.of("serviceTask_notifyCustomerOfExpiry", "endEvent_othersOffered");

    static final String WITHDRAWN_WHILE_RECEIVED = "messageEvent_withdrawnWhileReceived";
    static final String WITHDRAWN_WHILE_ACCEPTED = "messageEvent_withdrawnWhileAccepted";

    /** The ids of the steps, in their order; none for what happens inside a stage and moves nothing. */
    static List<String> occasion(Occasion occasion) {
        return switch (occasion) {
            case RECEIVED ->
                List.of(
                        "startEvent_leadReceived",
                        "serviceTask_registerLead",
                        "businessRuleTask_applyResponsePolicy",
                        "parallelGateway_leadPlaced",
                        "inclusiveGateway_askedByCustomer",
                        "serviceTask_notifyPartner",
                        "endEvent_partnerTold",
                        "serviceTask_notifyCustomerOfReceipt",
                        "endEvent_customerTold",
                        "subProcess_received",
                        "startEvent_received",
                        "inclusiveGateway_contactRequested",
                        LeadProcess.RESPOND_TO_LEAD);
            case OWN_DEAL ->
                List.of(
                        "startEvent_ownDeal",
                        "serviceTask_registerOwnDeal",
                        "subProcess_accepted",
                        "startEvent_accepted",
                        LeadProcess.CLOSE_DEAL);
            case OPENED, EDITED, PASSED_ON, ERASED -> List.of();
            case CONTACT_WINDOW_PASSED -> List.of(CONTACT_WINDOW, "serviceTask_coolContactFlag", "endEvent_flagCooled");
            case REMINDED -> List.of("timerEvent_reminderDue", "serviceTask_remindPartner", "endEvent_reminded");
            case EXPIRED ->
                List.of(
                        "timerEvent_responseOverdue",
                        "serviceTask_archiveExpired",
                        "inclusiveGateway_offerOthers",
                        "serviceTask_notifyCustomerOfExpiry",
                        "endEvent_othersOffered",
                        "serviceTask_notifySender",
                        "endEvent_expired");
            case DECLINED ->
                List.of(
                        "endEvent_answered",
                        "exclusiveGateway_accepted",
                        "serviceTask_archiveDeclined",
                        "serviceTask_notifyCustomer",
                        "endEvent_declined");
            case ACCEPTED ->
                List.of(
                        "endEvent_answered",
                        "exclusiveGateway_accepted",
                        "subProcess_accepted",
                        "startEvent_accepted",
                        LeadProcess.CLOSE_DEAL);
            case WITHDRAWN ->
                List.of(
                        WITHDRAWN_WHILE_RECEIVED,
                        WITHDRAWN_WHILE_ACCEPTED,
                        "serviceTask_archiveWithdrawn",
                        "serviceTask_notifyPartnerOfWithdrawal",
                        "endEvent_withdrawn");
            case WON -> reported("serviceTask_archiveWon", "endEvent_won");
            case LOST -> reported("serviceTask_archiveLost", "endEvent_lost");
        };
    }

    private static List<String> reported(String archive, String end) {
        return List.of(
                "exclusiveGateway_outcomeKnown",
                "endEvent_outcomeKnown",
                "exclusiveGateway_won",
                archive,
                "exclusiveGateway_archived",
                "serviceTask_notifyVendor",
                "exclusiveGateway_ended",
                end);
    }
}
