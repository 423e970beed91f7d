package io.leadflow.engine.identity;

import io.leadflow.engine.OneNodeAtATime;
import io.leadflow.engine.identity.Organisations.NewUser;
import io.leadflow.security.Group;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates the first administrator of an installation that has no users yet: with the password of the setting, else with
 * one that is generated and printed once. There is no default password.
 */
@Component
@Profile("!demo")
class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Organisations organisations;
    private final AdministratorSettings settings;
    private final OneNodeAtATime turn;

    FirstAdministrator(Organisations organisations, AdministratorSettings settings, OneNodeAtATime turn) {
        this.organisations = organisations;
        this.settings = settings;
        this.turn = turn;
    }

    @Order(2)
    @Transactional
    @EventListener(ApplicationStartedEvent.class)
    void createIfNobodyIsThere() {
        turn.await();
        if (!organisations.isEmpty()) {
            return;
        }
        String password = settings.password() == null ? generated() : settings.password();
        organisations.enter(new NewUser(
                settings.id(), "First", "Administrator", settings.email(), password, Group.ADMINISTRATOR, null));
        if (settings.password() == null) {
            log.warn(
                    "The first administrator is '{}' with the password {} (printed this once)",
                    settings.id(),
                    password);
        }
    }

    private static String generated() {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
