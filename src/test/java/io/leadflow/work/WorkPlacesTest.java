package io.leadflow.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.work.WorkPlaces.Until;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many work at once, and who lets whom. */
@Timeout(30)
class WorkPlacesTest {

    @Test
    void as_many_work_at_once_as_there_are_places() {
        WorkPlaces places = new WorkPlaces(2);
        AtomicInteger atWork = new AtomicInteger();
        var seen = IntStream.range(0, 8)
                .mapToObj(worker -> CompletableFuture.supplyAsync(
                        () -> {
                            try (Until done = places.take()) {
                                int now = atWork.incrementAndGet();
                                Thread.yield();
                                atWork.decrementAndGet();
                                return now;
                            }
                        },
                        work -> new Thread(work).start()))
                .toList();
        assertThat(seen.stream().map(CompletableFuture::join)).allMatch(now -> now <= 2);
    }

    @Test
    void who_waits_for_another_system_lets_others_work() throws InterruptedException {
        WorkPlaces places = new WorkPlaces(1);
        CountDownLatch worked = new CountDownLatch(1);
        try (Until done = places.take()) {
            new Thread(() -> {
                        try (Until mine = places.take()) {
                            worked.countDown();
                        }
                    })
                    .start();
            assertThat(worked.getCount()).isOne();
            try (Until answered = places.leave()) {
                assertThat(worked.await(20, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void who_has_a_place_needs_no_second_one() {
        WorkPlaces places = new WorkPlaces(1);
        try (Until done = places.take();
                Until again = places.take()) {
            assertThat(again).isNotSameAs(done);
        }
        try (Until later = places.take()) {
            assertThat(later).isNotNull();
        }
    }

    @Test
    void who_has_no_place_has_none_to_leave() {
        WorkPlaces places = new WorkPlaces(1);
        try (Until answered = places.leave()) {
            assertThat(answered).isNotNull();
        }
        CompletableFuture.runAsync(() -> places.take().close()).join();
        places.take().close();
    }
}
