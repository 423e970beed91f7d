package io.leadflow.workspace.list;

import io.leadflow.lead.list.Edge;
import io.leadflow.lead.list.LeadList;
import io.leadflow.lead.list.LeadPage;
import io.leadflow.lead.list.LeadQuery;
import io.leadflow.lead.list.LeadRow;
import io.leadflow.lead.list.Whose;
import io.leadflow.page.InWords;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * A whole list as a CSV file. It is written page after page, so that neither memory nor a connection to the database is
 * held while a slow reader takes it, however long the list is.
 */
@Component
class ListFile {

    private static final int ROWS_AT_ONCE = 500;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final LeadList leads;
    private final MessageSource messages;
    private final InWords words;

    ListFile(LeadList leads, MessageSource messages, InWords words) {
        this.leads = leads;
        this.messages = messages;
        this.words = words;
    }

    void write(LeadQuery query, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(query));
        List<Column> columns = columns(query.whose());
        Writer file = response.getWriter();
        file.write(Csv.BYTE_ORDER_MARK);
        file.write(Csv.line(columns.stream().map(column -> say(column.key())).toList()));
        LeadQuery next = query.from(null);
        while (next != null) {
            LeadPage page = leads.page(next, ROWS_AT_ONCE);
            for (LeadRow row : page.rows()) {
                file.write(Csv.line(
                        columns.stream().map(column -> column.cell().apply(row)).toList()));
            }
            next = page.after() == null ? null : query.from(Edge.after(query.sort(), page.after()));
        }
    }

    private static String disposition(LeadQuery query) {
        String name = "leads-%s-%s.csv".formatted(ListAddress.written(query.tab()), ListAddress.written(query.stage()));
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    private record Column(String key, Function<LeadRow, ?> cell) {}

    private List<Column> columns(Whose whose) {
        Column[] columns = {
            new Column("list.id", LeadRow::id),
            new Column("list.company", LeadRow::company),
            new Column("list.partner", whose.namesPartner() ? LeadRow::partnerName : null),
            new Column("list.country", row -> words.country(row.country())),
            new Column("list.need", LeadRow::need),
            new Column("list.type", row -> name("leadType.", row.type())),
            new Column("list.stage", row -> name("stage.", row.stage())),
            new Column("list.outcome", row -> name("outcome.", row.outcome())),
            new Column("list.contact", row -> name("list.contact.", row.contactFlag())),
            new Column("list.file.receivedAt", row -> time(row.receivedAt())),
            new Column("list.file.answerBy", row -> time(row.answerBy())),
            new Column("list.file.answeredAt", row -> time(row.answeredAt())),
            new Column("list.file.updatedAt", whose.seesDeal() ? row -> time(row.updatedAt()) : null),
            new Column(
                    "list.value",
                    row -> row.value() == null ? null : row.value().amount().toPlainString()),
            new Column(
                    "list.currency",
                    row -> row.value() == null ? null : row.value().currency())
        };
        return Arrays.stream(columns).filter(column -> column.cell() != null).toList();
    }

    private String name(String prefix, Enum<?> constant) {
        return constant == null ? null : say(prefix + constant);
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static String time(Instant moment) {
        return moment == null ? null : TIME.format(moment);
    }
}
