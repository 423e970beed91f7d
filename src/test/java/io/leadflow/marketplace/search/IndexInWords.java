package io.leadflow.marketplace.search;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BytesRef;
import org.springframework.boot.test.context.TestComponent;

/** All that the index of the product under test holds: each term, each stored value, and each byte of its files. */
@TestComponent
public class IndexInWords {

    private final DirectoryIndex index;

    IndexInWords(DirectoryIndex index) {
        this.index = index;
    }

    public String inWords() {
        await().until(() -> index.searchers() != null);
        try {
            IndexSearcher searcher = index.searchers().acquire();
            try {
                return inWords((DirectoryReader) searcher.getIndexReader());
            } finally {
                index.searchers().release(searcher);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String inWords(DirectoryReader reader) throws IOException {
        StringBuilder words = new StringBuilder();
        for (LeafReaderContext segment : reader.leaves()) {
            addTerms(segment.reader(), words);
            addStored(segment.reader(), words);
        }
        for (String file : reader.directory().listAll()) {
            addBytes(reader.directory(), file, words);
        }
        return words.toString();
    }

    private static void addTerms(LeafReader segment, StringBuilder words) throws IOException {
        for (FieldInfo field : segment.getFieldInfos()) {
            words.append(field.name).append('\n');
            Terms terms = segment.terms(field.name);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    words.append(term.utf8ToString()).append('\n');
                }
            }
        }
    }

    private static void addStored(LeafReader segment, StringBuilder words) throws IOException {
        for (int entry = 0; entry < segment.maxDoc(); entry++) {
            words.append(segment.storedFields()
                            .document(entry)
                            .getBinaryValue(Entry.CARD)
                            .utf8ToString())
                    .append('\n');
        }
    }

    private static void addBytes(Directory folder, String file, StringBuilder words) throws IOException {
        try (IndexInput input = folder.openInput(file, IOContext.READONCE)) {
            byte[] bytes = new byte[(int) input.length()];
            input.readBytes(bytes, 0, bytes.length);
            words.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
        } catch (NoSuchFileException replacedMeanwhile) {
            words.append(file).append('\n');
        }
    }
}
