package io.leadflow;

import static java.util.stream.Collectors.toMap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every environment variable that the product reads, gathered from its settings records and the profile postgres. */
final class Settings {

    static final Path PROFILE = Path.of("src/main/resources/application-postgres.yaml");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(?<name>[A-Z_]+)(:(?<fallback>[^}]*))?}");

    /** Of each variable whether the product does not start without it. */
    private final Map<String, Boolean> required = new TreeMap<>();

    private Settings() {}

    static Settings all() {
        Settings all = new Settings();
        all.required.putAll(ofProfile());
        records()
                .forEach(record -> all.add(
                        record.getAnnotation(ConfigurationProperties.class).value(), record));
        return all;
    }

    Set<String> names() {
        return required.keySet();
    }

    Set<String> required() {
        Set<String> names = new TreeSet<>(names());
        names.removeIf(name -> !required.get(name));
        return names;
    }

    /** The variables of the profile alone. */
    static Map<String, Boolean> ofProfile() {
        return VARIABLE.matcher(read(PROFILE))
                .results()
                .collect(toMap(found -> found.group(1), found -> found.group(2) == null, (one, other) -> one));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String prefix, Class<?> type) {
        for (RecordComponent setting : type.getRecordComponents()) {
            String name = prefix + "." + kebab(setting.getName());
            if (setting.getType().isRecord() && setting.getType().getName().startsWith("io.leadflow")) {
                add(name, setting.getType());
            } else {
                required.put(variable(name), isRequired(type, setting));
            }
        }
    }

    private static boolean isRequired(Class<?> type, RecordComponent setting) {
        var parameter = Stream.of(type.getDeclaredConstructors()[0].getParameters())
                .filter(candidate -> candidate.getName().equals(setting.getName()))
                .findFirst()
                .orElseThrow();
        boolean needed = parameter.isAnnotationPresent(NotNull.class) || parameter.isAnnotationPresent(NotBlank.class);
        return needed && !parameter.isAnnotationPresent(DefaultValue.class);
    }

    private static Stream<Class<?>> records() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("io.leadflow").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
    }

    private static String kebab(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase();
    }

    private static String variable(String property) {
        return property.replaceAll("[.-]", "_").toUpperCase();
    }
}
