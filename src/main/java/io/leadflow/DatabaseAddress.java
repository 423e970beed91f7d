package io.leadflow;

import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/** Reads where the database is before anything else, so that a variable that is not set is missed by its name. */
public class DatabaseAddress implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication product) {
        Stream.of("url", "username", "password").forEach(part -> environment.getProperty("spring.datasource." + part));
    }
}
