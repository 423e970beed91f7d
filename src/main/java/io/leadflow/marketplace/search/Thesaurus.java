package io.leadflow.marketplace.search;

import io.leadflow.language.Language;
import io.leadflow.lead.Vocabulary;
import io.leadflow.marketplace.search.Tag.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which tags a word means: every product, service, industry and country by its names in all six languages. */
@Component
class Thesaurus {

    private final MessageSource messages;
    private final Map<String, Set<Tag>> names = new HashMap<>();
    private final Map<String, Set<Tag>> parts = new HashMap<>();
    private final Map<String, Set<Tag>> roots = new HashMap<>();
    private final Map<BytesRef, Set<Tag>> spellings = new HashMap<>();

    Thesaurus(MessageSource messages) {
        this.messages = messages;
        Vocabulary.PRODUCTS.forEach(value -> learn(new Tag(Kind.PRODUCT, value)));
        Vocabulary.SERVICES.forEach(value -> learn(new Tag(Kind.SERVICE, value)));
        Vocabulary.INDUSTRIES.forEach(value -> learn(new Tag(Kind.INDUSTRY, value)));
        List.of(Locale.getISOCountries()).forEach(value -> learn(new Tag(Kind.COUNTRY, value)));
    }

    /** Tags with exactly this name, in words of {@link Words}. */
    Set<Tag> named(List<String> words) {
        return names.getOrDefault(String.join(" ", words), Set.of());
    }

    /** Tags with this word in a name; parts of the names of countries mean nothing. */
    Set<Tag> containing(String word) {
        return parts.getOrDefault(word, Set.of());
    }

    Set<Tag> withRoot(String root) {
        return roots.getOrDefault(root, Set.of());
    }

    /** Tags with a word in a name that the automaton takes for the one that was meant. */
    Set<Tag> similar(ByteRunAutomaton meant) {
        Set<Tag> similar = new HashSet<>();
        spellings.forEach((word, tags) -> {
            if (meant.run(word.bytes, word.offset, word.length)) {
                similar.addAll(tags);
            }
        });
        return similar;
    }

    private void learn(Tag tag) {
        namesOf(tag).distinct().map(Words::of).forEach(words -> {
            String name = String.join(" ", words);
            add(names, name, tag);
            add(spellings, new BytesRef(name), tag);
            if (tag.kind() != Kind.COUNTRY) {
                words.forEach(word -> {
                    add(parts, word, tag);
                    add(spellings, new BytesRef(word), tag);
                    Words.root(word).ifPresent(root -> add(roots, root, tag));
                });
            }
        });
    }

    private Stream<String> namesOf(Tag tag) {
        Stream<Locale> languages = Stream.of(Language.values()).map(Language::locale);
        return tag.kind() == Kind.COUNTRY
                ? languages.map(language -> new Locale("", tag.value()).getDisplayCountry(language))
                : Stream.concat(
                        Stream.of(tag.value()),
                        languages.map(language -> messages.getMessage(
                                tag.kind().field() + "." + tag.value(), null, tag.value(), language)));
    }

    private static <W> void add(Map<W, Set<Tag>> to, W word, Tag tag) {
        to.computeIfAbsent(word, anyone -> new HashSet<>()).add(tag);
    }
}
