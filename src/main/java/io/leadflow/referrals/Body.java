package io.leadflow.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a request carries: JSON, and no more of it than a referral needs. */
final class Body {

    private static final int LARGEST = 256 * 1024;

    private Body() {}

    static JsonNode of(HttpServletRequest request, WireJson json) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        return json.read(body);
    }
}
