package io.leadflow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

@LeadflowTest
class LeadIdInLogsTest {

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    private final Logger leadflow = (Logger) LoggerFactory.getLogger("io.leadflow");
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        lines.start();
        leadflow.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        leadflow.detachAppender(lines);
    }

    @Test
    void the_start_of_a_lead_names_it() {
        UUID lead = leads.received();

        assertThat(lines.about(lead)).hasSize(1).containsOnly(lead.toString());
    }

    @Test
    void an_answer_names_its_lead() {
        UUID lead = leads.received();
        lines.seen.clear();

        leads.answer(lead, leads.acceptance());
        leads.answer(lead, Map.of("outcome", "WON"));

        assertThat(lines.about(lead)).hasSize(2).containsOnly(lead.toString());
    }

    @Test
    void a_job_names_its_lead() {
        UUID lead = leads.received();
        lines.seen.clear();

        jobs.run(lead, "serviceTask_notifyPartner");
        jobs.runWhenDue(lead, "timerEvent_responseOverdue");

        assertThat(lines.about(lead)).hasSizeGreaterThanOrEqualTo(2).containsOnly(lead.toString());
    }

    private record Line(String text, String leadId) {}

    private static class Lines extends AppenderBase<ILoggingEvent> {

        private final List<Line> seen = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            seen.add(new Line(
                    event.getFormattedMessage(), event.getMDCPropertyMap().getOrDefault("leadId", "none")));
        }

        /** The lead ids beside the lines whose words name this lead. */
        private List<String> about(UUID lead) {
            return seen.stream()
                    .filter(line -> line.text().contains(lead.toString()))
                    .map(Line::leadId)
                    .toList();
        }
    }
}
