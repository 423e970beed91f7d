package io.leadflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Gives the engine another manager in place of one of its own, a new one for each command. */
record ManagerReplacement(Class<? extends Session> replaced, Supplier<? extends Session> by) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return replaced;
    }

    @Override
    public Session openSession() {
        return by.get();
    }
}
