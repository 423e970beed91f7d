package io.leadflow.referrals;

import io.leadflow.lead.LeadChanged;
import io.leadflow.lead.Occasion;
import io.leadflow.referrals.query.Row;
import io.leadflow.referrals.wire.Draft;
import io.leadflow.refusal.InvalidInput;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where what callers wrote is kept. */
@Component
class Drafts {

    static final Draft EMPTY = new Draft(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null);

    private static final int LONGEST = 100_000;

    private final JdbcClient jdbc;
    private final WireJson json;

    Drafts(JdbcClient jdbc, WireJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Written read(Row row) {
        if (row.draft() == null) {
            return Written.NOTHING;
        }
        return new Written(
                json.stored(row.draft(), Draft.class),
                row.sent() == null ? Written.Sent.NOTHING : json.stored(row.sent(), Written.Sent.class));
    }

    void enter(UUID leadId, Written written) {
        Draft draft = written.draft();
        jdbc.sql("insert into referral (lead_id, type, qualification, draft, sent) values (?, ?, ?, ?, ?)")
                .param(leadId)
                .param(nameOf(draft.type()))
                .param(nameOf(draft.qualification()))
                .param(text(draft))
                .param(written.sent() == null ? null : json.text(written.sent()))
                .update();
    }

    void replace(UUID leadId, Draft draft) {
        int replaced = jdbc.sql("update referral set qualification = ?, draft = ? where lead_id = ?")
                .param(nameOf(draft.qualification()))
                .param(text(draft))
                .param(leadId)
                .update();
        if (replaced == 0) {
            enter(leadId, new Written(draft, null));
        }
    }

    /** Whoever's data a lead gives up is in no draft either. */
    @EventListener
    void forget(LeadChanged change) {
        if (change.occasion() == Occasion.ERASED) {
            jdbc.sql("delete from referral_team where lead_id = ?")
                    .param(change.leadId())
                    .update();
            jdbc.sql("delete from referral where lead_id = ?")
                    .param(change.leadId())
                    .update();
        }
    }

    private String text(Draft draft) {
        String text = json.text(draft);
        if (text.length() > LONGEST) {
            throw new InvalidInput("referral", "must be shorter than 100,000 characters of JSON");
        }
        return text;
    }

    private static String nameOf(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
