package io.leadflow.partner;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The logos of all partners, as PNG in the database. */
@Component
public class Logos {

    private final JdbcClient jdbc;

    Logos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param tag the one that {@link BusinessProfile#logo()} told; another one, or {@code null}, finds nothing */
    public Optional<Logo> find(String partnerId, String tag) {
        return jdbc.sql("select png from partner_logo where partner_id = ? and tag = ?")
                .param(partnerId)
                .param(tag)
                .query((row, number) -> new Logo(row.getBytes("png")))
                .optional();
    }

    void keep(String partnerId, Logo logo) {
        remove(partnerId);
        jdbc.sql("insert into partner_logo (partner_id, tag, png) values (?, ?, ?)")
                .param(partnerId)
                .param(UUID.randomUUID().toString())
                .param(logo.png())
                .update();
    }

    void remove(String partnerId) {
        jdbc.sql("delete from partner_logo where partner_id = ?")
                .param(partnerId)
                .update();
    }
}
