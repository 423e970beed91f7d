package benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Stands before a mail server and lets it look as bad as mail servers can be. */
public final class MailRelay implements AutoCloseable {

    public enum Mood {
        WELL,
        REFUSING,
        HANGING,
        LATE
    }

    private final ServerSocket door;
    private final int server;
    private final Duration late;
    private final Queue<Socket> joined = new ConcurrentLinkedQueue<>();
    private volatile Mood mood = Mood.WELL;

    /** @param late how long everything that either side says takes in the mood of the same name */
    public MailRelay(int server, Duration late) throws IOException {
        this.server = server;
        this.late = late;
        this.door = new ServerSocket(0);
        work(this::welcome);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Also ends the connections there are, so that nobody goes on as before. */
    public void be(Mood next) throws IOException {
        mood = next;
        for (Socket client : joined) {
            client.close();
        }
        joined.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void welcome() throws IOException {
        while (!door.isClosed()) {
            Socket client = door.accept();
            switch (mood) {
                case REFUSING -> client.close();
                case HANGING -> { } // it is never answered
                default -> join(client);
            }
        }
    }

    private void join(Socket client) throws IOException {
        Socket behind = new Socket("localhost", server);
        joined.add(client);
        work(() -> pass(client.getInputStream(), behind.getOutputStream(), behind));
        work(() -> pass(behind.getInputStream(), client.getOutputStream(), client));
    }

    private void pass(InputStream from, OutputStream to, Socket end) throws IOException {
        byte[] some = new byte[8_192];
        try (end) {
            int length = from.read(some);
            while (length >= 0) {
                if (mood == Mood.LATE) {
                    TimeUnit.MILLISECONDS.sleep(late.toMillis());
                }
                to.write(some, 0, length);
                to.flush();
                length = from.read(some);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void work(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException gone) {
                // as connections go
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
