package io.leadflow.webhook;

import io.leadflow.webhook.destination.PublicAddresses;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/**
 * Brings a notice to its receiver: follows no redirect, keeps no connection and no cookie, waits no longer than the
 * settings say for all of it, and takes no more of the answer than a few kilobytes.
 */
@Component
class Post {

    /** As its subscribers know it: without a charset, since JSON has only one. */
    private static final ContentType JSON = ContentType.create("application/json");

    private static final int ENOUGH = 4_096;
    private static final int AT_ONCE = 50;

    private final CloseableHttpClient http;
    private final long patience;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "webhook-timeout");
        thread.setDaemon(true);
        return thread;
    });

    Post(PublicAddresses addresses, WebhookSettings settings) {
        patience = settings.timeout().toMillis();
        Timeout timeout = Timeout.of(settings.timeout());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setMaxConnPerRoute(AT_ONCE)
                .setMaxConnTotal(AT_ONCE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .build();
        http = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Leadflow")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    Answer send(URI address, byte[] content, Map<String, String> headers) {
        HttpPost request = new HttpPost(address);
        request.setEntity(new ByteArrayEntity(content, JSON));
        headers.forEach(request::setHeader);
        ScheduledFuture<?> end = watch.schedule(request::cancel, patience, TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = http.executeOpen(null, request, null)) {
            take(response);
            request.cancel();
            return Answer.of(response.getCode());
        } catch (IOException failure) {
            return Answer.none(request.isCancelled() ? "no answer in time" : reason(failure));
        } finally {
            end.cancel(false);
        }
    }

    /** Polite to small answers, and no more than that. */
    private static void take(ClassicHttpResponse response) {
        if (response.getEntity() == null) {
            return;
        }
        try (InputStream answer = response.getEntity().getContent()) {
            answer.readNBytes(ENOUGH);
        } catch (IOException broken) {
            // the status has arrived; the rest was of no interest
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof PublicAddresses.NotPublic) {
            return "the address is not public";
        }
        if (failure instanceof UnknownHostException) {
            return "the host is not known";
        }
        if (failure instanceof InterruptedIOException) {
            return "no answer in time";
        }
        if (failure instanceof ConnectException) {
            return "connection refused";
        }
        return failure instanceof SSLException ? "no trusted TLS connection" : "connection broken";
    }

    @PreDestroy
    void close() throws IOException {
        watch.shutdownNow();
        http.close();
    }
}
