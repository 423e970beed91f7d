package io.leadflow.demo;

import io.leadflow.ranking.StandingRefresh;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Fills a demonstration at its first start, and says at every start where it is and who can log in. */
@Component
@Profile("demo")
class DemoStart {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final DemoCast cast;
    private final DemoPartners partners;
    private final DemoHistory history;
    private final DemoLeads leads;
    private final StandingRefresh standings;
    private final Environment environment;

    DemoStart(
            DemoCast cast,
            DemoPartners partners,
            DemoHistory history,
            DemoLeads leads,
            StandingRefresh standings,
            Environment environment) {
        this.cast = cast;
        this.partners = partners;
        this.history = history;
        this.leads = leads;
        this.standings = standings;
        this.environment = environment;
    }

    @Order(1)
    @EventListener(ApplicationStartedEvent.class)
    void fill() {
        if (cast.enter()) {
            history.enter(partners.enter());
            leads.sendIn();
            standings.refresh();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhere() {
        String home = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        String logins = cast.all().stream()
                .map(login -> "    %-20s %s".formatted(login.name(), login.role()))
                .collect(Collectors.joining("\n"));
        log.info("""
                Leadflow is ready.

                    Pages     {}/
                    Partners  {}/partners
                    Tasklist  {}/camunda/app/tasklist/
                    Cockpit   {}/camunda/app/cockpit/
                    REST      {}/engine-rest
                    Mailbox   {}/demo/mailbox
                    Clock     {}/demo/clock

                Log-ins of the demonstration, all with the password '{}':

                {}
                """, home, home, home, home, home, home, home, DemoCast.PASSWORD, logins);
    }
}
