package io.leadflow.referrals;

import io.leadflow.referrals.wire.Draft;
import io.leadflow.referrals.wire.Referral;
import io.leadflow.referrals.wire.ReferralPage;
import io.leadflow.security.ApiError;
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

/** The operations of 1.1 as their callers read about them. */
@Tag(name = "Referrals", description = "Leads on the wire")
@ApiResponse(
        responseCode = "400",
        description = "A value, path or query breaks a rule; target names it",
        content = @Content(schema = @Schema(implementation = ApiError.class)))
@ApiResponse(
        responseCode = "401",
        description = "No credentials, or wrong ones",
        content = @Content(schema = @Schema(implementation = ApiError.class)))
@ApiResponse(
        responseCode = "403",
        description = "Not for this caller",
        content = @Content(schema = @Schema(implementation = ApiError.class)))
@ApiResponse(
        responseCode = "429",
        description = "Too many requests; Retry-After says when to come again",
        content = @Content(schema = @Schema(implementation = ApiError.class)))
interface ReferralOperations {

    @Operation(summary = "List referrals", description = "A page of at most 100; follow @odata.nextLink as it stands.")
    @Parameter(
            name = "$filter",
            in = ParameterIn.QUERY,
            description = "eq ne gt ge lt le and or not, any over team",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "$orderby",
            in = ParameterIn.QUERY,
            description = "createdDateTime or updatedDateTime, asc or desc",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "$top",
            in = ParameterIn.QUERY,
            description = "How many, of all pages together",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "$skip",
            in = ParameterIn.QUERY,
            description = "How many to leave out, up to 10,000",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "$count",
            in = ParameterIn.QUERY,
            description = "Whether to tell how many match",
            schema = @Schema(type = "boolean"))
    @Parameter(
            name = "$select",
            in = ParameterIn.QUERY,
            description = "Properties, parted by commas",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "$skiptoken",
            in = ParameterIn.QUERY,
            description = "Only as part of a next link",
            schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ReferralPage.class)))
    String list(@Parameter(hidden = true) SignedIn me, HttpServletRequest request);

    @Operation(
            summary = "Get a referral",
            description = "The first look of its partner makes a pending referral a received one.")
    @ApiResponse(
            responseCode = "200",
            description = "The referral",
            content = @Content(schema = @Schema(implementation = Referral.class)))
    @ApiResponse(
            responseCode = "404",
            description = "Not there, or not for this caller",
            content = @Content(schema = @Schema(implementation = ApiError.class)))
    ResponseEntity<String> one(@Parameter(hidden = true) SignedIn me, UUID id);

    @Operation(
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
    @ApiResponse(
            responseCode = "404",
            description = "Not there, or not for this caller",
            content = @Content(schema = @Schema(implementation = ApiError.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The present state does not allow this",
            content = @Content(schema = @Schema(implementation = ApiError.class)))
    @ApiResponse(
            responseCode = "412",
            description = "Another version than If-Match names",
            content = @Content(schema = @Schema(implementation = ApiError.class)))
    ResponseEntity<String> patch(
            @Parameter(hidden = true) SignedIn me, UUID id, String ifMatch, String prefer, HttpServletRequest request)
            throws IOException;

    @Operation(
            summary = "Replace a referral",
            description = "What can be changed is taken over, all else stays. If-Match is required.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Draft.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The referral",
            content = @Content(schema = @Schema(implementation = Referral.class)))
    @ApiResponse(
            responseCode = "404",
            description = "Not there, or not for this caller",
            content = @Content(schema = @Schema(implementation = ApiError.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The present state does not allow this",
            content = @Content(schema = @Schema(implementation = ApiError.class)))
    @ApiResponse(
            responseCode = "412",
            description = "No If-Match, or another version",
            content = @Content(schema = @Schema(implementation = ApiError.class)))
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
