package io.leadflow.referrals.description;

import io.leadflow.security.ApiError;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says of all operations alike: who may call, and how each refuses a call (1.13). */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final int[] EVERYWHERE = {400, 401, 403, 429};

    private static final Map<Integer, String> REFUSALS = Map.of(
            400, "A value, path or query breaks a rule; target names it",
            401, "No credentials, or wrong ones",
            403, "Not for this caller",
            404, "Not there, or not for this caller",
            409, "The present state does not allow this",
            412, "No If-Match where it is required, or another version than it names",
            429, "Too many requests; Retry-After says when to come again");

    @Bean
    OpenAPI referralsApi() {
        Components components = new Components()
                .addSecuritySchemes("basic", scheme("basic"))
                .addSecuritySchemes("bearer", scheme("bearer"));
        ModelConverters.getInstance(true).readAll(ApiError.class).forEach(components::addSchemas);
        REFUSALS.forEach((status, meaning) -> components.addResponses(name(status), refusal(meaning)));
        return new OpenAPI()
                .info(new Info()
                        .title("Leadflow: Referrals API and webhooks")
                        .version("v1.0")
                        .description("Leads as Partner Center's clients know them."))
                .addServersItem(new Server().url("/"))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("bearer"))
                .components(components);
    }

    @Bean
    OperationCustomizer refusalsOfOperations() {
        return (operation, handler) -> {
            boolean isOpen = operation.getSecurity() != null;
            Refuses more = handler.getMethodAnnotation(Refuses.class);
            IntStream.concat(
                            isOpen ? IntStream.empty() : Arrays.stream(EVERYWHERE),
                            more == null ? IntStream.empty() : Arrays.stream(more.value()))
                    .forEach(status -> refuse(operation, status));
            return operation;
        };
    }

    private static void refuse(Operation operation, int status) {
        operation.getResponses().addApiResponse(Integer.toString(status), new ApiResponse().$ref(name(status)));
    }

    private static ApiResponse refusal(String meaning) {
        Schema<?> error = new Schema<>().$ref("ApiError");
        return new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType("application/json", new MediaType().schema(error)));
    }

    private static String name(int status) {
        return "Refused" + status;
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
