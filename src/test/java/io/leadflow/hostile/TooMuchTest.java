package io.leadflow.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Bodies that are too large, too deep or grow while they are read. */
@LeadflowTest
class TooMuchTest {

    private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;
    private static final int MOST_READ = 12 * 1024 * 1024;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String START = "/engine-rest/process-definition/key/lead-lifecycle/start";
    private static final String REFERRALS = "/v1.0/engagements/referrals";

    @Autowired
    Rest rest;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            source            | POST  | /engine-rest/process-definition/key/lead-lifecycle/start | application/json
            admin             | POST  | /engine-rest/deployment/create             | multipart/form-data; boundary=b
            seller            | POST  | /v1.0/engagements/referrals                | application/json
            contoso-admin     | PATCH | /v1.0/engagements/referrals/65edc0b5-3485-41b7-a17e-dfa9ef4706e2 | application/json
            seller            | POST  | /webhooks/v1/registration                  | application/json
            contoso-referrals | POST  | /camunda/api/engine/engine/default/task    | application/json
            contoso-admin     | POST  | /profile                                   | application/x-www-form-urlencoded
            marketing         | POST  | /sent/new                                  | application/x-www-form-urlencoded
            owner             | POST  | /policy                                    | application/x-www-form-urlencoded
            nobody            | POST  | /login                                     | application/x-www-form-urlencoded
            nobody            | POST  | /partners/contoso/inquiry                  | application/x-www-form-urlencoded
            nobody            | POST  | /language                                  | application/x-www-form-urlencoded
            nobody            | POST  | /no-such-page                              | text/plain
            """)
    void fiftyMegabytesAreRefusedWithASentenceAndNotRead(String user, String method, String path, String type)
            throws IOException {
        String answer = sendAsMuchAsIsTaken(user, method, path, type);

        assertThat(answer).startsWith("HTTP/1.1 413").contains("The request is longer than");
    }

    @Test
    void aBrowserSeesAPageThatSaysSo() throws IOException {
        String answer = sendAsMuchAsIsTaken("nobody", "POST", "/login", "text/plain\r\nAccept: text/html");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("<h1>That was too much</h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {START, REFERRALS, "/webhooks/v1/registration"})
    void aBodyThatDoesNotSayHowLargeItIsEndsWhereItGetsTooLarge(String path) throws IOException {
        String user = path.equals(START) ? "source" : "seller";
        String answer = sendAsMuchAsIsTaken(user, "POST", path, "application/json\r\nTransfer-Encoding: chunked");

        assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e-999999999",
                "-1e2147483647",
                "0.1e-2147483648",
                "[[[[1e999999999]]]]",
                "{\"a\": 1e999999999}"
            })
    void aNumberThatGrowsIsRefusedSoon(String number) {
        var deal = "{\"customerProfile\": {\"name\": \"Litware\", \"size\": %1$s}, \"details\": {\"dealValue\": %1$s,"
                + " \"currency\": \"SEK\", \"closingDateTime\": %1$s}, \"consent\": %1$s, \"name\": %1$s}";
        long began = System.nanoTime();

        assertThat(rest.post("contoso-admin", REFERRALS, deal.formatted(number)).status())
                .isEqualTo(400);
        for (String type :
                new String[] {"", ", \"type\": \"Long\"", ", \"type\": \"Double\"", ", \"type\": \"String\""}) {
            var start = "{\"variables\": {\"need\": {\"value\": " + number + type + "}}}";
            assertThat(rest.post("source", START, start).status()).isEqualTo(400);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }

    @Test
    void aNumberOfAHundredThousandDigitsIsRefused() {
        String digits = "9".repeat(100_000);

        assertThat(rest.post("source", START, "{\"variables\": {\"need\": {\"value\": " + digits + "}}}")
                        .status())
                .isEqualTo(400);
        assertThat(rest.post("contoso-admin", REFERRALS, "{\"details\": {\"dealValue\": " + digits + "}}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"[,]", "'{\"a\":',}"})
    void deepNestingIsRefused(String open, String close) {
        String deep = open.repeat(20_000) + "1" + close.repeat(20_000);

        assertThat(rest.post("source", START, deep).status()).isEqualTo(400);
        assertThat(rest.post("seller", REFERRALS, deep).status()).isEqualTo(400);
        assertThat(rest.post("seller", "/webhooks/v1/registration", deep).status())
                .isEqualTo(400);
    }

    @Test
    void aListInsideAVariableIsHeldToTheSameMeasure() {
        Map<String, Object> order = Leads.orderWith("products", "[".repeat(3_000) + "]".repeat(3_000));

        assertThat(rest.post("source", START, Rest.variables(order)).status()).isEqualTo(400);
    }

    /** Each name stands for ten of the one before: a few hundred bytes that would be gigabytes. */
    @Test
    void anXmlBombInADeploymentIsRefusedSoon() throws Exception {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a0 \"boom\">");
        for (int level = 1; level <= 12; level++) {
            bomb.append("<!ENTITY a%d \"%s\">".formatted(level, ("&a" + (level - 1) + ";").repeat(10)));
        }
        long began = System.nanoTime();

        Rest.Answer answer = deploy(bomb + "]>" + model("&a12;"));

        assertThat(answer.status()).as(answer.text()).isBetween(400, 500);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }

    @Test
    void aDeploymentReadsNoFileOfTheMachine() throws Exception {
        Rest.Answer answer = deploy(
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + model("&f;"));

        assertThat(answer.text()).doesNotContain("root:");
        assertThat(rest.get("admin", "/engine-rest/process-definition?key=bomb").text())
                .doesNotContain("root:");
    }

    private static String model(String name) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn"><process id="bomb" isExecutable="true"
                  camunda:historyTimeToLive="P1D"><documentation>%s</documentation><startEvent id="s"/></process></definitions>
                """.formatted(name);
    }

    private Rest.Answer deploy(String model) throws Exception {
        String body = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nbomb\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"bomb.bpmn\"\r\n\r\n" + model
                + "\r\n--b--\r\n";
        var request = java.net.http.HttpRequest.newBuilder(rest.address("/engine-rest/deployment/create"))
                .header("Authorization", Rest.basic("admin"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body));
        var answer = java.net.http.HttpClient.newHttpClient()
                .send(request.build(), java.net.http.HttpResponse.BodyHandlers.ofString());
        return new Rest.Answer(answer.statusCode(), null, answer.body());
    }

    /** Writes until there is an answer; fails when more is taken than anybody may send. */
    private String sendAsMuchAsIsTaken(String user, String method, String path, String type) throws IOException {
        URI home = rest.address(path);
        try (Socket socket = new Socket(home.getHost(), home.getPort())) {
            socket.setSoTimeout((int) SOON.toMillis());
            boolean chunked = type.contains("chunked");
            OutputStream out = socket.getOutputStream();
            out.write(head(user, method, path, type, chunked).getBytes(StandardCharsets.US_ASCII));
            byte[] piece = piece(chunked);
            int sent = 0;
            while (sent < MOST_READ && socket.getInputStream().available() == 0 && write(out, piece)) {
                sent += piece.length;
            }
            assertThat(sent).as("bytes that were taken").isLessThan(MOST_READ);
            socket.shutdownOutput();
            return read(socket.getInputStream());
        }
    }

    private static String head(String user, String method, String path, String type, boolean chunked) {
        String who = user.equals("nobody") ? "" : "Authorization: " + Rest.basic(user) + "\r\n";
        String length = chunked ? "" : "Content-Length: " + FIFTY_MEGABYTES + "\r\n";
        return "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s%sContent-Type: %s\r\n\r\n"
                .formatted(method, path, who, length, type);
    }

    /** The beginning of a text that never ends. */
    private static byte[] piece(boolean chunked) {
        String text = " ".repeat(0x10000);
        return (chunked ? "10000\r\n" + text + "\r\n" : text).getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean write(OutputStream out, byte[] piece) {
        try {
            out.write(piece);
            return true;
        } catch (IOException theOtherSideHasHeardEnough) {
            return false;
        }
    }

    private static String read(InputStream in) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            in.transferTo(answer);
        } catch (IOException cutOff) {
            return answer.toString(StandardCharsets.UTF_8);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
