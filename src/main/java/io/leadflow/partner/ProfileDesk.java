package io.leadflow.partner;

import io.leadflow.refusal.NotFound;
import io.leadflow.refusal.WrongState;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where business profiles are written. Each change is announced in the {@link DirectoryFeed}. */
@Component
@Transactional
public class ProfileDesk {

    private static final Logger log = LoggerFactory.getLogger(ProfileDesk.class);

    private final JdbcAggregateOperations aggregates;
    private final PartnerDirectory directory;
    private final Logos logos;
    private final DirectoryFeed feed;

    ProfileDesk(JdbcAggregateOperations aggregates, PartnerDirectory directory, Logos logos, DirectoryFeed feed) {
        this.aggregates = aggregates;
        this.directory = directory;
        this.logos = logos;
        this.feed = feed;
    }

    /** Enters an organisation that has no profile yet; one that has keeps it. */
    public void open(String partnerId, String name) {
        if (directory.find(partnerId).isEmpty()) {
            enter(new Partner(partnerId, name, false, List.of()), About.empty(partnerId));
        }
    }

    public void enter(Partner partner, About about) {
        aggregates.insert(partner);
        aggregates.insert(about);
        feed.announce(partner.id());
    }

    /** @throws WrongState when someone else changed the profile since this one was read, or it was not read at all */
    public void describe(About about) {
        save(about);
        BusinessProfile profile = directory.profile(about.partnerId());
        if (profile.partner().published()) {
            refuseIncomplete(profile);
        }
        feed.announce(about.partnerId());
    }

    /** The first one has no version; where there is one by now, it was not read. */
    private void save(About about) {
        try {
            aggregates.save(about);
        } catch (OptimisticLockingFailureException late) {
            throw overtaken();
        } catch (DbActionExecutionException failure) {
            throw failure.getCause() instanceof DuplicateKeyException ? overtaken() : failure;
        }
    }

    public void addLocation(String partnerId, Location.Address address, LocationContact contact) {
        change(partnerId, partner -> partner.with(new Location(UUID.randomUUID().toString(), address, contact)));
    }

    public void changeLocation(String partnerId, Location changed) {
        change(partnerId, partner -> {
            partner.location(changed.id()).orElseThrow(() -> new NotFound("There is no such location."));
            return partner.with(changed);
        });
    }

    public void removeLocation(String partnerId, String locationId) {
        change(partnerId, partner -> partner.without(locationId));
    }

    public void putFirst(String partnerId, String locationId) {
        change(partnerId, partner -> partner.withFirst(locationId));
    }

    /** From now on the company is found and receives leads (D1). */
    public void publish(String partnerId) {
        change(partnerId, partner -> {
            refuseIncomplete(directory.profile(partnerId));
            return partner.published(true);
        });
        log.info("Partner {}: profile published", partnerId);
    }

    /** From now on the company receives no new leads; those on their way go on (D1). */
    public void unpublish(String partnerId) {
        change(partnerId, partner -> partner.published(false));
        log.info("Partner {}: profile unpublished", partnerId);
    }

    public void showLogo(String partnerId, Logo logo) {
        logos.keep(partnerId, logo);
        feed.announce(partnerId);
    }

    public void removeLogo(String partnerId) {
        logos.remove(partnerId);
        feed.announce(partnerId);
    }

    /** Announced first: that lets one change begin when the one before it is done. */
    private void change(String partnerId, UnaryOperator<Partner> step) {
        feed.announce(partnerId);
        aggregates.update(step.apply(directory.profile(partnerId).partner()));
    }

    private static WrongState overtaken() {
        return new WrongState("The profile was changed meanwhile by someone else.");
    }

    private static void refuseIncomplete(BusinessProfile profile) {
        if (!profile.missing().isEmpty()) {
            throw new WrongState("The profile is not complete enough to be public: " + profile.missing() + ".");
        }
    }
}
