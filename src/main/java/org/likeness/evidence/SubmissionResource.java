package org.likeness.evidence;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.likeness.access.Actors;
import org.likeness.access.Role;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Handing packs over: submission, receipt, answers. */
@Path("/api/v1/evidence-packs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.RETAILER_NAME)
@Tag(name = "Evidence")
public class SubmissionResource {

  /**
   * An answer to what the police ask.
   *
   * @param answer in words, at most 4,000 characters; files are sent before
   */
  @Schema(name = "EvidenceAnswer")
  public record Answer(@Nullable String answer) {}

  private final Submitting submitting;
  private final Receipts receipts;
  private final Papers papers;
  private final Actors actors;

  SubmissionResource(Submitting submitting, Receipts receipts, Papers papers, Actors actors) {
    this.submitting = submitting;
    this.receipts = receipts;
    this.papers = papers;
    this.actors = actors;
  }

  /** Hands it over. */
  @POST
  @Path("/submission")
  @Operation(
      summary = "Hand a pack over to the police",
      operationId = "submitRetailerPack",
      description = "From then on nothing of it changes.")
  @APIResponse(responseCode = "200", description = "The pack; the receipt is there")
  @APIResponse(responseCode = "404", description = "No such pack of your organisation")
  @APIResponse(responseCode = "409", description = "It was submitted before")
  @APIResponse(responseCode = "412", description = "It changed since you read it")
  @APIResponse(responseCode = "422", description = "pack-incomplete: gaps says what is missing")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public RestResponse<RetailerPack> submit(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return PackResource.answer(submitting.submit(id, ifMatch, actors.current()));
  }

  /** Answers what is asked. */
  @POST
  @Path("/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Answer what the police ask about a pack",
      operationId = "answerPolice",
      description = "Send the files that belong to the answer first.")
  @APIResponse(responseCode = "200", description = "The pack; it is with the police again")
  @APIResponse(responseCode = "404", description = "No such pack of your organisation")
  @APIResponse(responseCode = "409", description = "Nothing is asked, or a file is being sent")
  @APIResponse(responseCode = "422", description = "The answer is missing")
  public RestResponse<RetailerPack> reply(@PathParam("id") UUID id, @NotNull Answer answer) {
    return PackResource.answer(submitting.answer(id, answer.answer(), actors.current()));
  }

  /** What was handed over. */
  @GET
  @Path("/receipt")
  @Operation(summary = "The receipt of a submitted pack", operationId = "getReceipt")
  @APIResponse(responseCode = "200", description = "Every file with its size and SHA-256")
  @APIResponse(responseCode = "404", description = "No such pack of your organisation")
  @APIResponse(responseCode = "409", description = "It was not submitted yet")
  public Receipt receipt(@PathParam("id") UUID id) {
    return receipts.of(id, actors.current());
  }

  /** What was handed over, to print. */
  @GET
  @Path("/receipt/document")
  @Produces("application/pdf")
  @Operation(
      summary = "The receipt of a submitted pack, to print",
      operationId = "getReceiptDocument")
  @APIResponse(
      responseCode = "200",
      description = "A tagged PDF",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "No such pack of your organisation")
  @APIResponse(responseCode = "409", description = "It was not submitted yet")
  public RestResponse<byte[]> print(@PathParam("id") UUID id) {
    Receipt receipt = receipts.of(id, actors.current());
    return ResponseBuilder.ok(papers.receipt(receipt))
        .header(
            "Content-Disposition",
            "attachment; filename=\"receipt-" + receipt.reference() + ".pdf\"")
        .build();
  }
}
