package io.leadflow;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.liquibase.LiquibaseAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Brings the database to this version and ends. It runs before the nodes of an installation start: several nodes that
 * migrate an empty database at once would get in each other's way.
 */
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, LiquibaseAutoConfiguration.class})
public class Migration {

    public static void main(String[] args) {
        new SpringApplicationBuilder(Migration.class)
                .web(WebApplicationType.NONE)
                .run("--spring.liquibase.enabled=true")
                .close();
    }
}
