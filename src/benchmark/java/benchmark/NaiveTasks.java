package benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.StringJoiner;

/** Multiplies one open instance of the naive model: its rows again and again under other ids. */
final class NaiveTasks {

    private static final List<String> TABLES = List.of("act_ru_execution", "act_ru_task", "act_ru_variable");
    private static final List<String> IDS = List.of(
            "id_", "proc_inst_id_", "root_proc_inst_id_", "parent_id_", "execution_id_", "task_id_", "var_scope_");

    private NaiveTasks() {}

    static void multiply(Contender.Database database, String instance, int first, int last)
            throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String table : TABLES) {
                statement.execute(copy(connection, table, instance, first, last));
            }
            statement.execute("vacuum analyze");
        }
    }

    /** Every tenth lead is Contoso's, as in the product. */
    private static String copy(Connection connection, String table, String instance, int first, int last)
            throws SQLException {
        StringJoiner names = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        try (ResultSet columns = connection.getMetaData().getColumns(null, "public", table, null)) {
            while (columns.next()) {
                String name = columns.getString("COLUMN_NAME");
                names.add(name);
                values.add(value(name));
            }
        }
        return "insert into %s (%s) select %s from %s, generate_series(%d, %d) n where proc_inst_id_ = '%s'"
                .formatted(table, names, values, table, first, last, instance);
    }

    private static String value(String column) {
        if (IDS.contains(column)) {
            return "n || '-' || " + column;
        }
        return column.equals("text_")
                ? "case when name_ = 'partnerId' and n % 10 > 0 then 'partner-' || n % 2000 else text_ end"
                : column;
    }
}
