package io.leadflow.lead;

import static io.leadflow.lead.Stage.ACCEPTED;
import static io.leadflow.lead.Stage.ARCHIVED;
import static io.leadflow.lead.Stage.RECEIVED;

import io.leadflow.refusal.Check;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.WrongState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A lead on its way from Received over Accepted to Archived (L1). Each method is one step of that way: it guards the
 * stage, throws {@link WrongState} naming the current one, and {@link InvalidInput} for a broken rule.
 */
@Table("lead")
public class Lead {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private String partnerId;
    private String locationId;

    @Embedded.Nullable
    private Inquiry inquiry;

    @Embedded.Nullable(prefix = "sender_")
    private Sender sender;

    private String startedBy;
    private String externalId;
    private UUID predecessorId;
    private UUID engagementId;

    private Stage stage;
    private Outcome outcome;
    private ClosingReason closingReason;
    private ContactFlag contactFlag;

    @Embedded.Nullable(prefix = "deal_")
    private Deal deal;

    private Team partnerContacts = Team.NOBODY;
    private Team employees = Team.NOBODY;

    private String openedBy;

    private Instant receivedAt;
    private Instant openedAt;
    private Instant answerBy;
    private Instant acceptedAt;
    private Instant archivedAt;
    private Instant updatedAt;
    private Instant erasedAt;

    static Lead receive(UUID id, NewLead order, Instant now) {
        Lead lead = new Lead();
        lead.id = id;
        lead.partnerId = order.partnerId();
        lead.locationId = order.locationId();
        lead.inquiry = order.inquiry();
        lead.sender = order.sender();
        lead.startedBy = order.startedBy();
        lead.externalId = order.externalId();
        lead.predecessorId = order.predecessorId();
        lead.stage = RECEIVED;
        lead.contactFlag = order.inquiry().contactRequested() ? ContactFlag.BURNING : null;
        lead.receivedAt = now;
        lead.updatedAt = now;
        return lead;
    }

    /** A partner's own deal is accepted from the start. */
    static Lead bring(UUID id, NewLead order, Deal terms, Team contacts, Instant now) {
        Lead lead = receive(id, order, now);
        lead.accept(terms, contacts, now);
        return lead;
    }

    void expectAnswer(Instant deadline) {
        answerBy = deadline;
    }

    /** The partner takes the lead on (L3). */
    void accept(Deal terms, Team contacts, Instant now) {
        require(RECEIVED, "accepted");
        terms.requireComplete();
        changeDeal(terms, now);
        partnerContacts = contacts;
        stage = ACCEPTED;
        acceptedAt = now;
        updatedAt = now;
    }

    /** The partner turns the lead down (L4). */
    void decline(ClosingReason reason, String notes, Instant now) {
        require(RECEIVED, "declined");
        closingReason = Check.required("declineReason", reason);
        if (notes != null) {
            deal = deal().withNotes(notes);
        }
        archive(Outcome.DECLINED, now);
    }

    /** Nobody answered in time (L5). */
    void expire(Instant now) {
        require(RECEIVED, "expired");
        archive(Outcome.EXPIRED, now);
    }

    /** The contact window has passed (L7); the lead stays active. */
    void coolContactFlag(Instant now) {
        require(RECEIVED, "cooled");
        contactFlag = ContactFlag.COOLED;
        updatedAt = now;
    }

    /** What the partner notes down before it answers. */
    void amend(Deal terms, Team contacts, Instant now) {
        require(RECEIVED, "amended before an answer");
        changeDeal(terms, now);
        partnerContacts = contacts;
        updatedAt = now;
    }

    /** New terms and new people on the deal (L6). */
    void edit(Deal terms, Team people, Instant now) {
        require(ACCEPTED, "edited");
        terms.requireComplete();
        changeDeal(terms, now);
        employees = people;
        updatedAt = now;
    }

    /** As above, and with other contacts than those named when the lead was accepted. */
    void edit(Deal terms, Team contacts, Team people, Instant now) {
        edit(terms, people, now);
        partnerContacts = contacts;
    }

    /** The deal is won (L6). */
    void win(Instant now) {
        require(ACCEPTED, "reported as won");
        archive(Outcome.WON, now);
    }

    /** The deal is lost (L6). */
    void lose(ClosingReason reason, Instant now) {
        require(ACCEPTED, "reported as lost");
        closingReason = Check.required("lostReason", reason);
        archive(Outcome.LOST, now);
    }

