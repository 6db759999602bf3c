package dev.parley.regulation;

import dev.parley.regulation.DecisionTables.Hit;
import dev.parley.workflow.Decisions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Decides item by item whether the law protects it, which forum can settle its price and what its patient may be billed.
 * What is not known becomes a blocker; nothing is guessed.
 */
public final class ForumDecisions {
    private final RuleBook rules;
    private final StateLaws states;
    private final Blockers blockers;
    private final DecisionTables tables;
    private final RemarkEvidence remarks;

    public ForumDecisions(RuleBook rules, StateLaws states, Blockers blockers, Decisions decisions) {
        this.rules = rules;
        this.states = states;
        this.blockers = blockers;
        this.tables = new DecisionTables(decisions);
        this.remarks = new RemarkEvidence(tables);
    }

    /** Decides without the day of service, which leaves dated state laws open. */
    public ForumDecision decide(CaseFacts facts) {
        return decide(facts, null);
    }

    public ForumDecision decide(CaseFacts facts, LocalDate serviceRendered) {
        return new Evaluation(facts, serviceRendered).decide();
    }

    public RemarkEvidence remarks() {
        return remarks;
    }

    /** One item on its way through the tables, collecting reasons and what is missing. */
    private final class Evaluation {
        private final CaseFacts facts;
        private final LocalDate serviceRendered;
        private final StateLaw state;
        private final List<Reason> reasons = new ArrayList<>();
        private final Set<Blocker> missing = new LinkedHashSet<>();
        private final Set<Blocker> questions = new LinkedHashSet<>();

        private ServiceType service;
        private FacilityType facility;
        private Boolean ancillary;

        Evaluation(CaseFacts facts, LocalDate serviceRendered) {
            this.facts = facts;
            this.serviceRendered = serviceRendered;
            this.state = states.of(facts.state()).orElse(null);
            this.service = facts.serviceType();
            this.facility = facts.facilityType();
        }

        ForumDecision decide() {
            Contradictions.in(facts, state, placeOfService().word("facilityType", FacilityType.class))
                    .forEach(detail -> missing.add(blockers.contradiction(detail)));
            boolean contradictory = !missing.isEmpty();
            Hit plan = ask("sortPlan", "planFunding", facts.planFunding());
            readPlaceOfService();
            Protection protection = protection(plan);
            String planClass = planClass(plan.word("planClass"));
            Answer ground = groundLaw(planClass, protection);
            Hit reach = reach(planClass, protection);
            Hit forum = forum(planClass, protection, ground, reach);
            Regime regime = contradictory ? Regime.UNKNOWN : forum.word("regime", Regime.class);
            if (regime != Regime.UNKNOWN) {
                questions.addAll(missing); // worth asking, but this forum does not hang on it
                missing.clear();
            }
            compareWithRemarks(regime);
            return new ForumDecision(
                    regime,
                    protection,
                    List.copyOf(reasons),
                    List.copyOf(missing),
                    List.copyOf(questions),
                    patient(planClass, protection, ground, contradictory));
        }

        /** Anything but two digits is no place of service and says nothing. */
        private Hit placeOfService() {
            String code = facts.placeOfService();
            boolean wellFormed = code != null && code.matches("\\d{2}");
            return tables.ask("readPlaceOfService", "placeOfService", wellFormed ? code : null);
        }

        private void readPlaceOfService() {
            if (service != null && facility != null) {
                return;
            }
            Hit place = placeOfService();
            FacilityType namedFacility = place.word("facilityType", FacilityType.class);
            ServiceType namedService = place.word("serviceType", ServiceType.class);
            boolean tells = facility == null && namedFacility != null || service == null && namedService != null;
            facility = facility == null ? namedFacility : facility;
            service = service == null ? namedService : service;
            if (tells) {
                because(place.ruleId(), place.because());
            }
        }

