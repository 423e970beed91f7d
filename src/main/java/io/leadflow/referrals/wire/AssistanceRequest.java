package io.leadflow.referrals.wire;

/** What help an invitation asks for; constants are spelt as on the wire. */
public enum AssistanceRequest {
    Unknown,
    GeneralOrOther,
    CustomerTechnicalArchitecture,
    ProofOfConceptOrDemo,
    QuotesOrLicensing,
    PostSalesCustomerSuccess,
    WorkloadSpecificValueProposition
}
