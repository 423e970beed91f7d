package io.leadflow.rights;

import io.leadflow.engine.door.EngineAddresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts things in the places of an address, and into the request what gets it as far as the question who may. */
final class Filling {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";

    private static final Pattern PART = Pattern.compile("\\{\\*?(\\w+)}");

    private static final Map<String, String> PARAMETERS =
            Map.of("?to", "?to=theirs-1", "?token", "?token={sent}", "?more", "");

    private static final Map<String, String> BODIES = Map.of(
            "POST /language", "language=sv",
            "POST /leads/{leadId}/favorite", "marked=false",
            "POST /leads/{leadId}/{key}?more", "more=",
            "POST /sent/new", "token=00000000-0000-4000-8000-000000000000&locationId=theirs-1",
            "POST /profile/locations/{id}",
                    "addressLine1=Gatan 1&city=Lund&country=SE&contactName=Kim&contactEmail=kim@partner.example"
                            + "&contactLocale=sv",
            "POST /inquiries/{token}/choice", "partner=theirs",
            "PATCH /v1.0/engagements/referrals/{id}",
                    "[{\"op\": \"replace\", \"path\": \"/name\", \"value\": \"New\"}]");

    /** By the beginning of the address and the name of the part. */
    private static final Map<String, String> THINGS = Map.of(
            "/leads/ leadId", "lead",
            "/erasures/ leadId", "lead",
            "/v1.0/ id", "lead",
            "task/ id", "task",
            "/profile/locations/ id", "location",
            "/partners/ id", "partner",
            "/partners/ partnerId", "partner");

    private static final Map<String, String> ALWAYS =
            Map.of("engine", "default", "processEngineName", "default", "file", "app/plugin.js");

    private final Address address;

    Filling(Address address) {
        this.address = address;
    }

    /** What the address is about. */
    List<String> things() {
        List<String> things = new ArrayList<>();
        Matcher part = PART.matcher(path());
        while (part.find()) {
            things.add(thing(part.group(1)));
        }
        return things;
    }

    String filled(UnaryOperator<String> things) {
        String filled = PART.matcher(path()).replaceAll(part -> {
            String value = things.apply(thing(part.group(1)));
            return value == null ? ALWAYS.getOrDefault(part.group(1), part.group()) : value;
        });
        filled = isOfPage() ? filled.replace("{key}", "accept") : filled;
        filled = EngineAddresses.filled(filled.replace("**", "x").replace("*", "x"));
        return filled.startsWith("/") ? filled : "/engine-rest/" + filled;
    }

    /** Of our pages, which people open in a browser; not of an interface for other systems. */
    boolean isOfPage() {
        return address.path().matches("/(?!v1\\.0/|webhooks/|camunda/).*");
    }

    boolean isOfWebapp() {
        return address.path().startsWith("/camunda/");
    }

    String body() {
        return address.method().equals("GET") ? "" : BODIES.getOrDefault(address.toString(), isOfPage() ? "" : "{}");
    }

    private String path() {
        int question = address.path().indexOf('?');
        return question < 0
                ? address.path()
                : address.path().substring(0, question)
                        + PARAMETERS.get(address.path().substring(question));
    }

    private String thing(String part) {
        return THINGS.entrySet().stream()
                .filter(thing ->
                        (address.path() + " " + part).matches(thing.getKey().replace(" ", ".* ")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(isOfPage() || address.path().startsWith("/webhooks/") ? part : "-");
    }
}
