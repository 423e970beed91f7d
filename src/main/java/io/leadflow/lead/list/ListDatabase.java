package io.leadflow.lead.list;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where lists ask the database. Each question is planned for its own values: a plan that fits every partner and every
 * word would read all leads of the largest partner in search of a word that none of them has.
 */
@Component
public class ListDatabase {

    private static final int NEVER = 0;

    private final JdbcClient jdbc;

    ListDatabase(DataSource database) {
        jdbc = JdbcClient.create(new JdbcTemplate(database) {

            @Override
            protected void applyStatementSettings(Statement statement) throws SQLException {
                super.applyStatementSettings(statement);
                if (statement.isWrapperFor(PGStatement.class)) {
                    statement.unwrap(PGStatement.class).setPrepareThreshold(NEVER);
                }
            }
        });
    }

    public JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text);
    }
}
