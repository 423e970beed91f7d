package io.leadflow.partner;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changed about whom, in an order that every node can follow by itself: the row that gives out the numbers stays
 * locked until the change commits, so whoever has seen a number has seen everything below it.
 */
@Component
public class DirectoryFeed {

    private final JdbcClient jdbc;

    DirectoryFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last change of a partner. */
    public record Change(long number, String partnerId) {}

    /** The number of the last change of all. */
    public long latest() {
        return jdbc.sql("select latest from directory_feed_head")
                .query(Long.class)
                .single();
    }

    /** Changes after the given one, in their order. */
    public List<Change> after(Change last, int limit) {
        return jdbc.sql("""
                        select number, partner_id from directory_feed
                        where number > :number or (number = :number and partner_id > :partnerId)
                        order by number, partner_id limit :limit""")
                .param("number", last.number())
                .param("partnerId", last.partnerId())
                .param("limit", limit)
                .query(Change.class)
                .list();
    }

    /** Announces within the caller's transaction that these partners changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(Collection<String> partnerIds) {
        jdbc.sql("update directory_feed_head set latest = latest + 1").update();
        long number = latest();
        partnerIds.forEach(partnerId -> announce(partnerId, number));
    }

    void announce(String partnerId) {
        announce(List.of(partnerId));
    }

    private void announce(String partnerId, long number) {
        int known = jdbc.sql("update directory_feed set number = ? where partner_id = ?")
                .param(number)
                .param(partnerId)
                .update();
        if (known == 0) {
            jdbc.sql("insert into directory_feed (partner_id, number) values (?, ?)")
                    .param(partnerId)
                    .param(number)
                    .update();
        }
    }
}
