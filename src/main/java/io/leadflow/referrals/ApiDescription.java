package io.leadflow.referrals;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands above the operations in the description of this interface. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI referralsApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Leadflow: Referrals API")
                        .version("v1.0")
                        .description("Leads as Partner Center's clients know them."))
                .addServersItem(new Server().url("/"))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("bearer"))
                .components(new Components()
                        .addSecuritySchemes("basic", scheme("basic"))
                        .addSecuritySchemes("bearer", scheme("bearer")));
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
