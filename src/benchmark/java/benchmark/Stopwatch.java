package benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Base64;

/** Times one request again and again, by one client. */
final class Stopwatch {

    private static final int WARM_UP = 40;
    private static final int TIMES = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Contender contender;

    Stopwatch(Contender contender) {
        this.contender = contender;
    }

    /** The median of many times, in milliseconds. */
    double get(String user, String path) throws IOException, InterruptedException {
        return median(request(user, path).build());
    }

    double post(String user, String path, String body) throws IOException, InterruptedException {
        return median(request(user, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** A look at a tab as Tasklist takes it: the first tasks, what it shows of them, and how many there are. */
    double tasklist(String user, String filter) throws IOException, InterruptedException {
        return median(request(user, "/engine-rest/filter/" + filter + "/list?firstResult=0&maxResults=15")
                .header("Accept", "application/hal+json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"processVariables": [], "taskVariables": [], "caseInstanceVariables": [], "active": true,
                         "sorting": [{"sortBy": "created", "sortOrder": "desc"}]}"""))
                .build());
    }

    String text(String user, String path) throws IOException, InterruptedException {
        return send(request(user, path).build());
    }

    private HttpRequest.Builder request(String user, String path) {
        URI address = contender.address(path);
        String credentials = Base64.getEncoder().encodeToString((user + ":demo").getBytes());
        return HttpRequest.newBuilder(address).header("Authorization", "Basic " + credentials);
    }

    private double median(HttpRequest request) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            send(request);
        }
        long[] times = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            send(request);
            times[i] = System.nanoTime() - begin;
        }
        Arrays.sort(times);
        return times[TIMES / 2] / 1e6;
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
        }
        return response.body();
    }
}
