package dev.parley.idr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.casefile.CaseFact;
import dev.parley.casefile.DecisionRecord;
import dev.parley.document.Document;
import dev.parley.http.NotFound;
import dev.parley.regulation.Law;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Compares a seal with what the tables hold now, part by part, and says which part was changed. */
@ApplicationScoped
class VerifySeal {
    private final CanonicalJson json;
    private final CheckEligibility check;
    private final Law law;

    VerifySeal(CanonicalJson json, CheckEligibility check, Law law) {
        this.json = json;
        this.check = check;
        this.law = law;
    }

    /** One part of what is sealed. */
    public record Part(
            @Schema(description = "SEAL, CHAIN, ATTESTATION, FACTS, FINDINGS, CASE_FACTS or DOCUMENTS") Name part,
            boolean unchanged,
            @Schema(description = "What was changed; absent where nothing was") String detail) {
        /** The parts. */
        public enum Name {
            SEAL,
            CHAIN,
            ATTESTATION,
            FACTS,
            FINDINGS,
            CASE_FACTS,
            DOCUMENTS
        }
    }

    /** A seal checked. */
    public record SealCheck(
            long number,
            AttestationSeal.Act act,
            String sha256,
            boolean unchanged,
            List<Part> parts,
            @Schema(
                            description =
                                    "Whether the sealed facts lead to the sealed findings by the rules of today's release")
                    boolean replaysTheSame) {}

    List<SealCheck> verify(UUID caseId, UUID attestationId) {
        Attestation attestation = ofCase(caseId, attestationId);
        return AttestationSeal.of(attestationId).stream()
                .map(seal -> check(seal, attestation))
                .toList();
    }

    static Attestation ofCase(UUID caseId, UUID attestationId) {
        return Attestation.byId(attestationId)
                .filter(found -> found.caseId().equals(caseId))
                .orElseThrow(() -> new NotFound("attestation", attestationId));
    }

    private SealCheck check(AttestationSeal seal, Attestation attestation) {
        JsonNode sealed = json.read(seal.content());
        List<Part> parts = new ArrayList<>();
        parts.add(part(Part.Name.SEAL, seal.isWhole() ? null : "the text does not have the hash of the seal"));
        parts.add(part(Part.Name.CHAIN, chain(seal)));
        parts.add(part(Part.Name.ATTESTATION, attestation(sealed.path("attestation"), attestation)));
        if (seal.act() == AttestationSeal.Act.ATTESTED) {
            DecisionRecord decision = DecisionRecord.byId(attestation.caseId(), attestation.decisionId())
                    .orElseThrow();
            parts.add(part(
                    Part.Name.FACTS,
                    same(json.read(decision.facts()), sealed.path("facts"), "the facts of the decision")));
            parts.add(part(
                    Part.Name.FINDINGS,
                    same(json.read(decision.outcome()), sealed.path("findings"), "the findings of the decision")));
        }
        parts.add(part(Part.Name.CASE_FACTS, caseFacts(sealed.path("caseFacts"), attestation.caseId())));
        parts.add(part(Part.Name.DOCUMENTS, documents(sealed.path("documents"), attestation.caseId())));
        return new SealCheck(
                seal.number(),
                seal.act(),
                seal.sha256(),
                parts.stream().allMatch(Part::unchanged),
                parts,
                replays(sealed));
    }

    private static String chain(AttestationSeal seal) {
        if (seal.number() == 1) {
            return seal.previousSha256().equals(AttestationSeal.NONE_BEFORE) ? null : "the first seal names one before";
        }
        Optional<AttestationSeal> before = AttestationSeal.numbered(seal.number() - 1);
        if (before.isEmpty()) {
            return "seal " + (seal.number() - 1) + " is gone";
        }
        return before.get().sha256().equals(seal.previousSha256())
                ? null
                : "seal " + (seal.number() - 1) + " is not the one that was there";
    }

    /** A second person's word comes later and has a seal of its own, so the first seal is not compared with it. */
    private String attestation(JsonNode sealed, Attestation attestation) {
        JsonNode now = json.tree(attestation.view());
        List<String> changed = new ArrayList<>();
        boolean approvedThen = sealed.hasNonNull("approved");
        now.properties().forEach(field -> {
            String name = field.getKey();
            boolean later = !approvedThen && name.startsWith("appro");
            if (!later && !json.of(field.getValue()).equals(json.of(sealed.path(name)))) {
                changed.add(name);
            }
        });
        return changed.isEmpty() ? null : "changed: " + String.join(", ", changed);
    }

    private String same(JsonNode now, JsonNode sealed, String what) {
        return json.of(now).equals(json.of(sealed)) ? null : what + " are not those that were sealed";
    }

    private String caseFacts(JsonNode sealed, UUID caseId) {
        Map<String, String> now = CaseFact.history(caseId).stream()
                .map(SealedAttestation.SealedFact::of)
                .collect(Collectors.toMap(fact -> fact.id().toString(), json::of));
        return different(sealed, node -> now.get(node.path("id").asText()), "name");
    }

    private String documents(JsonNode sealed, UUID caseId) {
        Map<String, String> now = Document.of(caseId).stream()
                .collect(Collectors.toMap(view -> view.id().toString(), view -> json.of(rehashed(caseId, view))));
        return different(sealed, node -> now.get(node.path("id").asText()), "kind");
    }

    /** The hash is taken anew from the content, as who changes a paper may change its hash too. */
    private static SealedAttestation.SealedDocument rehashed(UUID caseId, Document.DocumentView view) {
        String sha256 = CanonicalJson.sha256(Document.byId(caseId, view.id()).content());
        return new SealedAttestation.SealedDocument(view.id(), view.kind(), view.mediaType(), view.size(), sha256);
    }

    private String different(JsonNode sealed, Function<JsonNode, String> now, String name) {
        List<String> changed = new ArrayList<>();
        sealed.forEach(one -> {
            String current = now.apply(one);
            if (current == null || !current.equals(json.of(one))) {
                changed.add(one.path(name).asText() + " " + one.path("id").asText()
                        + (current == null ? " is gone" : " was changed"));
            }
        });
        return changed.isEmpty() ? null : String.join("; ", changed);
    }

    private boolean replays(JsonNode sealed) {
        try {
            EligibilityFacts facts = json.as(sealed.path("facts"), EligibilityFacts.class);
            return json.of(check.decide(facts, law).outcome()).equals(json.of(sealed.path("findings")));
        } catch (JsonProcessingException otherShape) {
            return false;
        }
    }

    private static Part part(Part.Name name, String detail) {
        return new Part(name, detail == null, detail);
    }
}
