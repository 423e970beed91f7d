package io.leadflow.demo;

import io.leadflow.demo.DemoPartners.Entered;
import io.leadflow.demo.DemoPartners.Habit;
import io.leadflow.engine.TimeTravel;
import io.leadflow.lead.ClosingReason;
import io.leadflow.lead.Contact;
import io.leadflow.lead.Customer;
import io.leadflow.lead.Deal;
import io.leadflow.lead.Inquiry;
import io.leadflow.lead.LeadDesk;
import io.leadflow.lead.LeadType;
import io.leadflow.lead.Money;
import io.leadflow.lead.Need;
import io.leadflow.lead.NewLead;
import io.leadflow.lead.Sender;
import io.leadflow.lead.Sender.SenderType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What became of older leads of the demonstration's many partners, by their habits. They are all archived, and their
 * processes long gone, so they are entered where leads are written.
 */
@Component
@Profile("demo")
class DemoHistory {

    private static final List<Integer> WEEKS_AGO = List.of(3, 5, 8, 11);
    private static final List<String> COMPANIES =
            List.of("Relecloud", "Munson’s Farm", "VanArsdel", "Lamna Healthcare", "Graphic Design Institute");

    private final LeadDesk desk;
    private final TimeTravel travel;
    private final Clock clock;
    private final LoggingSystem logging;
    private final TransactionTemplate transaction;

    /** What happens when, counted from now; in the order of time. */
    private final TreeMap<Duration, List<Runnable>> plan = new TreeMap<>();

    DemoHistory(
            LeadDesk desk,
            TimeTravel travel,
            Clock clock,
            LoggingSystem logging,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.travel = travel;
        this.clock = clock;
        this.logging = logging;
        this.transaction = new TransactionTemplate(transactions);
    }

    void enter(List<Entered> partners) {
        for (int number = 0; number < partners.size(); number++) {
            Entered partner = partners.get(number);
            if (partner.habit() != Habit.NEW) {
                for (int weeks : WEEKS_AGO) {
                    plan(partner, Duration.ofDays(-7L * weeks), number + weeks);
                }
            }
        }
        logging.setLogLevel(LeadDesk.class.getName(), LogLevel.WARN);
        plan.forEach((time, events) -> {
            travel.moveTo(time);
            transaction.executeWithoutResult(status -> events.forEach(Runnable::run));
        });
        logging.setLogLevel(LeadDesk.class.getName(), null);
        plan.clear();
        travel.moveTo(Duration.ZERO);
    }

    private void plan(Entered partner, Duration received, int number) {
        List<UUID> lead = new ArrayList<>();
        at(received, () -> lead.add(desk.receive(order(partner, number)).id()));
        Duration answer = Duration.ofHours(
                switch (partner.habit()) {
                    case KEEN -> 3;
                    case STEADY -> 20;
                    default -> 120;
                });
        if (partner.habit() == Habit.SILENT || partner.habit() == Habit.SLOW && number % 2 == 0) {
            at(received.plusDays(14), () -> desk.expire(lead.get(0)));
        } else if (number % 3 == 0) {
            at(
                    received.plus(answer),
                    () -> desk.decline(lead.get(0), partner.id(), ClosingReason.TIMELINE_TOO_SHORT, null));
        } else {
            at(
                    received.plus(answer),
                    () -> desk.accept(lead.get(0), partner.id(), agreed -> deal(), contacts -> contacts));
            at(received.plusDays(18), () -> close(lead.get(0), partner, number));
        }
    }

    private void close(UUID lead, Entered partner, int number) {
        if (partner.habit() == Habit.KEEN || number % 2 == 0) {
            desk.win(lead, partner.id());
        } else {
            desk.lose(lead, partner.id(), ClosingReason.CHOSE_ANOTHER_VENDOR);
        }
    }

    private void at(Duration time, Runnable event) {
        plan.computeIfAbsent(time, anyone -> new ArrayList<>()).add(event);
    }

    private static NewLead order(Entered partner, int number) {
        String company = COMPANIES.get(number % COMPANIES.size());
        Inquiry inquiry = new Inquiry(
                LeadType.CUSTOMER_INQUIRY,
                new Customer(company, partner.country(), "51to250employees", null, null, null, null),
                new Contact("Alex", "Doe", "alex@customer.example", null, Locale.ENGLISH),
                new Need(
                        "We look for help with our next project.",
                        partner.products().subList(0, 1),
                        List.of(),
                        List.of()),
                false,
                true);
        Sender vendor = new Sender(SenderType.VENDOR, null, "partner-leads@vendor.example", Locale.ENGLISH);
        return new NewLead(inquiry, partner.id(), partner.id() + "-hq", vendor, "source", null, null);
    }

    private Deal deal() {
        Money value = new Money(new BigDecimal("24000"), Currency.getInstance("EUR"));
        return new Deal("First project", value, LocalDate.now(clock).plusDays(16), null, null, null);
    }
}
