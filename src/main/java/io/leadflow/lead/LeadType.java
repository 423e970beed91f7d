package io.leadflow.lead;

/** Where a lead comes from (T1). */
public enum LeadType {
    CUSTOMER_INQUIRY,
    MARKETING_QUALIFIED,
    SALES_QUALIFIED;

    /** Whether the lead belongs under "Qualified leads"; the others are "Marketplace leads" (T2). */
    public boolean isQualified() {
        return this != CUSTOMER_INQUIRY;
    }
}