        private Protection protection(Hit plan) {
            if (Set.of("FEDERAL_PROGRAM", "WORKERS_COMP", "AUTO", "EXCEPTED").contains(plan.word("planClass"))) {
                // their own law answers; nothing more has to be known
                boolean contract = facts.providerNetwork() == NetworkStatus.IN_NETWORK;
                return contract ? Protection.IN_NETWORK : Protection.OUTSIDE;
            }
            if (serviceRendered != null
                    && rules.rule("FED-SC-12").on(serviceRendered).isEmpty()) {
                because("FED-SC-12", "the service came before the act");
                return Protection.OUTSIDE;
            }
            Hit kind = tables.ask("classifyFacility", "facilityType", facility);
            ancillary =
                    tables.ask("isAncillary", "specialty", facts.specialty()).flag("ancillary");
            Boolean listed = kind.flag("listed");
            if (Boolean.TRUE.equals(facts.partOfFacilityVisit())) {
                because("FED-SC-06", "the service is part of a visit to a facility");
                listed = true;
            } else if (service == ServiceType.NON_EMERGENCY
                    && Boolean.FALSE.equals(listed)
                    && facts.partOfFacilityVisit() == null
                    && Set.of(FacilityType.LABORATORY, FacilityType.IMAGING_CENTER, FacilityType.OTHER)
                            .contains(facility)) {
                questions.add(blockers.of("visit-unknown"));
            }
            Hit waiver = waiver();
            Hit protection = tables.ask(
                    "protectItem",
                    "serviceType",
                    service,
                    "providerNetwork",
                    facts.providerNetwork(),
                    "facilityNetwork",
                    facts.facilityNetwork(),
                    "listed",
                    listed,
                    "emergencySetting",
                    kind.word("emergencySetting"),
                    "waiver",
                    waiver.word("waiver"));
            Protection found = protection.word("protection", Protection.class);
            boolean waivable = service == ServiceType.NON_EMERGENCY || service == ServiceType.POST_STABILIZATION;
            boolean asked = Set.of(Protection.PROTECTED, Protection.WAIVED, Protection.UNKNOWN)
                            .contains(found)
                    && protection.blocker() == null;
            if (waivable && asked) {
                take(waiver);
            }
            return take(protection).word("protection", Protection.class);
        }

        private Hit waiver() {
            RuleInForce timing = rules.rule("FED-NC-05")
                    .on(serviceRendered == null ? LocalDate.of(2022, 1, 1) : serviceRendered)
                    .orElseThrow();
            NoticeTiming given = Objects.requireNonNullElse(facts.noticeTiming(), new NoticeTiming(null, null, null));
            return tables.ask(
                    "waiveProtection",
                    "serviceType",
                    service,
                    "ancillary",
                    ancillary,
                    "consentGiven",
                    facts.noticeAndConsent(),
                    "participatingProviderAvailable",
                    facts.participatingProviderAvailable(),
                    "urgentUnforeseenNeed",
                    facts.urgentUnforeseenNeed(),
                    "consentTiming",
                    given.judge(timing),
                    "postStabilization",
                    facts.postStabilization() == null
                            ? "UNKNOWN"
                            : facts.postStabilization().judge());
        }

        private String planClass(String sorted) {
            boolean mayElect = sorted.equals("SELF_FUNDED") || sorted.equals("GOVERNMENT");
            if (mayElect && Boolean.TRUE.equals(facts.optIn())) {
                because("FED-RG-05", "the plan elected state law");
                return "ELECTING";
            }
            return sorted;
        }

        private Answer groundLaw(String planClass, Protection protection) {
            if (protection != Protection.GROUND) {
                return null;
            }
            warnOfUnconfirmedRow(planClass);
            return state == null ? Answer.ASK : state.groundAmbulanceOn(serviceRendered);
        }

        /** A row that rests on one weak source is used and a person is told. */
        private void warnOfUnconfirmedRow(String planClass) {
            boolean used = "STATE_REGULATED".equals(planClass) || "ELECTING".equals(planClass);
            if (used && state != null && state.confidence().law().warnsOnly()) {
                questions.add(blockers.of("state-row-unconfirmed").saying("It is the row of " + state.name() + "."));
            }
        }

        /** Null where no state law has to be looked at, or no state is known to look at. */
        private Hit reach(String planClass, Protection protection) {
            boolean inScope = Set.of("STATE_REGULATED", "ELECTING", "GOVERNMENT", "SELF_FUNDED")
                    .contains(planClass);
            if (!inScope || protection != Protection.PROTECTED || service == ServiceType.AIR_AMBULANCE) {
                return null;
            }
            if (facts.state() == null) {
                missing.add(blockers.of("state-unknown"));
                return null;
            }
            warnOfUnconfirmedRow(planClass);
            boolean selfFunded = planClass.equals("SELF_FUNDED");
            if (selfFunded && facts.optIn() == null && state != null && state.selfFundedMayElect() != Answer.NO) {
                questions.add(blockers.of("plan-opt-in-unknown"));
            }
            if (planClass.equals("STATE_REGULATED") && state != null && state.scope() != null) {
                questions.add(blockers.of("state-scope").saying(state.name() + ": " + state.scope() + "."));
            }
            return tables.ask(
                    "reachByStateLaw",
                    "planClass",
                    planClass,
                    "routing",
                    state == null ? null : state.routing(),
                    "reachesGovernmentPlans",
                    state != null && state.reachesGovernmentPlans(),
                    "stateCovers",
                    state == null ? null : state.covers(service, facts.facilityNetwork()),
                    "planStateDiffers",
                    facts.planState() == null ? null : !facts.planState().equals(facts.state()),
                    "stateForumChosen",
                    facts.stateForumChosen());
        }

