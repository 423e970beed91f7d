package io.leadflow.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How a lead is written to PostgreSQL. */
@LeadflowTest
@Tag("postgres")
class LeadRowTest {

    /** From then on the driver has the database keep what it prepared. */
    private static final int OFTEN = 5;

    @Autowired
    Leads leads;

    @Autowired
    LeadsAtHand rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_lead_with_a_deal_and_one_without_are_written_by_one_prepared_statement() {
        UUID without = leads.received();
        UUID with = leads.received();
        jdbc.sql("""
                        update lead set deal_name = 'Move', deal_value_amount = 5, deal_value_currency = 'EUR',
                            deal_closing_date = '2027-01-31', opened_at = received_at, opened_by = 'kim' where id = :id""").param("id", with).update();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (int time = 0; time < OFTEN; time++) {
                rows.save(rows.find(without));
            }
            Map<String, Object> prepared = prepared();
            rows.save(rows.find(with));
            rows.save(rows.find(without));
            assertThat(prepared()).isEqualTo(prepared);
        });
    }

    private Map<String, Object> prepared() {
        return jdbc.sql("select name, prepare_time from pg_prepared_statements where statement like 'UPDATE lead%'")
                .query()
                .singleRow();
    }
}
