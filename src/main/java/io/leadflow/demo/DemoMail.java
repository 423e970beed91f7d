package io.leadflow.demo;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * One mail the demo kept.
 *
 * @param to addresses, separated by a comma
 * @param text plain text, may be {@code null}
 * @param html HTML, may be {@code null}
 * @param locale BCP 47 tag of its Content-Language, may be {@code null}
 */
record DemoMail(
        @JsonIgnore long id,
        @JsonIgnore String messageId,
        String to,
        String subject,
        String text,
        String html,
        String locale,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant sentAt) {}
