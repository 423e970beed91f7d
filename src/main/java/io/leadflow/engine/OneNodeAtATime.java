package io.leadflow.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets nodes that start together prepare the installation one after the other. */
@Component
public class OneNodeAtATime {

    private final JdbcClient jdbc;

    OneNodeAtATime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the node that is at it, and holds the others back until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void await() {
        jdbc.sql("select value_ from act_ge_property where name_ = 'startup.lock' for update")
                .query(String.class)
                .single();
    }
}
