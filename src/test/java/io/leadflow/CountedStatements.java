package io.leadflow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what is sent to the database, a batch as one; what runs by the clock does not count. */
public class CountedStatements implements BeanPostProcessor {

    private final AtomicInteger sent = new AtomicInteger();

    /** How many statements the work sent. */
    public int during(Runnable work) {
        int before = sent.get();
        work.run();
        return sent.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource real ? counted(real) : bean;
    }

    private DataSource counted(DataSource real) {
        return new DelegatingDataSource(real) {

            @Override
            public Connection getConnection() throws SQLException {
                return counted(super.getConnection(), Connection.class);
            }
        };
    }

    private <T> T counted(Object real, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            try {
                note(method.getName());
                Object result = method.invoke(real, args);
                return result instanceof Statement ? counted(result, method.getReturnType()) : result;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }));
    }

    private void note(String method) {
        if (method.startsWith("execute") && !Thread.currentThread().getName().startsWith("scheduling")) {
            sent.incrementAndGet();
        }
    }
}
