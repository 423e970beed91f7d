package io.leadflow.lead;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** The reading side of leads. */
@Component
public class LeadBoard {

    private final Leads leads;
    private final LeadsAtHand atHand;

    LeadBoard(Leads leads, LeadsAtHand atHand) {
        this.leads = leads;
        this.atHand = atHand;
    }

    /** @throws io.leadflow.refusal.NotFound when there is no such lead */
    public Lead lead(UUID leadId) {
        return atHand.find(leadId);
    }

    /** The lead that somebody sent under this key of their own. */
    public Optional<Lead> sentAs(String startedBy, String externalId) {
        return leads.findByStartedByAndExternalId(startedBy, externalId);
    }

    /** The leads that somebody sent under some of these keys, by key. */
    public Map<String, UUID> sentAs(String startedBy, Collection<String> externalIds) {
        return leads.findByStartedByAndExternalIdIn(startedBy, externalIds).stream()
                .collect(Collectors.toMap(Lead::externalId, Lead::id));
    }

    /** The lead that its inquiry was passed on with (B3). */
    public Optional<Lead> successorOf(UUID leadId) {
        return leads.findByPredecessorId(leadId);
    }

    /** All leads of one inquiry, which went on from each to the next (B3), in their order; this one is among them. */
    public List<Lead> ofSameInquiry(UUID leadId) {
        Lead first = lead(leadId);
        while (first.predecessorId() != null) {
            first = lead(first.predecessorId());
        }
        return Stream.iterate(
                        first, Objects::nonNull, lead -> successorOf(lead.id()).orElse(null))
                .toList();
    }

    /** A lead of the same customer, to the same partner and in the same words, that was not withdrawn. */
    public Optional<Lead> sameInquiry(Inquiry inquiry, String partnerId, Instant since) {
        return leads
                .findByContact(
                        inquiry.contact().email(), partnerId, inquiry.need().need(), since)
                .stream()
                .findFirst();
    }

    /** The partners that had this lead's inquiry, this lead's among them; none of them gets it again (B3). */
    public Set<String> partnersSoFar(UUID leadId) {
        return leads.partnersSoFar(leadId);
    }

    /** Those of these leads that there are, by their ids. */
    public Map<UUID, Lead> leads(Collection<UUID> leadIds) {
        return StreamSupport.stream(leads.findAllById(leadIds).spliterator(), false)
                .collect(Collectors.toMap(Lead::id, lead -> lead));
    }

    /** The other leads about the same business. */
    public List<Lead> besides(Lead lead) {
        return leads.findOthers(lead.engagementId(), lead.id());
    }
}
