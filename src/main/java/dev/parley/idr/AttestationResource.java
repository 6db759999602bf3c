package dev.parley.idr;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.casefile.CaseFile;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether a case may be disputed, who attested it, and the proof of both. */
@Path("/cases/{caseId}/idr")
@Tag(name = "Disputes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class AttestationResource {
    private final PreFlight preFlight;
    private final VerifySeal verify;
    private final CanonicalJson json;

    AttestationResource(PreFlight preFlight, VerifySeal verify, CanonicalJson json) {
        this.preFlight = preFlight;
        this.verify = verify;
        this.json = json;
    }

    /** One seal with everything that is needed to check it elsewhere. */
    public record ExportedSeal(
            long number,
            AttestationSeal.Act act,
            String previousSha256,
            @Schema(
                            description =
                                    "SHA-256 over number, previous hash and text, each but the last followed by a line feed")
                    String sha256,
            @Schema(description = "The sealed text, letter by letter") String text,
            @Schema(description = "The same, to read") JsonNode content) {}

    /** An attestation as it leaves the house. */
    public record ExportedAttestation(UUID attestationId, List<ExportedSeal> seals) {}

    @GET
    @Path("/pre-flight")
    @Operation(summary = "How each leg of eligibility stands today, by which rules, and what on file is behind it")
    @Transactional
    public PreFlight.PreFlightView preFlight(UUID caseId) {
        return preFlight.of(caseId);
    }

    @GET
    @Path("/attestations")
    @Operation(summary = "Attestations of a case, the oldest first, those sent back too")
    @Transactional
    public List<Attestation.AttestationView> attestations(UUID caseId) {
        CaseFile.byId(caseId);
        return Attestation.of(caseId).stream().map(Attestation::view).toList();
    }

    @GET
    @Path("/attestations/{id}/export")
    @Operation(summary = "The seals of an attestation with facts, rules, findings and the hashes of the papers")
    @Transactional
    public ExportedAttestation export(UUID caseId, UUID id) {
        VerifySeal.ofCase(caseId, id);
        return new ExportedAttestation(
                id,
                AttestationSeal.of(id).stream()
                        .map(seal -> new ExportedSeal(
                                seal.number(),
                                seal.act(),
                                seal.previousSha256(),
                                seal.sha256(),
                                seal.content(),
                                json.read(seal.content())))
                        .toList());
    }

    @GET
    @Path("/attestations/{id}/verification")
    @Operation(
            summary = "Whether what was attested is unchanged, part by part",
            description =
                    "Compares each seal with the tables, recomputes the hashes of papers and chain, and decides the"
                            + " sealed facts again.")
    @Transactional
    public List<VerifySeal.SealCheck> verification(UUID caseId, UUID id) {
        return verify.verify(caseId, id);
    }
}
