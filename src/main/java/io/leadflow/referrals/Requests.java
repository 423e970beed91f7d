package io.leadflow.referrals;

import io.leadflow.security.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Remembers for a day which request of a caller made which referral, so that a repeated one makes none. */
@Component
class Requests {

    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    Requests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<UUID> madeBy(SignedIn caller, UUID requestId) {
        return jdbc.sql("select lead_id from referral_request where caller = ? and request_id = ? and made_at > ?")
                .param(caller.userId())
                .param(requestId)
                .param(oldest())
                .query(UUID.class)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another request of the same id was quicker */
    void remember(SignedIn caller, UUID requestId, UUID leadId) {
        jdbc.sql("delete from referral_request where caller = ? and request_id = ? and made_at <= ?")
                .param(caller.userId())
                .param(requestId)
                .param(oldest())
                .update();
        jdbc.sql("insert into referral_request (caller, request_id, lead_id, made_at) values (?, ?, ?, ?)")
                .param(caller.userId())
                .param(requestId)
                .param(leadId)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        jdbc.sql("delete from referral_request where made_at <= ?")
                .param(oldest())
                .update();
    }

    private Object oldest() {
        return clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC);
    }
}
