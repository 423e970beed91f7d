package io.leadflow.partner;

import io.leadflow.partner.Membership.Level;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what the vendor says about its partners (D3): a CSV file with the header {@code partner_id,kind,name,level}.
 * Each line says one thing, so the same file twice changes nothing the second time; a line that is not understood is
 * reported and does no harm to the others.
 */
@Component
public class MembershipImport {

    public static final String HEADER = "partner_id,kind,name,level";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final int NAME_LENGTH = 200;

    private final JdbcClient jdbc;
    private final DirectoryFeed feed;

    MembershipImport(JdbcClient jdbc, DirectoryFeed feed) {
        this.jdbc = jdbc;
        this.feed = feed;
    }

    /** @param changed how many good lines changed something, {@code unchanged} how many said what was known */
    public record Report(int changed, int unchanged, List<BadLine> badLines) {}

    public record BadLine(long number, Reason reason) {}

    /** Why a line was not understood. */
    public enum Reason {
        HEADER,
        COLUMNS,
        QUOTES,
        PARTNER,
        KIND,
        NAME,
        LEVEL
    }

    private static final class NotUnderstood extends RuntimeException {
        private final Reason reason;

        NotUnderstood(Reason reason) {
            this.reason = reason;
        }
    }

    /** What one line says; without a level it is an endorsement, and {@code removed} takes it back. */
    private record Line(String partnerId, String name, Level level, boolean removed) {}

    @Transactional
    public Report take(Reader file) {
        try (CSVParser lines = CSVParser.parse(withoutMark(file), FORMAT)) {
            return lines.getHeaderNames().equals(List.of(HEADER.split(",")))
                    ? take(lines)
                    : new Report(0, 0, List.of(new BadLine(1, Reason.HEADER)));
        } catch (IOException | IllegalArgumentException noHeader) {
            return new Report(0, 0, List.of(new BadLine(1, Reason.HEADER)));
        }
    }

    private Report take(CSVParser lines) {
        Set<String> changed = new TreeSet<>();
        List<BadLine> bad = new ArrayList<>();
        int changes = 0;
        int known = 0;
        Iterator<CSVRecord> records = lines.iterator();
        while (hasNext(records, lines, bad)) {
            try {
                Line line = read(records.next());
                if (write(line)) {
                    changes++;
                    changed.add(line.partnerId());
                } else {
                    known++;
                }
            } catch (NotUnderstood line) {
                bad.add(new BadLine(lines.getCurrentLineNumber(), line.reason));
            }
        }
        if (!changed.isEmpty()) {
            feed.announce(changed);
        }
        return new Report(changes, known, bad);
    }

    /** After a quote that never ends there is no telling where a line begins. */
    private static boolean hasNext(Iterator<CSVRecord> records, CSVParser lines, List<BadLine> bad) {
        long next = lines.getCurrentLineNumber() + 1;
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException unreadable) {
            bad.add(new BadLine(next, Reason.QUOTES));
            return false;
        }
    }

    private static Line read(CSVRecord line) {
        if (!line.isConsistent()) {
            throw new NotUnderstood(Reason.COLUMNS);
        }
        String name = line.get("name");
        if (name.isEmpty() || name.length() > NAME_LENGTH || name.chars().anyMatch(Character::isISOControl)) {
            throw new NotUnderstood(Reason.NAME);
        }
        String level = line.get("level");
        return switch (line.get("kind")) {
            case "competency" -> new Line(line.get("partner_id"), name, level(level), level.equals("none"));
            case "endorsement" -> new Line(line.get("partner_id"), name, none(level), level.equals("none"));
            default -> throw new NotUnderstood(Reason.KIND);
        };
    }

    private static Level level(String level) {
        return switch (level) {
            case "gold" -> Level.GOLD;
            case "silver" -> Level.SILVER;
            case "none" -> null;
            default -> throw new NotUnderstood(Reason.LEVEL);
        };
    }

    private static Level none(String level) {
        if (!level.isEmpty() && !level.equals("none")) {
            throw new NotUnderstood(Reason.LEVEL);
        }
        return null;
    }

    /** @return whether it changed anything */
    private boolean write(Line line) {
        Known known = jdbc.sql("""
                        select m.name is not null as said, m.level from partner p
                        left join membership m on m.partner_id = p.id and m.name = :name where p.id = :partnerId""")
                .paramSource(line)
                .query(Known.class)
                .optional()
                .orElseThrow(() -> new NotUnderstood(Reason.PARTNER));
        if (line.removed() ? !known.said() : known.said() && Objects.equals(known.level(), line.level())) {
            return false;
        }
        jdbc.sql("delete from membership where partner_id = :partnerId and name = :name")
                .paramSource(line)
                .update();
        if (!line.removed()) {
            jdbc.sql("insert into membership (partner_id, name, level) values (:partnerId, :name, :level)")
                    .param("partnerId", line.partnerId())
                    .param("name", line.name())
                    .param("level", line.level() == null ? null : line.level().name())
                    .update();
        }
        return true;
    }

    private record Known(boolean said, Level level) {}

    /** Some programs begin a text file with a mark of its encoding. */
    private static Reader withoutMark(Reader file) throws IOException {
        var pushback = new java.io.PushbackReader(file);
        int first = pushback.read();
        if (first != '\uFEFF' && first != -1) {
            pushback.unread(first);
        }
        return pushback;
    }
}
