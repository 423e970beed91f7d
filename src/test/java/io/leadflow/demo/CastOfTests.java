package io.leadflow.demo;

import io.leadflow.engine.identity.Organisations;
import io.leadflow.partner.ProfileDesk;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** The partners and people of the demonstration, without its leads, mailbox and clock. */
@TestConfiguration
public class CastOfTests {

    @Bean
    DemoCast cast(Organisations organisations, ProfileDesk profiles) {
        return new DemoCast(organisations, profiles);
    }

    @Bean
    Entrance entrance(DemoCast cast) {
        return new Entrance(cast);
    }

    record Entrance(DemoCast cast) {

        @Order(1)
        @EventListener(ApplicationStartedEvent.class)
        void enter() {
            cast.enter();
        }
    }
}
