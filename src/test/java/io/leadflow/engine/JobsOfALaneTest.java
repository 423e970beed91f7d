package io.leadflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which jobs a lane finds, and when it looks again at once. */
@LeadflowTest
class JobsOfALaneTest {

    @Autowired
    Leads leads;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    final List<Lane> awake = new ArrayList<>();

    @BeforeEach
    void mailsOfALead() {
        leads.received();
    }

    @Test
    void both_mails_of_a_lead_are_found_in_the_lane_of_mails_and_in_no_other() {
        List<String> mails = ids(Lane.MAILS, 1_000);
        assertThat(mails).hasSizeGreaterThanOrEqualTo(2);
        assertThat(ids(Lane.STEPS, 1_000)).noneMatch(mails::contains);
        assertThat(ids(Lane.DELIVERIES, 1_000)).noneMatch(mails::contains);
    }

    @Test
    void a_lane_that_found_as_many_as_it_can_take_looks_again_at_once() {
        ids(Lane.MAILS, 2);
        assertThat(awake).containsExactly(Lane.MAILS);
    }

    @Test
    void a_lane_that_found_all_there_are_waits() {
        int all = ids(Lane.MAILS, 100_000).size();
        ids(Lane.MAILS, all + 1);
        assertThat(awake).isEmpty();
    }

    private List<String> ids(Lane lane, int atMost) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            JobsOfALane jobs = new JobsOfALane(awake::add);
            jobs.keepTo(lane);
            return jobs.findNextJobsToExecute(new Page(0, atMost)).stream()
                    .map(AcquirableJobEntity::getId)
                    .toList();
        });
    }
}
