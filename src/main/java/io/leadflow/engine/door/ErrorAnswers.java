package io.leadflow.engine.door;

import io.leadflow.refusal.Refusal;
import io.leadflow.refusal.WrongState;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Answers with our sentence alone where the engine would wrap it in its own. Registered through Jersey's service loader,
 * because Tasklist talks to a JAX-RS application that nobody outside the engine creates.
 */
public class ErrorAnswers implements ForcedAutoDiscoverable {

    private static final int BEFORE_THE_ENGINE = 1;

    @Override
    public void configure(FeatureContext application) {
        application.register(ForRest.class);
        application.register(ForEngine.class);
        application.register(ForAnything.class);
    }

    @Priority(BEFORE_THE_ENGINE)
    public static class ForRest implements ExceptionMapper<RestException> {
        @Override
        public Response toResponse(RestException thrown) {
            return answer(thrown);
        }
    }

    @Priority(BEFORE_THE_ENGINE)
    public static class ForEngine implements ExceptionMapper<ProcessEngineException> {
        @Override
        public Response toResponse(ProcessEngineException thrown) {
            return answer(thrown);
        }
    }

    @Priority(BEFORE_THE_ENGINE)
    public static class ForAnything implements ExceptionMapper<Throwable> {
        @Override
        public Response toResponse(Throwable thrown) {
            return answer(thrown);
        }
    }

    private static Response answer(Throwable thrown) {
        return refusal(thrown)
                .map(ErrorAnswers::answer)
                .orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(thrown));
    }

    private static Response answer(Refusal refusal) {
        return Response.status(refusal.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", refusal.getClass().getSimpleName(), "message", refusal.getMessage()))
                .build();
    }

    private static Optional<Refusal> refusal(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .map(ErrorAnswers::asRefusal)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> asRefusal(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return Optional.of(refusal);
        }
        boolean lostRace = cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException;
        return lostRace
                ? Optional.of(new WrongState("The lead was answered or expired at the same moment. Reload to see it."))
                : Optional.empty();
    }
}
