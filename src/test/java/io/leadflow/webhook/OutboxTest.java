package io.leadflow.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Deliveries;
import io.leadflow.LeadflowTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever happens at the same moment: of each subscriber and lead one event is on its way, until none is left. */
@LeadflowTest
class OutboxTest {

    private static final Subscriber CONTOSO = new Subscriber("contoso");

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Deliveries deliveries;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID lead = UUID.randomUUID();

    @AfterEach
    void forget() {
        deliveries.forgetAll();
    }

    @RepeatedTest(20)
    void an_event_added_while_the_one_before_it_arrives_is_not_left_behind() {
        add();
        UUID first = sending();

        atOnce(() -> outbox.delivered(first), this::addOne);

        assertThat(states()).containsExactly("SENDING");
    }

    @RepeatedTest(20)
    void nor_does_it_overtake_the_one_that_gets_its_turn() {
        add();
        add();
        UUID first = sending();

        atOnce(() -> outbox.parked(first), this::addOne);

        assertThat(states()).containsExactly("PARKED", "SENDING", "WAITING");
    }

    @Test
    void all_of_them_go_in_their_order() {
        IntStream.range(0, 5).forEach(event -> add());
        List<UUID> inOrder = ids();

        List<UUID> sent = IntStream.range(0, 5)
                .mapToObj(event -> {
                    UUID next = sending();
                    inTransaction(() -> outbox.delivered(next));
                    return next;
                })
                .toList();

        assertThat(sent).isEqualTo(inOrder);
        assertThat(states()).isEmpty();
    }

    @Test
    void one_that_was_parked_hands_over_only_once() {
        add();
        add();
        add();
        UUID first = sending();

        inTransaction(() -> outbox.parked(first));
        inTransaction(() -> outbox.parked(first));
        inTransaction(() -> outbox.delivered(first));

        assertThat(states()).containsExactly("SENDING", "WAITING");
    }

    @Test
    void what_is_rolled_back_has_not_happened() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            addOne();
            transaction.setRollbackOnly();
        });

        assertThat(states()).isEmpty();
        assertThat(deliveries.about(lead)).isEmpty();
    }

    private void add() {
        inTransaction(this::addOne);
    }

    private void addOne() {
        outbox.add(EventName.REFERRAL_UPDATED, CONTOSO, lead, lead);
    }

    private void atOnce(Runnable one, Runnable another) {
        CyclicBarrier start = new CyclicBarrier(2);
        CompletableFuture<?> both = CompletableFuture.allOf(started(start, one), started(start, another));
        both.join();
    }

    private CompletableFuture<Void> started(CyclicBarrier start, Runnable work) {
        return CompletableFuture.runAsync(() -> {
            try {
                start.await();
            } catch (Exception interrupted) {
                throw new IllegalStateException(interrupted);
            }
            inTransaction(work);
        });
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> work.run());
    }

    private UUID sending() {
        return jdbc.sql("select id from webhook_event where lead_id = ? and state = 'SENDING'")
                .param(lead)
                .query(UUID.class)
                .single();
    }

    private List<UUID> ids() {
        return jdbc.sql("select id from webhook_event where lead_id = ? order by place")
                .param(lead)
                .query(UUID.class)
                .list();
    }

    private List<String> states() {
        return jdbc.sql("select state from webhook_event where lead_id = ? order by place")
                .param(lead)
                .query(String.class)
                .list();
    }
}
