package dev.parley.casefile;

import dev.parley.casefile.CaseOpeningPolicy.CaseOpeningTerms;
import dev.parley.casefile.CaseOpeningPolicy.Opening;
import dev.parley.casefile.NeedForCase.Circumstances;
import dev.parley.casefile.OpenCases.Reason;
import dev.parley.casefile.OpenCases.ToOpen;
import dev.parley.casefile.UndisputedClaim.AnswerDue;
import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.claim.Claims;
import dev.parley.claim.NewClaim;
import dev.parley.policy.InForce;
import dev.parley.policy.Policies;
import dev.parley.regulation.AnswerDay;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.ServiceType;
import dev.parley.regulation.Trigger;
import dev.parley.regulation.calendar.EndOfDay;
import dev.parley.remittance.ClaimOffset;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.workflow.Decisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides which claims need a case, opens those, and keeps what stays a claim with the day of its payer's answer. */
@ApplicationScoped
class WeighClaims {
    private final NeedForCase need;
    private final OpenCases openCases;
    private final Policies policies;
    private final FederalClocks law;
    private final Decisions tables;
    private final Clock clock;

    WeighClaims(
            NeedForCase need,
            OpenCases openCases,
            Policies policies,
            FederalClocks law,
            Decisions tables,
            Clock clock) {
        this.need = need;
        this.openCases = openCases;
        this.policies = policies;
        this.law = law;
        this.tables = tables;
        this.clock = clock;
    }

    /** A claim as it came in, stored and word for word. */
    record Received(Claim claim, NewClaim billed) {}

    /** Claims that just came in, with what their payers have said already. Answers the cases that opened, by claim. */
    Map<UUID, CaseFile> received(List<Received> claims, String source) {
        InForce<CaseOpeningTerms> policy = policies.inForce(CaseOpeningTerms.class);
        if (policy.terms().opening() == Opening.EVERY_CLAIM) {
            return open(claims.stream()
                    .map(one -> new ToOpen(one.claim(), one.billed(), source, null))
                    .toList());
        }
        List<ToOpen> needed = new ArrayList<>();
        for (Received one : claims) {
            UndisputedClaim kept = new UndisputedClaim(one.claim(), isEmergency(one), answerDue(one.claim()));
            weigh(kept, one.claim(), false, false, policy)
                    .ifPresent(reason -> needed.add(new ToOpen(one.claim(), one.billed(), source, reason)));
            kept.persist();
        }
        supersede(claims, policy);
        return open(needed);
    }

    /** Claims without a case of which the payer has said something, or whose day has passed, weighed anew. */
    Map<UUID, CaseFile> again(Collection<UUID> claimIds) {
        return again(claimIds, false, false);
    }

    /** The payer's front end refused a claim without a case. */
    void refused(UUID claimId) {
        again(Set.of(claimId), false, true);
    }

    /** A person wants a case. */
    void asked(UUID claimId) {
        again(Set.of(claimId), true, false);
    }

    private Map<UUID, CaseFile> again(Collection<UUID> claimIds, boolean asked, boolean refused) {
        List<UndisputedClaim> held = UndisputedClaim.held(claimIds);
        if (held.isEmpty()) {
            return Map.of();
        }
        // only now that nobody else weighs them: whoever did before has stored what it went by
        List<UUID> weighed = held.stream().map(UndisputedClaim::claimId).toList();
        RemittanceClaim.readAhead(weighed);
        ClaimOffset.readAhead(weighed);
        InForce<CaseOpeningTerms> policy = policies.inForce(CaseOpeningTerms.class);
        List<ToOpen> needed = new ArrayList<>();
        for (UndisputedClaim kept : held) {
            Claim claim = Claim.byId(kept.claimId()).orElseThrow();
            weigh(kept, claim, asked, refused, policy)
                    .ifPresent(reason ->
                            needed.add(new ToOpen(claim, claim.billed().orElseThrow(), "claim", reason)));
        }
        return open(needed);
    }

