package io.leadflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets an instance together with the log of what people did to it, which the engine would keep for ever. */
class WholeHistory extends HistoricProcessInstanceManager {

    private final JdbcClient database;

    WholeHistory(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void deleteHistoricProcessInstanceByIds(List<String> instances) {
        super.deleteHistoricProcessInstanceByIds(instances);
        database.sql("delete from act_hi_op_log where proc_inst_id_ in (:instances)")
                .param("instances", instances)
                .update();
    }
}
