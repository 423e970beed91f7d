package io.leadflow.security;

import java.util.List;
import java.util.stream.Stream;

/** The groups of people; each is also a Spring Security role of the same name. */
public final class Group {

    public static final String REFERRALS_ADMIN = "referrals-admin";
    public static final String MPN_PARTNER_ADMIN = "mpn-partner-admin";
    public static final String VENDOR_MARKETING = "vendor-marketing";
    public static final String VENDOR_SELLER = "vendor-seller";
    public static final String PROCESS_OWNER = "process-owner";
    public static final String LEAD_SOURCE = "lead-source";
    public static final String ADMINISTRATOR = "camunda-admin";

    /** The partner side; its members also belong to the tenant of their organisation. */
    public static final List<String> PARTNER = List.of(REFERRALS_ADMIN, MPN_PARTNER_ADMIN);

    public static final List<String> VENDOR = List.of(VENDOR_MARKETING, VENDOR_SELLER);

    /** Those who send qualified leads to partners. */
    public static final List<String> SENDERS =
            Stream.concat(PARTNER.stream(), VENDOR.stream()).toList();
    /** Who calls the interfaces for other systems. */
    static final String[] CALLERS = {REFERRALS_ADMIN, MPN_PARTNER_ADMIN, VENDOR_MARKETING, VENDOR_SELLER, LEAD_SOURCE};

    /** Who registers for events. */
    static final String[] SUBSCRIBERS = {REFERRALS_ADMIN, MPN_PARTNER_ADMIN, VENDOR_MARKETING, VENDOR_SELLER};

    public static final List<String> ALL = List.of(
            REFERRALS_ADMIN,
            MPN_PARTNER_ADMIN,
            VENDOR_MARKETING,
            VENDOR_SELLER,
            PROCESS_OWNER,
            LEAD_SOURCE,
            ADMINISTRATOR);

    private Group() {}
}
