package io.leadflow.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.Rest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A filter of Tasklist, asked over REST. */
record TaskFilter(Rest rest, String name) {

    /** @return ids of all its tasks, in its order */
    List<String> tasks(String user) {
        return ids(rest.get(user, address(user) + "/list"));
    }

    /** @param more what the caller asks beside what the filter asks */
    List<String> page(String user, int first, int size, Map<String, Object> more) {
        return ids(rest.post(user, address(user) + "/list?firstResult=" + first + "&maxResults=" + size, more));
    }

    int count(String user, Map<String, Object> more) {
        return rest.post(user, address(user) + "/count", more)
                .body()
                .path("count")
                .asInt();
    }

    private String address(String user) {
        JsonNode filter = rest.get(user, "/engine-rest/filter?name=" + name.replace(" ", "%20"))
                .body()
                .path(0);
        return "/engine-rest/filter/" + filter.path("id").asText();
    }

    private static List<String> ids(Rest.Answer tasks) {
        return StreamSupport.stream(tasks.body().spliterator(), false)
                .map(task -> task.path("id").asText())
                .toList();
    }
}
