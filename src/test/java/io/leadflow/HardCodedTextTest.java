package io.leadflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.config.ParseConfiguration.ElementBalancing;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people read stands in the message bundles: no page and no script says anything of its own. */
class HardCodedTextTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SCRIPTS = Path.of("src/main/resources/static");

    private static final Pattern WORD = Pattern.compile("\\p{L}");
    private static final Pattern TWO_WORDS_IN_QUOTES =
            Pattern.compile("(['\"`])[^'\"`\\n]*\\p{L} \\p{L}[^'\"`\\n]*\\1");
    private static final Pattern EXPRESSION = Pattern.compile("[#$@*~]\\{[^{}]*}");
    private static final Pattern LITERAL = Pattern.compile("\\|([^|]*)\\||'([^']*)'");

    static Stream<Path> templates() throws IOException {
        return files(TEMPLATES, ".html");
    }

    static Stream<Path> scripts() throws IOException {
        return files(SCRIPTS, ".js");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noPageSaysAnythingThatIsNotInTheBundles(Path template) throws Exception {
        assertThat(saidBy(Files.readString(template))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void noScriptSaysAnything(Path script) throws IOException {
        String code = Files.readString(script).replaceAll("(?m)//.*$", "");

        assertThat(TWO_WORDS_IN_QUOTES.matcher(code).results().map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "<p>Hello</p>",
                "<p th:text=\"#{a.b}\">proto</p> after",
                "<img alt=\"A picture\">",
                "<a th:title=\"${x} ? 'More of it'\" th:text=\"#{a}\">a</a>",
                "<input type=\"submit\" value=\"Send\">"
            })
    void textOfItsOwnIsFound(String page) throws Exception {
        assertThat(saidBy(page)).isNotEmpty();
    }

    @Test
    void whatIsReplacedIsNoText() throws Exception {
        assertThat(saidBy("""
                        <div th:replace="~{a :: b}"><p>prototype</p></div><p th:text="|#{a.b(${c.d})}: ${e}|">prototype</p>
                        <input type="hidden" value="PT72H"><img alt="" src="a"><br> · <input th:aria-label="#{a}" aria-label="x">""")).isEmpty();
    }

    private static List<String> saidBy(String template) throws Exception {
        var configuration = ParseConfiguration.htmlConfiguration();
        configuration.setElementBalancing(ElementBalancing.NO_BALANCING);
        var reader = new Reader();
        new SimpleMarkupParser(configuration).parse(template, reader);
        return reader.said;
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    /** Reads a template as people read the page: prototypes that are replaced do not count. */
    private static final class Reader extends AbstractSimpleMarkupHandler {

        private static final List<String> READ = List.of("placeholder", "title", "aria-label", "alt");
        private static final List<String> REPLACED = List.of("th:text", "th:utext", "th:replace", "th:insert");

        private final List<String> said = new ArrayList<>();

        /** Of each open element whether its content is replaced. */
        private final Deque<Boolean> open = new ArrayDeque<>();

        @Override
        public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
            attributes(name, attributes);
            boolean replaced = attributes != null && REPLACED.stream().anyMatch(attributes::containsKey);
            open.push(replaced || name.equals("style") || Boolean.TRUE.equals(open.peek()));
        }

        @Override
        public void handleStandaloneElement(
                String name, Map<String, String> attributes, boolean minimized, int line, int column) {
            attributes(name, attributes);
        }

        @Override
        public void handleCloseElement(String name, int line, int column) {
            open.pop();
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            if (!Boolean.TRUE.equals(open.peek())) {
                add(new String(buffer, offset, length));
            }
        }

        private void attributes(String element, Map<String, String> attributes) {
            if (attributes == null || Boolean.TRUE.equals(open.peek())) {
                return;
            }
            attributes.forEach((name, value) -> {
                if (isRead(element, name, attributes) && !attributes.containsKey("th:" + name)) {
                    add(value);
                }
                if (name.equals("th:text") || READ.contains(name.replace("th:", "")) && name.startsWith("th:")) {
                    literals(value);
                }
            });
        }

        private static boolean isRead(String element, String name, Map<String, String> attributes) {
            boolean label = name.equals("value") && element.equals("input") && "submit".equals(attributes.get("type"));
            return label || READ.contains(name);
        }

        private void literals(String expression) {
            String rest = expression;
            for (String before = ""; !rest.equals(before); ) {
                before = rest;
                rest = EXPRESSION.matcher(rest).replaceAll("");
            }
            LITERAL.matcher(rest).results().map(MatchResult::group).forEach(this::add);
        }

        private void add(String text) {
            if (text != null && WORD.matcher(text).find()) {
                said.add(text.strip());
            }
        }
    }
}