    private Optional<Reason> weigh(
            UndisputedClaim kept, Claim claim, boolean asked, boolean refused, InForce<CaseOpeningTerms> policy) {
        kept.answeredBy(claim.payer());
        List<RemittanceClaim> answers = RemittanceClaim.forClaim(claim.id());
        Circumstances now = new Circumstances(
                asked,
                refused,
                kept.isSuperseded(),
                kept.isOverdue(clock.instant()),
                kept.isEmergency(),
                NeedForCase.Network.of(claim, answers, policy.terms()));
        NeedForCase.Facts facts = need.facts(claim, answers, now, policy.terms(), policy.version());
        NeedForCase.Outcome outcome = need.decide(facts);
        kept.stays(state(outcome, facts, answers), outcome.because(), policy.version(), clock.instant());
        return outcome.opens()
                ? Optional.of(new Reason(facts, "A case was opened: " + outcome.because()))
                : Optional.empty();
    }

    private static UndisputedClaim.State state(
            NeedForCase.Outcome outcome, NeedForCase.Facts facts, List<RemittanceClaim> answers) {
        if (outcome.opens()) {
            return UndisputedClaim.State.DISPUTED;
        }
        if (facts.superseded()) {
            return UndisputedClaim.State.SUPERSEDED;
        }
        return answers.isEmpty() ? UndisputedClaim.State.AWAITED : UndisputedClaim.State.ANSWERED;
    }

    private Map<UUID, CaseFile> open(List<ToOpen> needed) {
        return openCases.open(needed).stream().collect(Collectors.toMap(CaseFile::claimId, Function.identity()));
    }

    /** A replacement or void leaves nothing to wait for of the claim before it: of its number, or of the payer's number that it names. */
    private void supersede(List<Received> claims, InForce<CaseOpeningTerms> policy) {
        List<Claim> later =
                claims.stream().map(Received::claim).filter(Claim::takesAPlace).toList();
        if (later.isEmpty()) {
            return;
        }
        Set<UUID> earlier = new HashSet<>();
        Map<String, Set<UUID>> known = RemittanceClaim.claimsKnownAs(
                later.stream().map(Claim::payerControlNumber).toList());
        for (Claim claim : later) {
            Claims.byNumber(claim.claimNumber()).stream()
                    .filter(other -> other.billingProvider()
                            .id()
                            .equals(claim.billingProvider().id()))
                    .filter(other -> isEarlier(other, claim))
                    .map(Claim::id)
                    .forEach(earlier::add);
            earlier.addAll(known.getOrDefault(claim.payerControlNumber(), Set.of()));
            earlier.remove(claim.id());
        }
        if (!earlier.isEmpty()) {
            UndisputedClaim.flush(); // one may have come in beside its replacement
            UndisputedClaim.held(earlier)
                    .forEach(kept -> kept.stays(
                            UndisputedClaim.State.SUPERSEDED,
                            "a later claim replaces or voids it",
                            policy.version(),
                            clock.instant()));
        }
    }

    private static boolean isEarlier(Claim other, Claim claim) {
        return !other.id().equals(claim.id()) && !other.receivedAt().isAfter(claim.receivedAt());
    }

    /** FED-IP-01 where the day on which the bill was sent is known. */
    private AnswerDue answerDue(Claim claim) {
        if (claim.billSent() != null) {
            Optional<ComputedClock> federal = law.clock(
                    ClockKind.INITIAL_PAYMENT, LegalEvents.of(Map.of(Trigger.BILL_SENT, claim.billSent())), false);
            if (federal.isPresent()) {
                return AnswerDue.by(federal.get(), federal.get().dueInstant(clock.getZone()));
            }
        }
        LocalDate on = AnswerDay.withoutBillSent(LocalDate.ofInstant(claim.receivedAt(), clock.getZone()));
        return new AnswerDue(null, null, on, EndOfDay.of(on, clock.getZone()));
    }

    /** As stated, by the revenue code or by the place of service, as the review of a case would find it. */
    private boolean isEmergency(Received one) {
        NewClaim.Facts stated = one.billed().facts();
        if (stated != null && stated.serviceType() != null) {
            return stated.serviceType() == ServiceType.EMERGENCY;
        }
        if (one.claim().lines().stream().anyMatch(ClaimLine::isOfEmergencyRoom)) {
            return true;
        }
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("placeOfService", one.claim().anyPlaceOfService());
        return ServiceType.EMERGENCY
                .name()
                .equals(tables.decide("readPlaceOfService", inputs).get("serviceType"));
    }
}
