package io.leadflow.ranking;

import io.leadflow.lead.TrackRecord;
import io.leadflow.lead.TrackRecords;
import io.leadflow.partner.BusinessProfile;
import io.leadflow.partner.DirectoryFeed;
import io.leadflow.partner.PartnerDirectory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the leads now and then, on one node at a time, and announces every partner whose record changed. */
@Component
public class StandingRefresh {

    private static final Logger log = LoggerFactory.getLogger(StandingRefresh.class);
    private static final int AT_ONCE = 500;

    private final TrackRecords records;
    private final StandingBook book;
    private final Ranking ranking;
    private final PartnerDirectory directory;
    private final DirectoryFeed feed;
    private final RankingSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    StandingRefresh(
            TrackRecords records,
            StandingBook book,
            Ranking ranking,
            PartnerDirectory directory,
            DirectoryFeed feed,
            RankingSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.records = records;
        this.book = book;
        this.ranking = ranking;
        this.directory = directory;
        this.feed = feed;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    @Transactional
    public void refreshIfDue() {
        Instant last = lastTime();
        if (last.plus(settings.refresh()).isBefore(clock.instant()) || last.isAfter(clock.instant())) {
            refresh();
        }
    }

    @Transactional
    public void refresh() {
        lastTime();
        List<TrackRecord> batch = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        Consumer<TrackRecord> look = leads -> {
            batch.add(leads);
            if (batch.size() == AT_ONCE) {
                changed.addAll(keepChanged(batch));
                batch.clear();
            }
        };
        Set<String> withoutLeads = book.partners();
        LocalDate today = LocalDate.now(clock);
        Instant since = today.minus(settings.window()).atStartOfDay().toInstant(ZoneOffset.UTC);
        records.tell(since, today, leads -> {
            withoutLeads.remove(leads.partnerId());
            look.accept(leads);
        });
        withoutLeads.stream().map(TrackRecord::none).forEach(look);
        changed.addAll(keepChanged(batch));
        if (!changed.isEmpty()) {
            feed.announce(changed);
        }
        jdbc.sql("update standing_refresh set refreshed_at = ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        log.info("Standing of {} partners changed", changed.size());
    }

    /** When the leads were last looked at; the others wait here for the node that is at it. */
    private Instant lastTime() {
        return jdbc.sql("select refreshed_at from standing_refresh for update")
                .query((row, number) ->
                        row.getObject("refreshed_at", OffsetDateTime.class).toInstant())
                .single();
    }

    private List<String> keepChanged(List<TrackRecord> batch) {
        Map<String, TrackRecord> known =
                book.of(batch.stream().map(TrackRecord::partnerId).toList());
        List<TrackRecord> changed = batch.stream()
                .filter(leads -> !leads.equals(known.get(leads.partnerId())))
                .toList();
        if (!changed.isEmpty()) {
            book.keep(changed);
            book.keep(LocalDate.now(clock), standings(changed));
        }
        return changed.stream().map(TrackRecord::partnerId).toList();
    }

    private Map<String, Double> standings(List<TrackRecord> changed) {
        Map<String, BusinessProfile> profiles = new HashMap<>();
        directory
                .profiles(changed.stream().map(TrackRecord::partnerId).toList())
                .forEach(profile -> profiles.put(profile.partner().id(), profile));
        Map<String, Double> standings = new HashMap<>();
        changed.forEach(leads -> standings.put(
                leads.partnerId(),
                ranking.standing(
                        Ranking.factors(leads, profiles.get(leads.partnerId()).membership()))));
        return standings;
    }
}
