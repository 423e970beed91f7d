package io.leadflow.referrals;

import io.leadflow.referrals.description.ListOptions;
import io.leadflow.referrals.description.Refuses;
import io.leadflow.referrals.wire.Draft;
import io.leadflow.referrals.wire.Referral;
import io.leadflow.referrals.wire.ReferralPage;
import io.leadflow.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/** The operations of 1.1 as their callers read about them, under the names that generated clients call them by. */
@Tag(name = "Referrals", description = "Leads on the wire")
interface ReferralOperations {

    @Operation(
            operationId = "GetAllReferrals",
            summary = "List referrals",
            description = "A page of at most 100; follow @odata.nextLink as it stands.")
    @ListOptions
    @ApiResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ReferralPage.class)))
    String list(@Parameter(hidden = true) SignedIn me, HttpServletRequest request);

    @Operation(
            operationId = "GetReferralById",
            summary = "Get a referral",
            description = "The first look of its partner makes a pending referral a received one.")
    @ApiResponse(
            responseCode = "200",
            description = "The referral",
            content = @Content(schema = @Schema(implementation = Referral.class)))
    @Refuses(404)
    ResponseEntity<String> one(@Parameter(hidden = true) SignedIn me, UUID id);

    @Operation(
            operationId = "CreateReferral",
            summary = "Create a referral",
            description = "For the partner whose location is the target, or the caller's own deal.")
    @Parameter(
            name = RequestIds.REQUEST_ID,
            in = ParameterIn.HEADER,
            description = "A GUID; repeated within 24 hours it makes no second referral",
            schema = @Schema(type = "string", format = "uuid"))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Draft.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The referral, with its Location",
            content = @Content(schema = @Schema(implementation = Referral.class)))
    ResponseEntity<String> create(@Parameter(hidden = true) SignedIn me, HttpServletRequest request) throws IOException;

    @Operation(
            operationId = "PatchReferralById",
            summary = "Change a referral",
            description =
                    "A JSON Patch of replace and add, all or nothing. Accept, decline, won and lost are changes of status and substatus.")
    @RequestBody(
            required = true,
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Step.class))))
    @ApiResponse(responseCode = "204", description = "Changed", content = @Content)
    @ApiResponse(
            responseCode = "200",
            description = "Changed, and return=representation is preferred",
            content = @Content(schema = @Schema(implementation = Referral.class)))
    @Refuses({404, 409, 412})
    ResponseEntity<String> patch(
            @Parameter(hidden = true) SignedIn me, UUID id, String ifMatch, String prefer, HttpServletRequest request)
            throws IOException;

    @Operation(
            operationId = "UpdateReferralById",
            summary = "Replace a referral",
            description = "What can be changed is taken over, all else stays. If-Match is required.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Draft.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The referral",
            content = @Content(schema = @Schema(implementation = Referral.class)))
    @Refuses({404, 409, 412})
    ResponseEntity<String> replace(
            @Parameter(hidden = true) SignedIn me, UUID id, String ifMatch, HttpServletRequest request)
            throws IOException;

    /** A step of a JSON Patch, as it is documented. */
    @Schema(name = "PatchOperation")
    record Step(
            @Schema(
                    allowableValues = {"replace", "add"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String op,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "/details/notes")
            String path,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Object value) {}
}
