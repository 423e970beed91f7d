package io.leadflow.work;

import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The places where this node works in the background: as many as it has processors, so that whoever opens a page finds
 * one soon, however much there is to do. Who waits for somebody else's system leaves the place to others meanwhile.
 */
@Component
public class WorkPlaces {

    /** Ends a stay, or an absence. */
    public interface Until extends AutoCloseable {

        @Override
        void close();
    }

    private static final Until NOTHING = () -> {};

    private final Semaphore free;
    private final ThreadLocal<Boolean> taken = ThreadLocal.withInitial(() -> false);

    @Autowired
    WorkPlaces() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** @param number of those who work at the same moment; first come, first served */
    public WorkPlaces(int number) {
        free = new Semaphore(number, true);
    }

    /** Waits for a place, unless this thread has one, and keeps it until closed. */
    public Until take() {
        if (taken.get()) {
            return NOTHING;
        }
        sitDown();
        return this::getUp;
    }

    /** Leaves the place of this thread to others, if it has one; to close this is to wait for a place again. */
    public Until leave() {
        if (!taken.get()) {
            return NOTHING;
        }
        getUp();
        return this::sitDown;
    }

    /** Whether whoever comes now would have to wait. */
    public boolean areTaken() {
        return free.availablePermits() == 0;
    }

    private void sitDown() {
        free.acquireUninterruptibly();
        taken.set(true);
    }

    private void getUp() {
        taken.remove();
        free.release();
    }
}
