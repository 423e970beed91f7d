package io.leadflow.lead;

import java.util.List;

/** The values of products, services, industries and customer sizes, as they stand on the wire (Referrals API 1.7). */
public final class Vocabulary {

    public static final List<String> PRODUCTS = List.of(
            "Azure",
            "EnterpriseMobilityAndSecurity",
            "Exchange",
            "DeveloperTools",
            "Dynamics365Business",
            "Dynamics365Enterprise",
            "DynamicsAX,GP,NAV,SL",
            "Microsoft365",
            "Office",
            "PowerBI",
            "Project",
            "SharePoint",
            "SkypeForBusiness",
            "Surface",
            "SurfaceHub",
            "SQL",
            "Teams",
            "Visio",
            "Windows",
            "Yammer");

    public static final List<String> SERVICES = List.of(
            "ConsultingAndProfessional",
            "CustomSolution(ISV)",
            "DeploymentOrMigration",
            "Hardware",
            "Integration",
            "IPServices(ISV)",
            "LearningAndCertification",
            "Licensing",
            "ManagedServices",
            "ProjectServices");

    public static final List<String> INDUSTRIES = List.of(
            "Agriculture, Forestry, & Fishing",
            "Communications & Media",
            "Education",
            "Financial Services",
            "Government",
            "Healthcare",
            "Hospitality",
            "Manufacturing",
            "Power & Utilities",
            "Public Safety and National Security",
            "Retail & Consumer Goods",
            "Services",
            "Travel & Transportation",
            "Wholesale & Distribution");

    /** Two overlapping scales: both are in use. */
    public static final List<String> CUSTOMER_SIZES = List.of(
            "1to50employees",
            "51to500employees",
            "Morethan500employees",
            "1to9employees",
            "10to50employees",
            "51to250employees",
            "251to1000employees",
            "1001to5000employees",
            "5001to10000employees",
            "10001to20000employees",
            "Morethan20000employees");

    private Vocabulary() {}
}
