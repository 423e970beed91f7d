package io.leadflow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what is sent to the database, a batch as one; what runs by the clock does not count. */
public class CountedStatements implements BeanPostProcessor {

    private final Queue<String> sent = new ConcurrentLinkedQueue<>();

    private volatile boolean counting;

    /** How many statements the work sent. */
    public int during(Runnable work) {
        return sentDuring(work).size();
    }

    /** The statements that the work sent, with a question mark for each value. */
    public List<String> sentDuring(Runnable work) {
        sent.clear();
        counting = true;
        try {
            work.run();
        } finally {
            counting = false;
        }
        return List.copyOf(sent);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource real ? counted(real) : bean;
    }

    private DataSource counted(DataSource real) {
        return new DelegatingDataSource(real) {
            @Override
            public Connection getConnection() throws SQLException {
                return counted(super.getConnection(), Connection.class, "");
            }
        };
    }

    /** @param prepared the text that a prepared statement was made of */
    private <T> T counted(Object real, Class<T> type, String prepared) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            try {
                String text = args != null && args.length > 0 && args[0] instanceof String given ? given : prepared;
                note(method.getName(), text);
                Object result = method.invoke(real, args);
                return Statement.class.isAssignableFrom(method.getReturnType())
                        ? counted(result, method.getReturnType(), text)
                        : result;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }));
    }

    private void note(String method, String text) {
        if (counting
                && method.startsWith("execute")
                && !Thread.currentThread().getName().startsWith("scheduling")) {
            sent.add(text);
        }
    }
}
