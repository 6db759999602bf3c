package dev.parley.idr;

import dev.parley.casefile.CaseFact;
import dev.parley.document.Document;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What a seal is over: who said what on which facts, by which rules, with which papers at hand. */
record SealedAttestation(
        AttestationSeal.Act act,
        UUID caseId,
        String caseNumber,
        Attestation.AttestationView attestation,
        EligibilityFacts facts,
        List<LegFinding> findings,
        List<SealedFact> caseFacts,
        List<SealedDocument> documents,
        List<SealedRule> rules,
        int policyVersion) {

    /** A fact of the case as it was recorded. */
    record SealedFact(UUID id, String name, String value, String source, String evidence, String by, Instant at) {
        static SealedFact of(CaseFact fact) {
            CaseFact.FactView view = fact.view();
            return new SealedFact(
                    fact.id(),
                    view.name(),
                    view.value(),
                    view.source(),
                    view.evidence(),
                    view.recordedBy(),
                    view.recordedAt().truncatedTo(ChronoUnit.MICROS));
        }
    }

    /** A paper at hand; the hash stands for its content. */
    record SealedDocument(UUID id, String kind, String mediaType, long size, String sha256) {
        static SealedDocument of(Document.DocumentView view) {
            return new SealedDocument(view.id(), view.kind(), view.mediaType(), view.size(), view.sha256());
        }
    }

    /** A rule in the version that was in force; its words too, so that nobody needs the release of then. */
    record SealedRule(String id, String version, LocalDate from, String confidence, String statement, String source) {}
}
