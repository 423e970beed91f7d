package benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.StringJoiner;

/**
 * Gives rows of table {@code lead} that have no process instance the one that they would have: the rows of an instance
 * there is, under other ids, each with its lead's key, partner and deadline.
 */
final class EngineRows {

    private static final List<String> TABLES = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_variable",
            "act_ru_job",
            "act_ru_event_subscr",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_procinst");

    private static final List<String> IDS = List.of(
            "id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "parent_id_",
            "act_inst_id_",
            "parent_act_inst_id_",
            "execution_id_",
            "task_id_",
            "var_scope_");

    private EngineRows() {}

    /** @param like the lead whose instance is copied, for all generated leads of its stage */
    static void forLeads(Contender.Database database, String like) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // rows come in no order
            for (String table : TABLES) {
                statement.execute(copy(connection, table, like));
            }
            statement.execute("vacuum analyze");
            statement.execute("checkpoint"); // what is written later would slow the measuring
        }
    }

    private static String copy(Connection connection, String table, String like) throws SQLException {
        StringJoiner names = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        String instance = "proc_inst_id_";
        try (ResultSet columns = connection.getMetaData().getColumns(null, "public", table, null)) {
            while (columns.next()) {
                String name = columns.getString("COLUMN_NAME");
                names.add(name);
                values.add(value(name));
                instance = name.equals("process_instance_id_") ? name : instance;
            }
        }
        return """
                insert into %1$s (%2$s) select %3$s from %1$s r, lead l
                where r.%4$s = (select proc_inst_id_ from act_ru_execution where business_key_ = '%5$s')
                and l.external_id like 'row-%%' and l.stage = (select stage from lead where id = '%5$s')
                and not exists (select 1 from act_hi_procinst p where p.business_key_ = cast(l.id as text))"""
                .formatted(table, names, values, instance, like);
    }

    private static String value(String column) {
        if (IDS.contains(column)) {
            return "md5(l.external_id || r." + column + ")";
        }
        return switch (column) {
            case "business_key_" -> "case when r.business_key_ is null then null else cast(l.id as text) end";
            case "tenant_id_" -> "l.partner_id";
            case "duedate_", "due_date_" -> "l.answer_by + interval '14 days'";
            case "text_" -> "case when r.name_ = 'leadType' then l.lead_type else r.text_ end";
            case "description_" -> "case when l.qualified then 'Qualified lead' else 'Marketplace lead' end";
            default -> "r." + column;
        };
    }
}
