package io.leadflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Keeps the six languages in step: English is the measure. */
class MessagesTest {

    /** Names of products and applications: said in another language only where it has a word of its own for one. */
    private static final Pattern NAMES = Pattern.compile("product\\..*|page\\.(brand|tasklist|cockpit|admin)");

    /** What is the same in English and in the other language, and right so. */
    private static final Set<String> SAME_AS_IN_ENGLISH = Set.of(
            "sv mail.line",
            "sv mail.linkLine",
            "sv time.utc",
            "sv mail.fact.partner",
            "sv service.Integration",
            "sv list.lead",
            "sv list.partner",
            "sv list.status",
            "sv directory.level.SILVER",
            "hu mail.line",
            "hu mail.linkLine",
            "sv lead.partner",
            "hu lead.partner",
            "pl lead.partner",
            "hu mail.fact.partner",
            "hu list.partner",
            "ru mail.line",
            "ru mail.linkLine",
            "pl mail.line",
            "pl mail.linkLine",
            "pl mail.fact.partner",
            "pl list.lead",
            "pl list.partner",
            "pl role.camunda-admin");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    private static final Map<String, String> ENGLISH = texts("");

    @ParameterizedTest
    @ValueSource(strings = {"sv", "hu", "ru", "pl", "zh_CN"})
    void eachLanguageHasTheKeysOfEnglishAndOnlyNamesMayBeLeftOut(String language) {
        var texts = texts("_" + language);

        assertThat(ENGLISH.keySet()).containsAll(texts.keySet());
        assertThat(ENGLISH.keySet())
                .allMatch(key -> texts.containsKey(key) || NAMES.matcher(key).matches());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "hu", "ru", "pl", "zh_CN"})
    void eachTextHasThePlaceholdersOfTheEnglishOne(String language) {
        texts("_" + language)
                .forEach((key, text) ->
                        assertThat(placeholders(text)).as(key).isEqualTo(placeholders(ENGLISH.get(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "hu", "ru", "pl", "zh_CN"})
    void noTextIsLeftInEnglish(String language) {
        texts("_" + language).forEach((key, text) -> {
            if (!SAME_AS_IN_ENGLISH.contains(language + " " + key)) {
                assertThat(text).as(key).isNotEqualToIgnoringCase(ENGLISH.get(key));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"ru, \\p{IsCyrillic}", "zh_CN, \\p{IsHan}"})
    void eachTextIsInTheScriptOfItsLanguage(String language, String script) {
        var letter = Pattern.compile(script);

        assertThat(texts("_" + language))
                .allSatisfy((key, text) -> assertThat(key.matches("product\\..*|mail\\.(line|linkLine)|time\\.utc")
                                || letter.matcher(text).find())
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_sv", "_hu", "_ru", "_pl", "_zh_CN"})
    void noTextIsEmptyAndEachIsAPattern(String language) {
        assertThat(texts(language)).isNotEmpty().allSatisfy((key, text) -> {
            assertThat(text).isNotBlank().isEqualTo(text.strip());
            assertThatCode(() -> new MessageFormat(text)).doesNotThrowAnyException();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_sv", "_hu", "_ru", "_pl", "_zh_CN"})
    void noTextHoldsAStraightApostropheWhichIsNoApostropheInAPattern(String language) {
        assertThat(texts(language).values()).isNotEmpty().noneMatch(text -> text.contains("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_sv", "_hu", "_ru", "_pl", "_zh_CN"})
    void noSentenceOfAMailEndsWithANameWhichMayEndWithAFullStopItself(String language) {
        assertThat(texts(language))
                .allSatisfy((key, text) -> assertThat(key.startsWith("mail.") && text.contains("}."))
                        .isFalse());
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    /** Everything said in one language; no key may stand in two of its files. */
    private static Map<String, String> texts(String language) {
        return bundles()
                .flatMap(bundle -> texts(bundle, language))
                .collect(toMap(Entry::getKey, Entry::getValue, MessagesTest::twice, TreeMap::new));
    }

    private static Stream<String> bundles() {
        try (var settings = MessagesTest.class.getResourceAsStream("/application.yaml")) {
            Map<String, Map<String, Map<String, String>>> yaml = new Yaml().load(settings);
            return Arrays.stream(
                    yaml.get("spring").get("messages").get("basename").split(", "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Entry<String, String>> texts(String bundle, String language) {
        try (var file = MessagesTest.class.getResourceAsStream("/" + bundle + language + ".properties")) {
            var texts = new Properties();
            texts.load(new InputStreamReader(file, UTF_8));
            return texts.stringPropertyNames().stream().map(key -> Map.entry(key, texts.getProperty(key)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String twice(String one, String other) {
        throw new AssertionError("Said twice: “" + one + "” and “" + other + "”");
    }
}
