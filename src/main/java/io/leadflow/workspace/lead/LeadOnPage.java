package io.leadflow.workspace.lead;

import io.leadflow.lead.ClosingReason;
import io.leadflow.lead.Favorites;
import io.leadflow.lead.HistoryEntry;
import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadHistory;
import io.leadflow.partner.PartnerDirectory;
import io.leadflow.process.path.LeadPaths;
import io.leadflow.security.Accounts;
import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays a lead out on its page, as much of it as the reader may see. */
@Component
class LeadOnPage {

    private final PartnerDirectory directory;
    private final LeadHistory history;
    private final Favorites favorites;
    private final Timeline timeline;
    private final LeadPaths paths;
    private final PathPicture picture;
    private final Accounts accounts;

    LeadOnPage(
            PartnerDirectory directory,
            LeadHistory history,
            Favorites favorites,
            Timeline timeline,
            LeadPaths paths,
            PathPicture picture,
            Accounts accounts) {
        this.directory = directory;
        this.history = history;
        this.favorites = favorites;
        this.timeline = timeline;
        this.paths = paths;
        this.picture = picture;
        this.accounts = accounts;
    }

    /** @throws io.leadflow.refusal.NotFound when the lead is none of their business */
    String of(Lead lead, SignedIn me, Model model) {
        Sight sight = Sight.of(me, lead);
        List<HistoryEntry> entries = history.of(lead.id());
        model.addAttribute("lead", lead);
        model.addAttribute("sight", sight);
        model.addAttribute("acts", sight == Sight.PARTNER ? Act.on(lead) : List.of());
        model.addAttribute("favorite", sight == Sight.PARTNER && favorites.isMarked(lead.id(), me.userId()));
        model.addAttribute("partner", sight == Sight.PARTNER ? null : directory.nameOf(lead.partnerId()));
        model.addAttribute("openedBy", lead.openedBy() == null ? null : accounts.nameOf(lead.openedBy()));
        model.addAttribute("events", timeline.of(entries, sight.isWhole()));
        model.addAttribute("path", picture.of(paths.of(lead, entries)));
        model.addAttribute("erasable", !lead.isOpen() && !lead.isErased() && me.isOneOf(Group.VENDOR));
        model.addAttribute("reasons", ClosingReason.CHOICES);
        model.addAttribute("currencies", Currencies.inUse());
        return "lead";
    }

    /** What happened last, in a sentence. */
    Timeline.Event last(Lead lead) {
        return timeline.of(history.of(lead.id()), true).get(0);
    }

    boolean isDoneBy(SignedIn me, Act act, Lead lead) {
        return history.of(lead.id()).stream()
                .anyMatch(entry ->
                        entry.occasion() == act.occasion() && entry.actor().equals(me.userId()));
    }
}
