package io.leadflow.marketplace.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Splits text of any of the six languages into the words that the search compares: in small letters, without accents,
 * without words that say nothing; Chinese in pairs of characters.
 */
final class Words {

    private static final List<String> POLISH_STOP_WORDS = List.of(
            "i", "w", "we", "z", "ze", "na", "do", "dla", "oraz", "się", "o", "po", "od", "za", "przez", "lub", "jest",
            "nas", "dużych");
    private static final CharArraySet STOP_WORDS = stopWords();
    private static final int ROOT = 5;

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer source = new StandardTokenizer();
            TokenStream small = new LowerCaseFilter(new CJKWidthFilter(source));
            TokenStream telling = new StopFilter(small, STOP_WORDS);
            return new TokenStreamComponents(source, new CJKBigramFilter(new ASCIIFoldingFilter(telling)));
        }
    };

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString().replace('ё', 'е'));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /**
     * What the forms of a word have in common: its first five letters. Coarse, and the same for six languages, of which
     * four change the ends of their words.
     */
    static Optional<String> root(String word) {
        return word.length() > ROOT ? Optional.of(word.substring(0, ROOT)) : Optional.empty();
    }

    /** How many letters of a word may be wrong. */
    static int mistakes(String word) {
        return word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2;
    }

    private static CharArraySet stopWords() {
        CharArraySet words = new CharArraySet(POLISH_STOP_WORDS, true);
        words.addAll(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
        words.addAll(SwedishAnalyzer.getDefaultStopSet());
        words.addAll(HungarianAnalyzer.getDefaultStopSet());
        words.addAll(RussianAnalyzer.getDefaultStopSet());
        return words;
    }
}
