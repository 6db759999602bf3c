package dev.parley.idr;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.document.Document;
import dev.parley.policy.Policies;
import dev.parley.regulation.Law;
import dev.parley.regulation.Rule;
import dev.parley.regulation.RuleInForce;
import dev.parley.regulation.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Puts a seal on an attestation. Of two who seal at once the later one starts over: the numbers have no gap and no fork. */
@ApplicationScoped
class SealAttestation {
    private final CanonicalJson json;
    private final Law law;
    private final Policies policies;
    private final Clock clock;

    SealAttestation(CanonicalJson json, Law law, Policies policies, Clock clock) {
        this.json = json;
        this.law = law;
        this.policies = policies;
        this.clock = clock;
    }

    AttestationSeal seal(
            CaseFile file, Attestation attestation, AttestationSeal.Act act, CheckEligibility.Checked checked) {
        SealedAttestation sealed = new SealedAttestation(
                act,
                file.id(),
                file.caseNumber(),
                attestation.view(),
                checked.facts(),
                checked.findings(),
                CaseFact.history(file.id()).stream()
                        .map(SealedAttestation.SealedFact::of)
                        .toList(),
                Document.of(file.id()).stream()
                        .map(SealedAttestation.SealedDocument::of)
                        .toList(),
                rules(checked),
                policies.inForce(AttestationTerms.class).version());
        AttestationSeal seal = new AttestationSeal(
                AttestationSeal.newest(),
                attestation.id(),
                act,
                json.of(sealed),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        seal.persistAndFlush();
        return seal;
    }

    private List<SealedAttestation.SealedRule> rules(CheckEligibility.Checked checked) {
        return checked.findings().stream()
                .flatMap(finding -> finding.rules().stream())
                .distinct()
                .sorted()
                .map(id -> sealed(law.rules().rule(id), checked.facts()))
                .toList();
    }

    private static SealedAttestation.SealedRule sealed(Rule rule, EligibilityFacts facts) {
        LocalDate trigger =
                rule.versionedBy() == Trigger.OPEN_NEGOTIATION_STARTED ? facts.negotiationStartedOn() : null;
        Optional<RuleInForce> inForce = rule.on(trigger == null ? facts.on() : trigger);
        return new SealedAttestation.SealedRule(
                rule.id(),
                inForce.map(one -> one.version().version()).orElse(null),
                inForce.map(one -> one.version().from()).orElse(null),
                inForce.map(RuleInForce::confidence).orElse(rule.confidence()).name(),
                rule.statement(),
                rule.source());
    }
}
