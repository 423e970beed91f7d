package io.leadflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Gives the engine a manager of ours in place of one of its own, a new one for each command. */
record ManagerOfOurs(Class<? extends Session> replaced, Supplier<? extends Session> ours) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return replaced;
    }

    @Override
    public Session openSession() {
        return ours.get();
    }
}
