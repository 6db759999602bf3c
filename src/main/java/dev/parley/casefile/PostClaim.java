package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.claim.NewClaim;
import dev.parley.claim.RecordClaim;
import dev.parley.event.Outbox;
import dev.parley.http.InvalidFields;
import dev.parley.regulation.PlanFunding;
import dev.parley.remittance.NewRemittance;
import dev.parley.security.CurrentUser;
import dev.parley.storage.ReadOnce;
import dev.parley.trace.Traces;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes a claim in, with the payer's answer when there is one, opens its case and starts the process. */
@ApplicationScoped
public class PostClaim {
    private final RecordClaim recordClaim;
    private final PostRemittance postRemittance;
    private final CaseWorkflow workflow;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Traces traces;
    private final Clock clock;

    PostClaim(
            RecordClaim recordClaim,
            PostRemittance postRemittance,
            CaseWorkflow workflow,
            Timeline timeline,
            Outbox outbox,
            CurrentUser user,
            Traces traces,
            Clock clock) {
        this.recordClaim = recordClaim;
        this.postRemittance = postRemittance;
        this.workflow = workflow;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.traces = traces;
        this.clock = clock;
    }

    /** The remittance may be null; when given it must answer this claim. */
    @Transactional
    public CaseFile post(NewClaim billed, NewRemittance answer, String source) {
        Claim claim = recordClaim.record(billed);
        CaseFile opened = open(billed, claim, source);
        postRemittance.takeUp(opened, claim);
        if (answer != null) {
            boolean answersThis =
                    answer.claims().stream().anyMatch(paid -> paid.claimNumber().equals(billed.claimNumber()));
            if (!answersThis) {
                throw new InvalidFields("/remittance/claims", "does not answer claim " + billed.claimNumber());
            }
            postRemittance.postWithClaim(answer);
        }
        workflow.start(opened.id());
        CaseFile.flush(); // Hibernate sorts the inserts of one flush by table: those of two cases at once break foreign
        // keys
        return opened;
    }

    private CaseFile open(NewClaim billed, Claim claim, String source) {
        CaseFile opened = new CaseFile(claim, serviceState(billed), LocalDate.now(clock), clock.instant());
        opened.persist();
        ReadOnce.inserted(opened.id());
        factsOf(billed, claim).forEach((name, value) -> new CaseFact(
                        opened.id(), name, value, source, "claim " + claim.claimNumber(), user.name(), clock.instant())
                .persist());
        timeline.add(
                opened.id(),
                "case-opened",
                "Claim " + claim.claimNumber() + " of " + claim.totalCharge() + " was posted");
        traces.begin(opened.id());
        outbox.add("case.opened", opened.id(), Map.of("claimId", claim.id().toString()));
        return opened;
    }

    /** The state where the service was furnished (FED-RG-07): as stated, else the facility's, else the provider's. */
    private static String serviceState(NewClaim billed) {
        return Optional.ofNullable(billed.facts())
                .map(NewClaim.Facts::serviceState)
                .or(() -> Optional.ofNullable(billed.serviceFacility())
                        .map(NewClaim.Facility::address)
                        .map(NewClaim.Address::state))
                .or(() ->
                        Optional.ofNullable(billed.billingProvider().address()).map(NewClaim.Address::state))
                .orElse(null);
    }

    private static Map<String, String> factsOf(NewClaim billed, Claim claim) {
        Map<String, String> facts = new LinkedHashMap<>();
        NewClaim.Facts stated = billed.facts();
        if (stated != null) {
            put(facts, FactName.SERVICE_TYPE, stated.serviceType());
            put(facts, FactName.SPECIALTY, stated.specialty());
            put(facts, FactName.FACILITY_NETWORK, stated.facilityNetwork());
            put(facts, FactName.PROVIDER_NETWORK, stated.providerNetwork());
            put(facts, FactName.NOTICE_AND_CONSENT, stated.noticeAndConsent());
        }
        put(facts, FactName.STATE, serviceState(billed));
        if (claim.facility() != null) {
            put(facts, FactName.FACILITY_TYPE, claim.facility().type());
        }
        if (billed.plan() != null) {
            put(facts, FactName.NARROW_NETWORK, billed.plan().narrowNetwork());
            put(facts, FactName.EXCHANGE_PLAN, billed.plan().exchange());
        }
        PlanFunding funding = claim.plan() == null ? null : claim.plan().funding();
        put(facts, FactName.PLAN_FUNDING, funding == PlanFunding.UNKNOWN ? null : funding);
        return facts;
    }

    private static void put(Map<String, String> facts, String name, Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }

    /** The case that a claim opened. */
    public static Optional<UUID> caseOf(UUID claimId) {
        return CaseFile.ofClaim(claimId).map(CaseFile::id);
    }
}