    /** The customer takes the inquiry back; the partner has neither won nor lost by it. */
    void withdraw(Instant now) {
        if (stage == ARCHIVED) {
            throw impossible("withdrawn");
        }
        closingReason = ClosingReason.CUSTOMER_WITHDREW;
        archive(Outcome.LOST, now);
    }

    /** The customer, left without a partner, sends the same inquiry to a different one (B3). */
    void passOn() {
        if (!canBePassedOn()) {
            throw impossible("passed on");
        }
    }

    /** Takes the person out of the archived lead; what it counts for in statistics stays. */
    void erase(Instant now) {
        require(ARCHIVED, "erased");
        if (isErased()) {
            throw impossible("erased again");
        }
        inquiry = inquiry.erased();
        deal = deal().erased();
        externalId = null;
        erasedAt = now;
        updatedAt = now;
    }

    /** Whether the partner left the customer alone with the inquiry, and there still is one. */
    public boolean canBePassedOn() {
        return (outcome == Outcome.DECLINED || outcome == Outcome.EXPIRED) && !isErased();
    }

    public boolean canBeErased() {
        return !isOpen() && !isErased();
    }

    public boolean isOpen() {
        return stage != ARCHIVED;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    /** In which state the lead is, in words: "Received", "Archived (Won)". */
    public String state() {
        return inWords(stage) + (outcome == null ? "" : " (" + inWords(outcome) + ")");
    }

    private void changeDeal(Deal terms, Instant now) {
        if (!Objects.equals(terms.closingDate(), deal().closingDate())) {
            terms.requireNearDate(LocalDate.ofInstant(now, ZoneOffset.UTC));
        }
        deal = terms;
    }

    private void archive(Outcome end, Instant now) {
        stage = ARCHIVED;
        outcome = end;
        archivedAt = now;
        updatedAt = now;
    }

    private void require(Stage needed, String intent) {
        if (stage != needed) {
            throw impossible(intent);
        }
    }

    private WrongState impossible(String intent) {
        return new WrongState("The lead cannot be %s: it is %s.".formatted(intent, isErased() ? "erased" : state()));
    }

    private static String inWords(Enum<?> constant) {
        String name = constant.name();
        return name.charAt(0) + name.substring(1).toLowerCase();
    }

    /** Everything about the lead that can change, by name and in text, for its history (L9). */
    Map<String, String> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("stage", stage);
        facts.put("outcome", outcome);
        facts.put("closingReason", closingReason);
        facts.put("contactFlag", contactFlag);
        facts.put("dealName", deal().name());
        facts.put("dealValue", deal().value());
        facts.put("closingDate", deal().closingDate());
        facts.put("notes", deal().notes());
        facts.put("crmId", deal().crmId());
        facts.put("campaignId", deal().campaignId());
        facts.put("partnerContacts", partnerContacts.orNobody());
        facts.put("employees", employees.orNobody());
        facts.put("predecessor", predecessorId);
        Map<String, String> inText = new LinkedHashMap<>();
        facts.forEach((name, value) -> inText.put(name, value == null ? null : value.toString()));
        return inText;
    }

    public UUID id() {
        return id;
    }

    /** The sender's own key, or {@code null}. */
    String externalId() {
        return externalId;
    }

    /** What this lead has in common with others about the same business; a lead alone is an engagement of its own. */
    public UUID engagementId() {
        return engagementId == null ? id : engagementId;
    }

    public String partnerId() {
        return partnerId;
    }

    public String locationId() {
        return locationId;
    }

    public Inquiry inquiry() {
        return inquiry;
    }

    /** The lead whose inquiry was passed on with this one (B3), or {@code null}. */
    public UUID predecessorId() {
        return predecessorId;
    }

    public Sender sender() {
        return sender;
    }

    public Stage stage() {
        return stage;
    }

    public Outcome outcome() {
        return outcome;
    }

    public ClosingReason closingReason() {
        return closingReason;
    }

    public ContactFlag contactFlag() {
        return contactFlag;
    }

    public Deal deal() {
        return deal == null ? Deal.NONE : deal;
    }

    public Team partnerContacts() {
        return partnerContacts;
    }

    public Team employees() {
        return employees;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** When someone of the partner first looked at the lead (B5); {@code null}: nobody yet. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Who looked first, or {@code null}. */
    public String openedBy() {
        return openedBy;
    }

    public Instant answerBy() {
        return answerBy;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    public Instant archivedAt() {
        return archivedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Grows with each change; what someone decides by an older one is decided on stale facts. */
    public int version() {
        return version;
    }

    /** When its personal values were erased, or {@code null}. */
    public Instant erasedAt() {
        return erasedAt;
    }
}
