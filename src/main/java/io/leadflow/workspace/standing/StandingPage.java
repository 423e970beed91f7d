package io.leadflow.workspace.standing;

import io.leadflow.lead.TrackRecord;
import io.leadflow.partner.Membership;
import io.leadflow.partner.PartnerDirectory;
import io.leadflow.ranking.Factor;
import io.leadflow.ranking.Ranking;
import io.leadflow.ranking.StandingBook;
import io.leadflow.security.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /standing}: each factor of the company's standing, the numbers behind it, and what would raise it most (D6). */
@Controller
class StandingPage {

    private static final int DAYS = 90;
    private static final int TASTES = 8;

    private final PartnerDirectory directory;
    private final StandingBook book;
    private final Ranking ranking;
    private final Clock clock;

    StandingPage(PartnerDirectory directory, StandingBook book, Ranking ranking, Clock clock) {
        this.directory = directory;
        this.book = book;
        this.ranking = ranking;
        this.clock = clock;
    }

    /** @param gain by how much the score would rise if the factor were 1 */
    public record Part(Factor factor, double value, double share, double gain) {}

    /** How leads that ask for a tag went; {@code key} is the message that names the tag. */
    public record TasteRow(String key, int leads, double fit) {}

    @GetMapping("/standing")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        TrackRecord leads = book.of(me.organisation());
        Membership membership = directory.profiles(List.of(me.organisation())).stream()
                .findFirst()
                .map(profile -> profile.membership())
                .orElse(new Membership(List.of(), List.of()));
        List<Part> parts = parts(Ranking.factors(leads, membership));
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("leads", leads);
        model.addAttribute("membership", membership);
        model.addAttribute("median", leads.medianAnswer() == null ? null : Duration.ofSeconds(leads.medianAnswer()));
        model.addAttribute("parts", parts);
        model.addAttribute(
                "most",
                parts.stream().max(Comparator.comparingDouble(Part::gain)).orElseThrow());
        model.addAttribute("tastes", tastes(leads));
        model.addAttribute("chart", chart(parts, me.organisation(), today));
        return "directory/standing";
    }

    private List<Part> parts(Map<Factor, Double> factors) {
        return Factor.STANDING.stream()
                .map(factor -> {
                    double value = factors.get(factor);
                    double share = ranking.share(factor);
                    return new Part(factor, value, share, share * (1 - value));
                })
                .toList();
    }

    private static List<TasteRow> tastes(TrackRecord leads) {
        return leads.tastes().entrySet().stream()
                .sorted(Comparator.comparingInt(taste -> -taste.getValue().leads()))
                .limit(TASTES)
                .map(taste -> new TasteRow(
                        taste.getKey().replaceFirst(":", "."), taste.getValue().leads(), Ranking.fit(taste.getValue())))
                .toList();
    }

    /** The standing as a share of what it can be at most. */
    private Chart chart(List<Part> parts, String partnerId, LocalDate today) {
        double most = parts.stream().mapToDouble(Part::share).sum();
        double now =
                parts.stream().mapToDouble(part -> part.share() * part.value()).sum();
        return Chart.of(book.days(partnerId, today.minusDays(DAYS)), today, DAYS, now / most, most);
    }
}
