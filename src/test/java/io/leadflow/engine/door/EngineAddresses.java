package io.leadflow.engine.door;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/** Every address of a JAX-RS application of the engine, read from the engine itself. */
public final class EngineAddresses {

    private final Set<String> found = new LinkedHashSet<>();

    private EngineAddresses() {}

    /** Those of its REST interface, each as a call of {@code me}. */
    static Set<Call> all() {
        return of(Set.of(DefaultProcessEngineRestServiceImpl.class)).stream()
                .map(EngineAddresses::call)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those of the resources of an application, such as {@code GET task/{id}/form}. */
    public static Set<String> of(Collection<Class<?>> resources) {
        EngineAddresses addresses = new EngineAddresses();
        resources.forEach(resource -> {
            Path root = resource.getAnnotation(Path.class);
            addresses.walk(resource, root == null ? "" : root.value(), 0);
        });
        return addresses.found;
    }

    /** With something in the place of each part in curly brackets. */
    public static String filled(String path) {
        return path.replaceAll("\\{key}", "lead-lifecycle").replaceAll("\\{[^}]*}", "x");
    }

    private static Call call(String address) {
        String[] parts = address.split(" ", 2);
        return new Call(parts[0], filled(parts[1]), "me");
    }

    private void walk(Class<?> resource, String prefix, int depth) {
        for (Method method : resource.getMethods()) {
            String path = prefix + path(method);
            Set<String> verbs = verbs(method);
            verbs.forEach(verb -> found.add(verb + " " + written(path)));
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
        return path.replaceAll("\\{(\\w+)[^}]*}", "{$1}").replaceAll("/+", "/").replaceAll("^/|/$", "");
    }
}
