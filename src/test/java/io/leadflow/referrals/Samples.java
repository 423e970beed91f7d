package io.leadflow.referrals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Referrals of the tests. */
final class Samples {

    static final String NEXT_YEAR = (LocalDate.now(ZoneOffset.UTC).getYear() + 1) + "-03-01T10:30:00.0000000Z";

    private Samples() {}

    /** With only what is required, sent to Contoso. */
    static ObjectNode lead() {
        ObjectNode referral = ownDeal();
        referral.remove("name");
        referral.withObject("details").remove("dealValue");
        referral.withObject("details").remove("currency");
        referral.withObject("details").remove("closingDateTime");
        referral.put("qualification", "SalesQualified");
        referral.set(
                "target",
                Api.json("{'t': [{'type': 'BusinessProfileLocation', 'id': 'contoso-hq'}]}")
                        .get("t"));
        return referral;
    }

    static ObjectNode lead(String field, String value) {
        return lead().put(field, value);
    }

    /** With only what is required. */
    static ObjectNode ownDeal() {
        return Api.json("""
                {
                  'name': 'Cloud move',
                  'type': 'Independent',
                  'customerProfile': {
                    'name': 'Litware',
                    'address': {'city': 'Lund', 'country': 'SE'},
                    'team': [{'firstName': 'Ann', 'lastName': 'Beebe', 'email': 'ann.beebe@litware.example'}]
                  },
                  'consent': {'consentToContact': true},
                  'details': {
                    'notes': 'Someone to move our shop to the cloud',
                    'dealValue': 10000.00,
                    'currency': 'USD',
                    'closingDateTime': '%s'
                  }
                }""".formatted(NEXT_YEAR));
    }

    /** Every field that a caller may write. */
    static ObjectNode whole() {
        return Api.json("""
                {
                  'engagementId': '65edc0b5-3485-41b7-a17e-dfa9ef4706e2',
                  'name': 'Contoso Test Referral',
                  'externalReferenceId': 'CRM-4711',
                  'statusReason': 'None yet',
                  'type': 'Shared',
                  'qualification': 'SalesQualified',
                  'campaignId': 'Spring 27',
                  'referralProgram': 'Azure Migrate',
                  'salesStage': '20',
                  'mpnId': '4711123',
                  'customerProfile': {
                    'name': 'Litware',
                    'address': {
                      'addressLine1': '1 Main Street', 'addressLine2': 'Second floor', 'city': 'Redmond',
                      'state': 'WA', 'postalCode': '98052', 'country': 'US', 'region': 'Puget Sound'
                    },
                    'size': '51to250employees',
                    'team': [
                      {'firstName': 'Ann', 'lastName': 'Beebe', 'phoneNumber': '+1 425 5550100',
                       'email': 'ann.beebe@litware.example', 'title': 'CIO',
                       'contactPreference': {'locale': 'en-us', 'disableNotifications': true},
                       'emailValidationStatus': 'Unknown', 'phoneValidationStatus': 'Unknown'},
                      {'firstName': 'Bo', 'lastName': 'Ek', 'email': 'bo@litware.example'}
                    ],
                    'ids': [{'profileType': 'Duns', 'id': '150483782'}],
                    'isMatchingComplete': false
                  },
                  'consent': {
                    'consentToToShareInfoWithOthers': true, 'consentToContact': true,
                    'consentToShareReferralWithMicrosoftSellers': false,
                    'consentToMicrosoftToContactSpecificPartners': true
                  },
                  'details': {
                    'notes': 'They want to leave their data centre.',
                    'dealValue': 10000.00, 'currency': 'USD', 'closingDateTime': '%s',
                    'customerRequestedContact': true, 'customerAction': 'ContactMe', 'incentiveLevel': 'Premium',
                    'requirements': {
                      'industries': [{'id': 'Education'}],
                      'products': [{'id': 'Azure'}, {'id': 'DynamicsAX,GP,NAV,SL'}],
                      'services': [{'id': 'CustomSolution(ISV)'}],
                      'solutions': [{'id': 's1', 'name': 'CloudMigration', 'type': 'Category', 'price': 12.5,
                                     'quantity': 3, 'currency': 'USD', 'publisherName': 'Litware', 'solutionType': '3P',
                                     'closingDateTime': '2027-03-01T00:00:00Z'}],
                      'offers': [{'id': 'o1'}],
                      'salesPlays': [{'id': 'p1'}],
                      'additionalRequirements': {
                        'iot': {'deviceCategory': 'Camera', 'attachServices': ['Azure']},
                        'attributes': [{'type': 'CustomerMarketplaceIntent', 'id': 'HaveNotDecided'}]
                      }
                    }
                  },
                  'team': [
                    {'firstName': 'Clara', 'lastName': 'van den Berg', 'phoneNumber': '+46 8 123 45 67',
                     'email': 'Clara.Berg@contoso.example', 'title': 'Seller',
                     'contactPreference': {'locale': 'sv-se', 'disableNotifications': false}}
                  ],
                  'inviteContext': {
                    'notes': 'Please help', 'assistanceRequestCode': 'QuotesOrLicensing',
                    'invitedBy': {'organizationId': 'msft', 'organizationName': 'Microsoft'}, 'invitedMpnId': '815'
                  },
                  'target': [{'type': 'BusinessProfileLocation', 'id': 'contoso-hq'}],
                  'partnerRole': 'Services', 'solutionArea': 'Infrastructure', 'solutionPlay': 'Migrate'
                }""".formatted(NEXT_YEAR));
    }
}
