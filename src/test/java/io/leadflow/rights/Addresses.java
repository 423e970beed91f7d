package io.leadflow.rights;

import io.leadflow.engine.door.EngineAddresses;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that the running product answers at, asked of the product itself. */
class Addresses {

    /** What filters answer before any of those below is asked. */
    private static final List<String> LOG_IN_AND_OUT =
            List.of("POST /login", "POST /logout", "POST /camunda/api/admin/auth/user/default/logout");

    private final ApplicationContext product;
    private final ServletContext server;
    private final ResourceConfig engineRest;

    Addresses(ApplicationContext product, ServletContext server, ResourceConfig engineRest) {
        this.product = product;
        this.server = server;
        this.engineRest = engineRest;
    }

    /** Pages, files, interfaces of ours, and what watches the product. */
    Set<Address> ours() {
        return Stream.of(
                        LOG_IN_AND_OUT.stream().map(Addresses::address),
                        beans(RequestMappingInfoHandlerMapping.class)
                                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                                .flatMap(Addresses::mapped),
                        beans(SimpleUrlHandlerMapping.class)
                                .flatMap(mapping -> mapping.getUrlMap().keySet().stream())
                                .map(path ->
                                        new Address("GET", path.replaceAll("/[0-9]+([.][0-9]+)+/", "/{version}/"))),
                        files().map(path -> new Address("GET", path)))
                .flatMap(addresses -> addresses)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Below {@code /engine-rest}, without a slash at either end. */
    Set<Address> engine() {
        Collection<Class<?>> resources = engineRest.getClasses().contains(DefaultProcessEngineRestServiceImpl.class)
                ? Set.of(DefaultProcessEngineRestServiceImpl.class)
                : Set.of();
        return addresses(resources, "");
    }

    /** What only the engine's web applications have. */
    Set<Address> webapps() {
        return server.getServletRegistrations().values().stream()
                .filter(servlet -> servlet.getInitParameter("jakarta.ws.rs.Application") != null)
                .filter(servlet -> !path(servlet).equals("/camunda/api/engine/"))
                .flatMap(servlet -> addresses(resources(servlet), path(servlet)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The servlets of the product; one that is new here has addresses that nobody has looked at. */
    Set<String> servlets() {
        return server.getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private <T> Stream<T> beans(Class<T> type) {
        return product.getBeansOfType(type).values().stream();
    }

    private static Stream<Address> mapped(RequestMappingInfo mapping) {
        String parameters = mapping.getParamsCondition().getExpressions().stream()
                .map(Object::toString)
                .collect(Collectors.joining("&"));
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods(mapping)
                        .map(method ->
                                new Address(method, plain(path) + (parameters.isEmpty() ? "" : "?" + parameters))));
    }

    private static Stream<String> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name);
    }

    /** Without the rules for the parts in curly brackets. */
    private static String plain(String path) {
        return path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }

    private static Stream<String> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:/static/*"))
                    .map(file -> "/" + file.getFilename());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String path(ServletRegistration servlet) {
        return servlet.getMappings().iterator().next().replace("*", "");
    }

    private static Collection<Class<?>> resources(ServletRegistration servlet) {
        try {
            return ((Application) Class.forName(servlet.getInitParameter("jakarta.ws.rs.Application"))
                            .getConstructor()
                            .newInstance())
                    .getClasses().stream()
                            .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class))
                            .collect(Collectors.toSet());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Set<Address> addresses(Collection<Class<?>> resources, String prefix) {
        return EngineAddresses.of(resources).stream()
                .map(Addresses::address)
                .map(address -> new Address(address.method(), prefix + address.path()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Address address(String line) {
        String[] parts = line.split(" ", 2);
        return new Address(parts[0], parts[1]);
    }
}
