package io.leadflow.marketplace.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.leadflow.LeadflowTest;
import io.leadflow.partner.DirectoryFeed;
import io.leadflow.partner.GivenPartner;
import io.leadflow.partner.PartnerDirectory;
import io.leadflow.partner.ProfileDesk;
import io.leadflow.ranking.GivenRanking;
import io.leadflow.ranking.StandingBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

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

    static Stream<Damage> damages() {
        return Stream.of(
                new Damage("the folder is gone", file -> true, Files::delete),
                new Damage("the list of segments is gone", DirectoryIndexTest::isList, Files::delete),
                new Damage("the list of segments is garbage", DirectoryIndexTest::isList, DirectoryIndexTest::fill),
                new Damage("the list of segments is cut off", DirectoryIndexTest::isList, DirectoryIndexTest::cutOff),
                new Damage("the segments are gone", file -> !isList(file), Files::delete),
                new Damage("the segments are garbage", file -> !isList(file), DirectoryIndexTest::fill),
                new Damage("the segments are cut off", file -> !isList(file), DirectoryIndexTest::cutOff),
                new Damage("one bit is another", file -> !isList(file), DirectoryIndexTest::flipOneBit));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedIndexIsBuiltAnewAtTheStart(Damage damage) throws IOException {
        published("Narwhal");
        node = node("damaged");
        node.close();
        assertThat(files("damaged")).hasSizeGreaterThan(1);
        for (Path file : files("damaged")) {
            if (damage.to().test(file)) {
                damage.done().to(file);
            }
        }

        node = node("damaged");

        assertThat(found(node, "narwhal")).contains(id);
    }

    @Test
    void aNodeWhoseDiskFailsUnderItBuildsItsIndexAnew() throws IOException {
        node = node("lost");
        FileSystemUtils.deleteRecursively(folder.resolve("lost"));
        published("Manatee");
        assertThatThrownBy(() -> node.follow()).isInstanceOf(IOException.class);

        node.follow();

        assertThat(found(node, "manatee")).containsExactly(id);
    }

    @Test
    void nothingButTheIndexIsRemovedFromItsFolder() throws IOException {
        published("Tapir");
        Path beside = Files.createDirectories(folder.resolve("shared")).resolve("notes.txt");
        Files.writeString(beside, "not ours");
        node = node("shared");
        node.isDamaged();
        node.follow();

        assertThat(beside).hasContent("not ours");
        assertThat(found(node, "tapir")).containsExactly(id);
    }

    @Test
    void anIndexThatAnotherNodeUsesIsLeftAlone() throws IOException {
        published("Wombat");
        node = node("one");

        assertThatThrownBy(() -> node("one")).hasMessageContaining("Another node uses the same folder");

        node.follow();
        assertThat(found(node, "wombat")).containsExactly(id);
    }

    @Test
    void anIndexWhoseStandingsFollowOtherWeightsIsBuiltAnew() throws IOException {
        published("Capybara");
        node = node("weighed");
        double before = answer(node, "capybara").hits().get(0).score();
        node.close();

        node = node(
                "weighed",
                new Entry(GivenRanking.withLevel(20), JsonMapper.builder().build()));

        assertThat(answer(node, "capybara").hits().get(0).score()).isNotEqualTo(before);
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
        return node(name, entry);
    }

    private DirectoryIndex node(String name, Entry entries) throws IOException {
        var index =
                new DirectoryIndex(new DirectorySettings(folder.resolve(name)), directory, feed, standings, entries);
        index.follow();
        return index;
    }

    private List<String> found(DirectoryIndex index, String words) {
        return GivenDirectory.ids(answer(index, words));
    }

    private Answer answer(DirectoryIndex index, String words) {
        return new PartnerSearch(index, reader, scoring, new Counting(bits), entry)
                .answer(new Question(words, Map.of(), "", 1));
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }

    /** What may happen to the files of an index while no node looks. */
    private record Damage(String what, Predicate<Path> to, Deed done) {

        private interface Deed {
            void to(Path file) throws IOException;
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private static boolean isList(Path file) {
        return file.getFileName().toString().startsWith("segments_");
    }

    private static void fill(Path file) throws IOException {
        byte[] bytes = new byte[(int) Files.size(file)];
        new Random(4).nextBytes(bytes);
        Files.write(file, bytes);
    }

    private static void cutOff(Path file) throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2));
    }

    private static void flipOneBit(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
