package benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills the table of leads, as lists read it, in seconds: a tenth of the open leads are Contoso's. */
final class LeadRows {

    private static final String PARTNERS = """
            insert into partner (id, name, published)
            select 'partner-' || n, 'Partner ' || n, true from generate_series(0, 19999) n on conflict do nothing""";

    /** Companies are made of syllables, so that a search meets names which share parts with many and equal few. */
    private static final String LEADS = """
            insert into lead (id, version, partner_id, location_id, lead_type, customer_name, customer_country,
                contact_first_name, contact_last_name, contact_email, contact_locale, need, products, services,
                industries, contact_requested, consent_to_contact, sender_type, sender_email, sender_locale, started_by,
                external_id, stage, outcome, contact_flag, deal_name, deal_value_amount, deal_value_currency,
                deal_crm_id, partner_contacts, employees, received_at, answer_by, accepted_at, archived_at, updated_at)
            select gen_random_uuid(), 0,
                case when n %% %3$d = 0 then 'contoso' else 'partner-' || n %% 20000 end, 'hq',
                case when n / 10 %% 16 < 9 then 'CUSTOMER_INQUIRY' else 'SALES_QUALIFIED' end,
                initcap(s[1 + a %% 40] || s[1 + b %% 40] || s[1 + c %% 40]) || ' ' ||
                    (array['Ltd', 'AB', 'Group', 'Labs'])[1 + n %% 4],
                (array['SE', 'DE', 'US', 'PL', 'HU', 'CN', 'RU', 'FR', 'GB'])[1 + n %% 9],
                (array['Ann', 'Robin', 'Kim', 'Clara', 'Filip'])[1 + n %% 5],
                initcap(s[1 + c %% 40] || s[1 + a %% 40]), 'info@' || s[1 + a %% 40] || s[1 + b %% 40] || '.example', 'en',
                repeat((array['We look for a partner who moves our shop and its data to the cloud. ',
                    'Someone to roll out Teams in our factory and to train our people. ',
                    'Our reports are slow, and we want a warehouse behind them. '])[1 + n %% 3], 5),
                array[(array['Azure', 'Teams', 'PowerBI', 'SQL'])[1 + n %% 4]], '{}', '{}', n %% 5 = 0, true,
                'VENDOR', 'vendor@leadflow.example', 'en', 'benchmark', 'row-' || n,
                case when not %4$s then 'ARCHIVED' when n / 10 %% 16 < 12 then 'RECEIVED' else 'ACCEPTED' end,
                case when not %4$s then (array['WON', 'LOST', 'DECLINED', 'EXPIRED'])[1 + n %% 4] end,
                case when n %% 5 = 0 then 'COOLED' end,
                case when n %% 2 = 0 then 'Deal ' || n end, case when n %% 2 = 0 then n::bigint * 7919 %% 1000000 end,
                case when n %% 2 = 0 then (array['SEK', 'EUR', 'USD'])[1 + n %% 3] end, 'CRM-' || n,
                '[]', '[]', at, at + interval '14 days', at + interval '1 day', null, at + interval '1 day'
            from (select n, now() - n * interval '6 seconds' as at, abs(hashint4(n)) as a, abs(hashint4(n + 7)) as b,
                    abs(hashint4(n + 99)) as c,
                    string_to_array('lo bra mi ster van ko dul fre ran ti gos pel wim zu har nek olf yst cra bel '
                        || 'dor fin gal hus jor kan lum mar nos ope pra qui rus sol tem und vis wax yor zan', ' ') as s
                from generate_series(%1$d, %2$d) n) made""";

    private static final String FAVORITES = """
            insert into lead_favorite (lead_id, user_id, marked_at)
            select id, 'contoso-referrals', now() from lead where partner_id = 'contoso' and stage = 'RECEIVED'
            order by received_at desc limit 50 on conflict do nothing""";

    /** Contoso's are all leads of a range, or none. */
    static final int ALL = 1;

    static final int NONE = Integer.MAX_VALUE;

    private LeadRows() {}

    static void open(Contender.Database database, int first, int last) throws SQLException {
        open(database, first, last, 10);
    }

    static void archived(Contender.Database database, int first, int last) throws SQLException {
        archived(database, first, last, 50);
    }

    /** @param share every how many-th is Contoso's */
    static void open(Contender.Database database, int first, int last, int share) throws SQLException {
        fill(database, LEADS.formatted(first, last, share, "true"));
    }

    static void archived(Contender.Database database, int first, int last, int share) throws SQLException {
        fill(database, LEADS.formatted(first, last, share, "false"));
    }

    private static void fill(Contender.Database database, String leads) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(PARTNERS);
            statement.execute(leads);
            statement.execute(FAVORITES);
            statement.execute("vacuum analyze");
        }
    }
}
