package io.leadflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Has the engine use a session of ours in place of one of its own, a new one for each command. */
record InPlaceOf(Class<? extends Session> its, Supplier<? extends Session> ours) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return its;
    }

    @Override
    public Session openSession() {
        return ours.get();
    }
}
