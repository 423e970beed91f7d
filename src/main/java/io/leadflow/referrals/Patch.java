package io.leadflow.referrals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.refusal.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A JSON Patch (RFC 6902) of replacements and additions, on the paths of 1.9 and {@code /name}. */
record Patch(List<Operation> operations) {

    private static final int MOST = 100;

    private static final Set<String> VALUES = Set.of(
            "/name",
            "/campaignId",
            "/consent/consentToShareReferralWithMicrosoftSellers",
            "/details/closingDateTime",
            "/details/currency",
            "/details/dealValue",
            "/details/notes",
            "/externalReferenceId",
            "/referralProgram",
            "/salesStage",
            "/status",
            "/substatus",
            "/statusReason");

    private static final Set<String> LISTS =
            Set.of("/customerProfile/team", "/details/requirements/solutions", "/team");

    /** One step: a value for a property, or, where the path ends with a hyphen, one more element of a list. */
    record Operation(String path, JsonNode value) {

        boolean isElement() {
            return path.endsWith("/-");
        }

        private String property() {
            return isElement() ? path.substring(0, path.length() - 2) : path;
        }
    }

    /** @throws InvalidInput naming the path of the operation that is none */
    static Patch read(JsonNode body) {
        if (!body.isArray() || body.isEmpty() || body.size() > MOST) {
            throw new InvalidInput("body", "must be a JSON array of 1 to " + MOST + " operations");
        }
        List<Operation> operations = new ArrayList<>();
        body.forEach(operation -> operations.add(operation(operation)));
        return new Patch(operations);
    }

    void applyTo(ObjectNode draft) {
        operations.forEach(operation -> apply(operation, draft));
    }

    private static Operation operation(JsonNode written) {
        String path = written.path("path").asText();
        String op = written.path("op").asText();
        Operation operation = new Operation(path, written.get("value"));
        boolean known = VALUES.contains(path) || LISTS.contains(operation.property());
        if (!known) {
            throw new InvalidInput(shown(path), "is not a path that can be changed");
        }
        if (!op.equals("add") && (!op.equals("replace") || operation.isElement())) {
            throw new InvalidInput(path, "must have the op replace or add; an element is added");
        }
        if (operation.value() == null) {
            throw new InvalidInput(path, "must have a value");
        }
        return operation;
    }

    private static void apply(Operation operation, ObjectNode draft) {
        ObjectNode parent = draft;
        String[] steps = operation.property().substring(1).split("/");
        for (int step = 0; step < steps.length - 1; step++) {
            parent = parent.withObject("/" + steps[step]);
        }
        String name = steps[steps.length - 1];
        if (operation.isElement()) {
            ArrayNode list = parent.path(name).isArray() ? (ArrayNode) parent.get(name) : parent.putArray(name);
            list.add(operation.value());
        } else {
            parent.set(name, operation.value());
        }
    }

    private static String shown(String path) {
        if (path.isEmpty()) {
            return "path";
        }
        return path.length() > 100 ? path.substring(0, 100) + "…" : path;
    }
}
