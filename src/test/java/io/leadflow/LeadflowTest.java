package io.leadflow;

import io.leadflow.demo.CastOfTests;
import io.leadflow.lead.list.Rows;
import io.leadflow.marketplace.search.IndexInWords;
import io.leadflow.referrals.Api;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the running product: real HTTP, a real SMTP server in this process, and the database that the build
 * names, H2 or PostgreSQL. Jobs run only when the test runs them; the clock is reset after each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestSurroundings.class)
@Import({
    CastOfTests.class,
    Rest.class,
    Api.class,
    Leads.class,
    Jobs.class,
    Instances.class,
    Deliveries.class,
    Everything.class,
    IndexInWords.class,
    Rows.class,
    ModelCoverage.class,
    CountedStatements.class
})
@ExtendWith(FreshSurroundings.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public @interface LeadflowTest {}