        private Hit forum(String planClass, Protection protection, Answer ground, Hit reach) {
            Hit forum = ask(
                    "chooseForum",
                    "planClass",
                    planClass,
                    "coverageDenied",
                    facts.coverageDenied(),
                    "protection",
                    protection,
                    "serviceType",
                    service,
                    "groundLaw",
                    ground,
                    "allPayerModel",
                    allPayerModel(),
                    "stateReach",
                    reach != null
                            ? reach.word("reach")
                            : missing.contains(blockers.of("state-unknown")) ? "ASK" : null);
            boolean lookedAt = Set.of("FED-RG-02", "FED-RG-03").contains(forum.word("ruleId"));
            if (reach != null && lookedAt && protection == Protection.PROTECTED) {
                take(reach);
            }
            return forum;
        }

        private String allPayerModel() {
            if (state == null || state.allPayerModel() == Answer.NO) {
                return "NO";
            }
            if (state.allPayerModel() == Answer.ASK) {
                // FED-RG-06 is a rule nobody confirmed: it asks and does not block
                if (Boolean.TRUE.equals(facts.facilityBills())) {
                    questions.add(blockers.of("all-payer-model-unknown"));
                }
                return "NO";
            }
            return facts.facilityBills() == null ? "ASK" : facts.facilityBills() ? "YES" : "NO";
        }

        private void compareWithRemarks(Regime regime) {
            RemarkEvidence.Hint hint = remarks.read(facts.remarkCodes());
            if (regime != Regime.UNKNOWN && hint.signal().pointsAwayFrom(regime)) {
                questions.add(blockers.of("remarks-disagree")
                        .saying("Here " + hint.because() + ", while the facts say " + regime + "."));
            }
        }

        private PatientProtection patient(
                String planClass, Protection protection, Answer ground, boolean contradictory) {
            Hit answer = tables.ask(
                    "mayBalanceBill",
                    "planClass",
                    planClass,
                    "providerNetwork",
                    facts.providerNetwork(),
                    "stateBars",
                    stateBars(planClass, protection),
                    "serviceType",
                    service,
                    "protection",
                    protection,
                    "ancillary",
                    ancillary,
                    "groundLaw",
                    ground);
            PatientProtection.Answer found = answer.word("answer", PatientProtection.Answer.class);
            if (contradictory && found == PatientProtection.Answer.ALLOWED) {
                Reason unsettled = reason("GEN-01", "the facts contradict each other");
                return new PatientProtection(PatientProtection.Answer.HOLD, List.of(unsettled), List.of());
            }
            List<Blocker> holding = answer.blocker() == null ? List.of() : List.of(blockers.of(answer.blocker()));
            return new PatientProtection(
                    answer.word("answer", PatientProtection.Answer.class),
                    List.of(reason(answer.ruleId(), answer.because())),
                    holding);
        }

        /** Whether the state's own law bars billing this plan's patient for this service. */
        private String stateBars(String planClass, Protection protection) {
            boolean regulated = planClass.equals("STATE_REGULATED") || planClass.equals("ELECTING");
            if (!regulated || state == null || state.law() == StateLaw.Reach.NONE) {
                return "NO";
            }
            if (protection == Protection.GROUND) {
                return groundLaw(planClass, protection) == Answer.YES ? "YES" : "NO";
            }
            boolean reached =
                    protection == Protection.PROTECTED && state.covers(service, facts.facilityNetwork()) == Answer.YES;
            return reached ? "YES" : "NO";
        }

        private Hit ask(String table, Object... namesAndValues) {
            return take(tables.ask(table, namesAndValues));
        }

        private Hit take(Hit hit) {
            if (hit.ruleId() != null) {
                because(hit.ruleId(), hit.because());
            }
            if (hit.blocker() != null) {
                missing.add(blockers.of(hit.blocker()));
            }
            return hit;
        }

        private void because(String ruleId, String because) {
            reasons.add(reason(ruleId, because));
        }

        private Reason reason(String ruleId, String because) {
            Rule rule = rules.rule(ruleId);
            String version = (serviceRendered == null ? rule.onlyVersion() : rule.on(serviceRendered))
                    .map(found -> found.version().version())
                    .orElse(null);
            return new Reason(ruleId, version, because);
        }
    }
}
