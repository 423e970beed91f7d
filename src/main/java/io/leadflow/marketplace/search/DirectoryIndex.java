package io.leadflow.marketplace.search;

import io.leadflow.lead.TrackRecord;
import io.leadflow.partner.BusinessProfile;
import io.leadflow.partner.DirectoryFeed;
import io.leadflow.partner.DirectoryFeed.Change;
import io.leadflow.partner.PartnerDirectory;
import io.leadflow.ranking.StandingBook;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * This node's index of all published partners. It follows the {@link DirectoryFeed} from where it was, and is built anew
 * from the database when it is missing, damaged, of another version, or ahead of the database.
 */
@Component
class DirectoryIndex {

    private static final Logger log = LoggerFactory.getLogger(DirectoryIndex.class);
    private static final int AT_ONCE = 500;
    private static final int BUFFER_IN_MB = 64;
    private static final String NUMBER = "number";
    private static final String VERSION = "version";

    private final IndexFolder folder;
    private final PartnerDirectory directory;
    private final DirectoryFeed feed;
    private final StandingBook standings;
    private final Entry entry;

    private IndexWriter writer;
    private Change last;
    private volatile SearcherManager searchers;
    private volatile boolean damaged;

    DirectoryIndex(
            DirectorySettings settings,
            PartnerDirectory directory,
            DirectoryFeed feed,
            StandingBook standings,
            Entry entry) {
        this.folder = new IndexFolder(settings.index());
        this.directory = directory;
        this.feed = feed;
        this.standings = standings;
        this.entry = entry;
    }

    /** @return {@code null} until the index is there */
    SearcherManager searchers() {
        return searchers;
    }

    /** To be called by whoever stumbles over the index: it is built anew. */
    void isDamaged() {
        damaged = true;
    }

    /** Takes in what changed since the last time. */
    @Scheduled(fixedDelayString = "PT1S")
    synchronized void follow() throws IOException {
        if (damaged || hasBrokenDown()) {
            close();
            folder.empty();
            damaged = false;
        }
        if (writer == null) {
            open();
        }
        List<Change> changes = feed.after(last, AT_ONCE);
        while (!changes.isEmpty()) {
            take(changes.stream().map(Change::partnerId).toList());
            last = changes.get(changes.size() - 1);
            commit();
            changes = feed.after(last, AT_ONCE);
        }
    }

    /** Builds the index anew from the database; questions are answered from the old one meanwhile. */
    synchronized void rebuild() throws IOException {
        long start = System.nanoTime();
        last = new Change(feed.latest(), "");
        writer.deleteAll();
        String after = "";
        List<String> ids = directory.publishedAfter(after, AT_ONCE);
        while (!ids.isEmpty()) {
            take(ids);
            ids = directory.publishedAfter(ids.get(ids.size() - 1), AT_ONCE);
        }
        commit();
        log.info(
                "Directory of {} partners indexed in {} ms",
                writer.getDocStats().numDocs,
                (System.nanoTime() - start) / 1_000_000);
    }

    @PreDestroy
    synchronized void close() throws IOException {
        if (searchers != null) {
            searchers.close();
            searchers = null;
        }
        if (writer != null) {
            writer.close();
            writer = null;
        }
        folder.close();
    }

    /** A disk that failed under the writer has closed it. */
    private boolean hasBrokenDown() {
        return writer != null && !writer.isOpen();
    }

    private void open() throws IOException {
        try {
            openWriter();
        } catch (LockObtainFailedException another) {
            throw new IOException("Another node uses the same folder for its index of the directory", another);
        } catch (IOException | RuntimeException damage) {
            log.warn("The index of the directory is damaged and is built anew: {}", damage.toString());
            close();
            folder.empty();
            openWriter();
        }
        last = position();
        if (last == null) {
            rebuild();
        }
        searchers = new SearcherManager(writer, null);
    }

    private void openWriter() throws IOException {
        writer = new IndexWriter(
                folder.open(),
                new IndexWriterConfig()
                        .setIndexSort(Entry.BEST_STANDING_FIRST)
                        .setRAMBufferSizeMB(BUFFER_IN_MB)
                        .setCommitOnClose(false));
        try (DirectoryReader whole = DirectoryReader.open(writer)) {
            for (LeafReaderContext segment : whole.leaves()) {
                segment.reader().checkIntegrity();
            }
        }
    }

    /** Where the index stopped, or {@code null} when it is of no use any more. */
    private Change position() {
        if (writer.getLiveCommitData() == null) {
            return null;
        }
        Map<String, String> kept = StreamSupport.stream(
                        writer.getLiveCommitData().spliterator(), false)
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        long number = Long.parseLong(kept.getOrDefault(NUMBER, "-1"));
        boolean usable = entry.version().equals(kept.get(VERSION)) && number >= 0 && number <= feed.latest();
        return usable ? new Change(number, "") : null;
    }

    private void take(List<String> partnerIds) throws IOException {
        Map<String, TrackRecord> leads = standings.of(partnerIds);
        for (BusinessProfile profile : directory.profiles(partnerIds)) {
            String id = profile.partner().id();
            Term key = new Term(Entry.ID, id);
            if (profile.partner().published()) {
                writer.updateDocument(key, entry.of(profile, leads.getOrDefault(id, TrackRecord.none(id))));
            } else {
                writer.deleteDocuments(key);
            }
        }
    }

    private void commit() throws IOException {
        writer.setLiveCommitData(Map.of(NUMBER, Long.toString(last.number()), VERSION, entry.version())
                .entrySet());
        writer.commit();
        if (searchers != null) {
            searchers.maybeRefreshBlocking();
        }
    }
}
