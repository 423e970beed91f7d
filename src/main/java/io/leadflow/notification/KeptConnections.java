package io.leadflow.notification;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Duration;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Keeps connections to the mail server for the next mail: a new one takes half a dozen round trips, encryption and a
 * log-in, which is most of what a mail takes. One that nobody needed for half a minute is closed.
 */
class KeptConnections extends JavaMailSenderImpl implements DisposableBean {

    private static final Duration UNUSED = Duration.ofSeconds(30);

    private final GenericObjectPool<Transport> connections;

    /** @param settings whose server, log-in and encryption are used */
    KeptConnections(JavaMailSenderImpl settings) {
        setSession(settings.getSession());
        setProtocol(settings.getProtocol());
        setHost(settings.getHost());
        setPort(settings.getPort());
        setUsername(settings.getUsername());
        setPassword(settings.getPassword());
        setDefaultEncoding(settings.getDefaultEncoding());
        connections = new GenericObjectPool<>(new Opening(), limits());
    }

    private static GenericObjectPoolConfig<Transport> limits() {
        GenericObjectPoolConfig<Transport> limits = new GenericObjectPoolConfig<>();
        limits.setMaxTotal(-1); // there are never more than threads that send
        limits.setTestOnBorrow(true);
        limits.setMinEvictableIdleDuration(UNUSED);
        limits.setTimeBetweenEvictionRuns(UNUSED);
        return limits;
    }

    @Override
    protected Transport connectTransport() throws MessagingException {
        try {
            return new Lent(connections.borrowObject());
        } catch (MessagingException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void destroy() {
        connections.close();
    }

    private Transport open() throws MessagingException {
        return super.connectTransport();
    }

    private final class Opening extends BasePooledObjectFactory<Transport> {

        @Override
        public Transport create() throws MessagingException {
            return open();
        }

        @Override
        public PooledObject<Transport> wrap(Transport connection) {
            return new DefaultPooledObject<>(connection);
        }

        @Override
        public boolean validateObject(PooledObject<Transport> connection) {
            return connection.getObject().isConnected();
        }

        @Override
        public void destroyObject(PooledObject<Transport> connection) throws MessagingException {
            connection.getObject().close();
        }
    }

    /** Closed, it goes back to the others, unless something went wrong with it. */
    private final class Lent extends Transport {

        private final Transport connection;
        private boolean sound = true;

        Lent(Transport connection) {
            super(KeptConnections.this.getSession(), connection.getURLName());
            this.connection = connection;
        }

        @Override
        public void sendMessage(Message message, Address[] recipients) throws MessagingException {
            sound = false;
            connection.sendMessage(message, recipients);
            sound = true;
        }

        @Override
        public boolean isConnected() {
            return sound && connection.isConnected();
        }

        @Override
        public void close() {
            if (sound) {
                connections.returnObject(connection);
            } else {
                drop();
            }
        }

        private void drop() {
            try {
                connections.invalidateObject(connection);
            } catch (Exception closedAlready) {
                // nothing of it is needed any more
            }
        }
    }
}
