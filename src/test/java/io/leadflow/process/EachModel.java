package io.leadflow.process;

import static org.junit.jupiter.api.Named.named;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Marks a test that holds for every BPMN model we have. */
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(EachModel.Models.class)
@interface EachModel {

    class Models implements ArgumentsProvider {

        @Override
        public Stream<Arguments> provideArguments(ExtensionContext context) throws IOException {
            try (var files = Files.newDirectoryStream(Path.of("processes"), "*.bpmn")) {
                var models = Stream.<Arguments>builder();
                files.forEach(file -> models.add(
                        Arguments.of(named(file.getFileName().toString(), Bpmn.readModelFromFile(file.toFile())))));
                return models.build();
            }
        }
    }
}
