package io.leadflow.lead;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which leads which users marked (T2). Marking twice, or unmarking what is not marked, changes nothing. */
@Component
public class Favorites {

    private final JdbcClient jdbc;
    private final Clock clock;

    Favorites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether it was not marked before */
    public boolean mark(UUID leadId, String userId) {
        return jdbc.sql("""
                insert into lead_favorite (lead_id, user_id, marked_at)
                select id, cast(? as varchar(64)), cast(? as timestamp with time zone) from lead
                where id = ? and not exists (select 1 from lead_favorite where lead_id = lead.id and user_id = ?)""")
                        .param(userId)
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .param(leadId)
                        .param(userId)
                        .update()
                > 0;
    }

    public void unmark(UUID leadId, String userId) {
        jdbc.sql("delete from lead_favorite where lead_id = ? and user_id = ?")
                .param(leadId)
                .param(userId)
                .update();
    }

    public boolean isMarked(UUID leadId, String userId) {
        return jdbc.sql("select exists (select 1 from lead_favorite where lead_id = ? and user_id = ?)")
                .param(leadId)
                .param(userId)
                .query(Boolean.class)
                .single();
    }

    /** The users who marked this lead. */
    public List<String> usersOf(UUID leadId) {
        return jdbc.sql("select user_id from lead_favorite where lead_id = ?")
                .param(leadId)
                .query(String.class)
                .list();
    }
}
