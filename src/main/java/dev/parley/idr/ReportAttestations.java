package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The attestations of a period, each with its seals and whether what was sealed is unchanged today. */
@ApplicationScoped
class ReportAttestations {
    private final VerifySeal verify;
    private final Clock clock;

    ReportAttestations(VerifySeal verify, Clock clock) {
        this.verify = verify;
        this.clock = clock;
    }

    /** An attestation with the result of checking its seals. */
    @Schema(name = "ReportedAttestation")
    public record Row(
            UUID attestationId,
            UUID caseId,
            String caseNumber,
            boolean eligible,
            String attestedBy,
            Instant attestedAt,
            boolean secondNeeded,
            @Schema(description = "Absent until a second person said so") Boolean approved,
            String approvedBy,
            Instant approvedAt,
            UUID decisionId,
            @Schema(description = "Its seals in order, by number; none for those from before there were seals")
                    List<Seal> seals,
            @Schema(description = "Whether every seal is there and no part of it was changed") boolean unchanged,
            @Schema(description = "Whether the sealed facts still lead to the sealed findings")
                    boolean replaysTheSame) {
        static final List<String> COLUMNS = List.of(
                "attestationId",
                "caseNumber",
                "eligible",
                "attestedBy",
                "attestedAt",
                "secondNeeded",
                "approved",
                "approvedBy",
                "approvedAt",
                "decisionId",
                "seals",
                "sha256",
                "unchanged",
                "replaysTheSame");

        /** In the order of the columns; several seals stand in one cell, apart by a blank. */
        Stream<Object> cells() {
            return Stream.of(
                    attestationId,
                    caseNumber,
                    eligible,
                    attestedBy,
                    attestedAt,
                    secondNeeded,
                    approved == null ? "" : approved,
                    approvedBy == null ? "" : approvedBy,
                    approvedAt == null ? "" : approvedAt,
                    decisionId,
                    seals.stream().map(seal -> seal.number() + ":" + seal.act()).collect(Collectors.joining(" ")),
                    seals.stream().map(Seal::sha256).collect(Collectors.joining(" ")),
                    unchanged,
                    replaysTheSame);
        }
    }

    /** A seal and what checking it found; {@code changed} names the parts that are not as sealed. */
    @Schema(name = "ReportedSeal")
    public record Seal(long number, AttestationSeal.Act act, String sha256, boolean unchanged, List<String> changed) {}

    /** Up to one more than the limit, the oldest first, those after one id. */
    List<Row> of(LocalDate from, LocalDate to, UUID after, int limit) {
        Instant begins = from.atStartOfDay(clock.getZone()).toInstant();
        Instant ends = to.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        List<Attestation> found = Attestation.<Attestation>find(
                        "attestedAt >= ?1 and attestedAt < ?2 and (?3 is null or id > ?3) order by id",
                        begins,
                        ends,
                        after)
                .range(0, limit)
                .list();
        Map<UUID, CaseFile> cases =
                CaseFile.<CaseFile>list(
                                "id in ?1",
                                found.stream()
                                        .map(Attestation::caseId)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        return found.stream()
                .map(attestation ->
                        row(attestation, cases.get(attestation.caseId()).caseNumber()))
                .toList();
    }

    private Row row(Attestation attestation, String caseNumber) {
        List<VerifySeal.SealCheck> checks = verify.verify(attestation.caseId(), attestation.id());
        Attestation.AttestationView view = attestation.view();
        return new Row(
                view.id(),
                view.caseId(),
                caseNumber,
                view.eligible(),
                view.attestedBy(),
                view.attestedAt(),
                view.secondNeeded(),
                view.approved(),
                view.approvedBy(),
                view.approvedAt(),
                view.decisionId(),
                checks.stream().map(ReportAttestations::seal).toList(),
                !checks.isEmpty() && checks.stream().allMatch(VerifySeal.SealCheck::unchanged),
                !checks.isEmpty()
                        && checks.stream()
                                .filter(check -> check.act() == AttestationSeal.Act.ATTESTED)
                                .allMatch(VerifySeal.SealCheck::replaysTheSame));
    }

    private static Seal seal(VerifySeal.SealCheck check) {
        return new Seal(
                check.number(),
                check.act(),
                check.sha256(),
                check.unchanged(),
                check.parts().stream()
                        .filter(part -> !part.unchanged())
                        .map(part -> part.part().name())
                        .toList());
    }
}
