package benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What the Referrals API keeps beside the leads of {@link LeadRows}: of every third a draft, of every accepted one a team. */
final class ReferralRows {

    private static final String DRAFTS = """
            insert into referral (lead_id, type, qualification, draft)
            select id, 'Shared', 'SalesQualified', '{"type":"Shared","qualification":"SalesQualified","salesStage":"20",'
                || '"customerProfile":{"name":"Litware","address":{"country":"SE"}},"consent":{"consentToContact":true}}'
            from lead where right(external_id, 1) in ('3', '6', '9') on conflict do nothing""";

    private static final String TEAMS = """
            insert into referral_team (lead_id, email)
            select id, 'person-' || abs(hashtext(external_id)) % 500 || '@contoso.example'
            from lead where stage <> 'RECEIVED' and external_id is not null on conflict do nothing""";

    private ReferralRows() {}

    static void beside(Contender.Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(DRAFTS);
            statement.execute(TEAMS);
            statement.execute("vacuum analyze");
        }
    }
}
