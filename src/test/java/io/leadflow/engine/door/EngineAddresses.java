package io.leadflow.engine.door;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/** Every address of the engine's REST interface, read from the engine itself, as a call of {@code me}. */
final class EngineAddresses {

    private final Set<Call> found = new LinkedHashSet<>();

    static Set<Call> all() {
        EngineAddresses addresses = new EngineAddresses();
        addresses.walk(DefaultProcessEngineRestServiceImpl.class, "", 0);
        return addresses.found;
    }

    private void walk(Class<?> resource, String prefix, int depth) {
        for (Method method : resource.getMethods()) {
            String path = prefix + path(method);
            Set<String> verbs = verbs(method);
            verbs.forEach(verb -> found.add(new Call(verb, written(path), "me")));
            if (verbs.isEmpty() && method.isAnnotationPresent(Path.class) && depth < 8) {
                walk(method.getReturnType(), path, depth + 1);
            }
        }
    }

    private static String path(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }

    private static Set<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .collect(Collectors.toSet());
    }

    private static String written(String path) {
        return path.replaceAll("\\{key[^}]*}", "lead-lifecycle")
                .replaceAll("\\{[^}]*}", "x")
                .replaceAll("/+", "/")
                .replaceAll("^/|/$", "");
    }
}
