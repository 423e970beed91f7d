package io.leadflow.marketplace.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.partner.DirectoryFeed;
import io.leadflow.partner.GivenPartner;
import io.leadflow.partner.PartnerDirectory;
import io.leadflow.partner.ProfileDesk;
import io.leadflow.ranking.StandingBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Each node's index follows the database, and mends itself. */
@LeadflowTest
class DirectoryIndexTest {

    @Autowired
    PartnerDirectory directory;

    @Autowired
    ProfileDesk desk;

    @Autowired
    DirectoryFeed feed;

    @Autowired
    StandingBook standings;

    @Autowired
    Entry entry;

    @Autowired
    Reader reader;

    @Autowired
    TermBits bits;

    @Autowired
    Scoring scoring;

    @TempDir
    Path folder;

    DirectoryIndex node;
    String id = GivenPartner.newId();

    @AfterEach
    void stop() throws IOException {
        if (node != null) {
            node.close();
        }
    }

    @Test
    void bothOfTwoNodesFindAProfileOnceItIsPublishedAndNoLongerWhenItIsNot() throws IOException {
        var other = node("other");
        node = node("one");

        published("Zebrafisk");
        node.follow();
        other.follow();
        assertThat(found(node, "zebrafisk")).containsExactly(id);
        assertThat(found(other, "zebrafisk")).containsExactly(id);

        desk.unpublish(id);
        node.follow();
        other.follow();
        assertThat(found(node, "zebrafisk")).isEmpty();
        assertThat(found(other, "zebrafisk")).isEmpty();
        other.close();
    }

    @Test
    void aNodeThatStartsAgainGoesOnFromWhereItWas() throws IOException {
        node = node("kept");
        node.close();
        published("Quastenflosser");

        node = node("kept");

        assertThat(found(node, "quastenflosser")).containsExactly(id);
    }

    @Test
    void aMissingIndexIsBuiltFromTheDatabase() throws IOException {
        published("Axolotl");
        node = node("new");
        assertThat(found(node, "axolotl")).containsExactly(id);
        assertThat(found(node, "molnmigrering")).contains("contoso");
    }

    @Test
    void aDamagedIndexIsBuiltAnewAtTheStart() throws IOException {
        published("Narwhal");
        node = node("damaged");
        node.close();
        for (Path file : files("damaged")) {
            Files.write(file, new byte[] {1, 2, 3});
        }

        node = node("damaged");

        assertThat(found(node, "narwhal")).containsExactly(id);
    }

    @Test
    void anIndexFoundDamagedWhileSearchingIsBuiltAnew() throws IOException {
        published("Okapi");
        node = node("ahead");
        node.isDamaged();
        node.follow();
        assertThat(found(node, "okapi")).containsExactly(id);
    }

    private void published(String name) {
        desk.open(id, name);
        desk.describe(GivenPartner.about(id, directory.profile(id).about().version()));
        desk.addLocation(id, GivenPartner.address("SE", "Umeå"), GivenPartner.contact());
        desk.publish(id);
    }

    private DirectoryIndex node(String name) throws IOException {
        var index = new DirectoryIndex(new DirectorySettings(folder.resolve(name)), directory, feed, standings, entry);
        index.follow();
        return index;
    }

    private List<String> found(DirectoryIndex index, String words) {
        var search = new PartnerSearch(index, reader, bits, scoring, entry);
        return GivenDirectory.ids(search.answer(new Question(words, Map.of(), "", 1)));
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }
}
