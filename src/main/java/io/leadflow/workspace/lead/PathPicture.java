package io.leadflow.workspace.lead;

import io.leadflow.process.path.LeadPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The drawing of the process with the path of one lead marked in it; the style sheet knows the marks (B4). */
@Component
class PathPicture {

    private static final Pattern ELEMENT = Pattern.compile("data-element-id=\"(\\w+?)(_label)?\"");

    private final String drawing;

    PathPicture(@Value("classpath:processes/lead-lifecycle.svg") Resource drawing) {
        try {
            String file = drawing.getContentAsString(StandardCharsets.UTF_8);
            this.drawing = file.substring(file.indexOf("<svg"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** SVG to stand in a page. */
    String of(LeadPath path) {
        return ELEMENT.matcher(drawing).replaceAll(element -> element.group() + mark(path, element));
    }

    private static String mark(LeadPath path, MatchResult element) {
        String id = element.group(1);
        if (path.current().contains(id)) {
            return " data-path=\"current\"";
        }
        return path.taken().contains(id) ? " data-path=\"taken\"" : "";
    }
}
