package io.leadflow.engine.door;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.leadflow.refusal.Refusal;
import io.leadflow.refusal.WrongState;
import io.leadflow.security.Group;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Answers with our sentence alone where the engine would wrap it in its own or show its insides. Registered through Jersey's service loader,
 * because Tasklist talks to a JAX-RS application that nobody outside the engine creates.
 */
public class ErrorAnswers implements ForcedAutoDiscoverable {

    private static final int BEFORE_THE_ENGINE = 1;

    private static final List<String> OPERATORS = List.of(Group.PROCESS_OWNER, Group.ADMINISTRATOR);

    @Override
    public void configure(FeatureContext application) {
        application.register(ForRest.class);
        application.register(ForEngine.class);
        application.register(ForJson.class);
        application.register(ForAnything.class);
        application.register(CockpitSeesAllTenants.class);
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
    public static class ForJson implements ExceptionMapper<JsonMappingException> {
        @Override
        public Response toResponse(JsonMappingException thrown) {
            return answer(400, "EngineRefusal", sentence(400));
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
        return refusal(thrown).map(ErrorAnswers::answer).orElseGet(() -> ofTheEngine(thrown));
    }

    private static Response answer(Refusal refusal) {
        return answer(refusal.status(), refusal.getClass().getSimpleName(), refusal.getMessage());
    }

    private static Response answer(int status, String type, String sentence) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", type, "message", sentence))
                .build();
    }

    /** Those who look after the engine read what it says; everybody else gets a sentence without its insides. */
    private static Response ofTheEngine(Throwable thrown) {
        Response answer = ExceptionHandlerHelper.getInstance().getResponse(thrown);
        return Seeing.caller().isOneOf(OPERATORS)
                ? answer
                : answer(answer.getStatus(), "EngineRefusal", sentence(answer.getStatus()));
    }

    private static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request has a value that cannot be read.";
            case 403 -> "This is not open to you.";
            case 404 -> "There is nothing here.";
            case 405, 406, 415 -> "This address does not take such a request.";
            default -> "That did not work. The fault is on our side, and it has been noted.";
        };
    }

    private static Optional<Refusal> refusal(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .map(ErrorAnswers::asRefusal)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> asRefusal(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return Optional.of(refusal);
        }
        if (cause instanceof OptimisticLockingException
                || cause instanceof ConcurrencyFailureException
                || isTaskGone(cause)) {
            return Optional.of(WrongState.atTheSameMoment());
        }
        if (cause instanceof TaskAlreadyClaimedException) {
            return Optional.of(new WrongState("Somebody else has already claimed this task."));
        }
        if (cause instanceof SuspendedEntityInteractionException) {
            return Optional.of(new WrongState("This is paused at the moment. Please try again later."));
        }
        return Optional.empty();
    }

    /** The gate has seen it, so it went a moment ago. */
    private static boolean isTaskGone(Throwable cause) {
        return cause instanceof NullValueException
                && cause.getMessage() != null
                && cause.getMessage().contains("Cannot find task");
    }
}
