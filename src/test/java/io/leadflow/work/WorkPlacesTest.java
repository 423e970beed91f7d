package io.leadflow.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadflow.work.WorkPlaces.Until;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** How many work at once, and who lets whom. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class WorkPlacesTest {

    @Test
    void as_many_work_at_once_as_there_are_places() throws InterruptedException {
        WorkPlaces places = new WorkPlaces(2);
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch end = new CountDownLatch(1);
        List<Thread> three = Stream.generate(() -> working(places, () -> {
                    begun.incrementAndGet();
                    end.await();
                }))
                .limit(3)
                .toList();
        await().until(() -> three.stream().allMatch(WorkPlacesTest::isWaiting));
        assertThat(begun).hasValue(2);

        end.countDown();
        for (Thread each : three) {
            each.join();
        }
        assertThat(begun).hasValue(3);
    }

    @Test
    void who_waits_for_another_system_lets_others_work() throws InterruptedException {
        WorkPlaces places = new WorkPlaces(1);
        CountDownLatch worked = new CountDownLatch(1);
        try (Until done = places.take()) {
            Thread other = working(places, worked::countDown);
            await().until(() -> isWaiting(other));
            assertThat(worked.getCount()).isOne();
            try (Until answered = places.leave()) {
                worked.await();
            }
        }
    }

    @Test
    void who_has_a_place_needs_no_second_one_and_keeps_the_first() {
        WorkPlaces places = new WorkPlaces(1);
        try (Until done = places.take()) {
            places.take().close();
            Thread other = working(places, () -> {});
            await().until(() -> isWaiting(other));
        }
    }

    @Test
    void who_has_no_place_has_none_to_leave() {
        WorkPlaces places = new WorkPlaces(1);
        places.leave().close();
        try (Until done = places.take()) {
            Thread other = working(places, () -> {});
            await().until(() -> isWaiting(other));
        }
    }

    @Test
    void a_place_is_free_again_when_its_worker_is_done() throws InterruptedException {
        WorkPlaces places = new WorkPlaces(1);
        try (Until done = places.take()) {
            places.leave().close();
        }
        working(places, () -> {}).join();
    }

    @Test
    void all_are_taken_until_somebody_leaves_one() {
        WorkPlaces places = new WorkPlaces(1);
        assertThat(places.areTaken()).isFalse();
        try (Until done = places.take()) {
            assertThat(places.areTaken()).isTrue();
            try (Until answered = places.leave()) {
                assertThat(places.areTaken()).isFalse();
            }
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static Thread working(WorkPlaces places, Work work) {
        Thread thread = new Thread(() -> {
            try (Until done = places.take()) {
                work.run();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return thread;
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING;
    }
}
