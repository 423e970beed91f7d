package io.leadflow.referrals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.process.LeadWorkflow;
import io.leadflow.referrals.wire.Draft;
import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1.0/engagements/referrals}: the operations of 1.1. */
@RestController
@RequestMapping(path = Addresses.COLLECTION, produces = MediaType.APPLICATION_JSON_VALUE)
class ReferralAddress implements ReferralOperations {

    private final ReferralShelf shelf;
    private final ReferralIntake intake;
    private final ReferralChanges changes;
    private final LeadWorkflow workflow;
    private final WireJson json;

    ReferralAddress(
            ReferralShelf shelf, ReferralIntake intake, ReferralChanges changes, LeadWorkflow workflow, WireJson json) {
        this.shelf = shelf;
        this.intake = intake;
        this.changes = changes;
        this.workflow = workflow;
        this.json = json;
    }

    @GetMapping
    @Override
    public String list(@AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
        return json.text(shelf.list(me, request.getParameterMap()));
    }

    @GetMapping("/{id}")
    @Override
    public ResponseEntity<String> one(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        ObjectNode referral = shelf.one(me, id);
        return answer(isUnopened(me, referral) ? opened(me, id) : referral);
    }

    @PostMapping(consumes = "application/json")
    @Override
    public ResponseEntity<String> create(@AuthenticationPrincipal SignedIn me, HttpServletRequest request)
            throws IOException {
        Draft draft = json.read(WireJson.object(Body.of(request, json)), Draft.class);
        Optional<UUID> requestId = RequestIds.repeatable(request);
        ObjectNode referral = created(me, draft, requestId);
        return ResponseEntity.ok()
                .location(Addresses.of(UUID.fromString(referral.path("id").asText())))
                .eTag(referral.path("eTag").textValue())
                .body(json.text(referral));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/json-patch+json"})
    @Override
    public ResponseEntity<String> patch(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = "Prefer", required = false) String prefer,
            HttpServletRequest request)
            throws IOException {
        changes.patch(me, id, ifMatch, Patch.read(Body.of(request, json)));
        ResponseEntity<String> changed = answer(shelf.one(me, id));
        return "return=representation".equals(prefer)
                ? changed
                : ResponseEntity.noContent()
                        .eTag(changed.getHeaders().getETag())
                        .build();
    }

    @PutMapping(path = "/{id}", consumes = "application/json")
    @Override
    public ResponseEntity<String> replace(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            HttpServletRequest request)
            throws IOException {
        if (ifMatch == null) {
            throw new PreconditionMissing();
        }
        changes.replace(me, id, ifMatch, WireJson.object(Body.of(request, json)));
        return answer(shelf.one(me, id));
    }

    /** Of two requests with the same id at the same moment the second one finds what the first one made. */
    private ObjectNode created(SignedIn me, Draft draft, Optional<UUID> requestId) {
        try {
            return intake.create(me, draft, requestId);
        } catch (DuplicateKeyException madeMeanwhile) {
            return intake.create(me, draft, requestId);
        }
    }

    private ObjectNode opened(SignedIn me, UUID id) {
        workflow.look(me, id);
        return shelf.one(me, id);
    }

    private static boolean isUnopened(SignedIn me, ObjectNode referral) {
        return me.isOneOf(Group.PARTNER) && referral.path("substatus").asText().equals("Pending");
    }

    private ResponseEntity<String> answer(ObjectNode referral) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, referral.path("eTag").textValue())
                .body(json.text(referral));
    }
}
