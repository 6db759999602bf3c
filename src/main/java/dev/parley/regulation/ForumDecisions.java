package dev.parley.regulation;

import dev.parley.regulation.DecisionTables.Hit;
import dev.parley.workflow.Decisions;
import java.time.LocalDate;
import java.util.List;
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
        private final Findings findings;
        private final ItemProtection item;

        Evaluation(CaseFacts facts, LocalDate serviceRendered) {
            this.facts = facts;
            this.serviceRendered = serviceRendered;
            this.state = states.of(facts.state()).orElse(null);
            this.findings = new Findings(rules, blockers, tables, serviceRendered);
            this.item = new ItemProtection(facts, serviceRendered, rules, tables, findings);
        }

        ForumDecision decide() {
            Contradictions.in(facts, state, item.placeOfService().word("facilityType", FacilityType.class))
                    .forEach(findings::contradiction);
            boolean contradictory = !findings.missing().isEmpty();
            Hit plan = findings.ask("sortPlan", "planFunding", facts.planFunding());
            Protection protection = item.of(plan);
            String planClass = planClass(plan.word("planClass"));
            Answer ground = groundLaw(planClass, protection);
            Hit reach = reach(planClass, protection);
            Hit forum = forum(planClass, protection, ground, reach);
            Regime regime = contradictory ? Regime.UNKNOWN : forum.word("regime", Regime.class);
            if (regime != Regime.UNKNOWN) {
                findings.onlyAsk(); // this forum does not hang on it
            }
            compareWithRemarks(regime);
            return new ForumDecision(
                    regime,
                    protection,
                    findings.reasons(),
                    findings.missing(),
                    findings.questions(),
                    patient(planClass, protection, ground, contradictory));
        }

        private String planClass(String sorted) {
            boolean mayElect = sorted.equals("SELF_FUNDED") || sorted.equals("GOVERNMENT");
            if (mayElect && Boolean.TRUE.equals(facts.optIn())) {
                findings.because("FED-RG-05", "the plan elected state law");
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
                findings.question("state-row-unconfirmed", "It is the row of " + state.name() + ".");
            }
        }

        /** Null where no state law has to be looked at, or no state is known to look at. */
        private Hit reach(String planClass, Protection protection) {
            boolean inScope = Set.of("STATE_REGULATED", "ELECTING", "GOVERNMENT", "SELF_FUNDED")
                    .contains(planClass);
            if (!inScope || protection != Protection.PROTECTED || item.service() == ServiceType.AIR_AMBULANCE) {
                return null;
            }
            if (facts.state() == null) {
                findings.lacks("state-unknown");
                return null;
            }
            warnOfUnconfirmedRow(planClass);
            boolean selfFunded = planClass.equals("SELF_FUNDED");
            if (selfFunded && facts.optIn() == null && state != null && state.selfFundedMayElect() != Answer.NO) {
                findings.question("plan-opt-in-unknown");
            }
            if (planClass.equals("STATE_REGULATED") && state != null && state.scope() != null) {
                findings.question("state-scope", state.name() + ": " + state.scope() + ".");
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
                    state == null ? null : state.covers(item.service(), facts.facilityNetwork()),
                    "planStateDiffers",
                    facts.planState() == null ? null : !facts.planState().equals(facts.state()),
                    "stateForumChosen",
                    facts.stateForumChosen());
        }

        private Hit forum(String planClass, Protection protection, Answer ground, Hit reach) {
            Hit forum = findings.ask(
                    "chooseForum",
                    "planClass",
                    planClass,
                    "coverageDenied",
                    facts.coverageDenied(),
                    "protection",
                    protection,
                    "serviceType",
                    item.service(),
                    "groundLaw",
                    ground,
                    "allPayerModel",
                    allPayerModel(),
                    "stateReach",
                    reach != null ? reach.word("reach") : findings.isLacking("state-unknown") ? "ASK" : null);
            boolean lookedAt = Set.of("FED-RG-02", "FED-RG-03").contains(forum.word("ruleId"));
            if (reach != null && lookedAt && protection == Protection.PROTECTED) {
                findings.take(reach);
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
                    findings.question("all-payer-model-unknown");
                }
                return "NO";
            }
            return facts.facilityBills() == null ? "ASK" : facts.facilityBills() ? "YES" : "NO";
        }

        private void compareWithRemarks(Regime regime) {
            RemarkEvidence.Hint hint = remarks.read(facts.remarkCodes());
            if (regime != Regime.UNKNOWN && hint.signal().pointsAwayFrom(regime)) {
                findings.question(
                        "remarks-disagree", "Here " + hint.because() + ", while the facts say " + regime + ".");
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
                    item.service(),
                    "protection",
                    protection,
                    "ancillary",
                    item.ancillary(),
                    "groundLaw",
                    ground);
            PatientProtection.Answer found = answer.word("answer", PatientProtection.Answer.class);
            if (contradictory && found == PatientProtection.Answer.ALLOWED) {
                Reason unsettled = findings.reason("GEN-01", "the facts contradict each other");
                return new PatientProtection(PatientProtection.Answer.HOLD, List.of(unsettled), List.of());
            }
            List<Blocker> holding = answer.blocker() == null ? List.of() : List.of(blockers.of(answer.blocker()));
            return new PatientProtection(
                    answer.word("answer", PatientProtection.Answer.class),
                    List.of(findings.reason(answer.ruleId(), answer.because())),
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
            boolean reached = protection == Protection.PROTECTED
                    && state.covers(item.service(), facts.facilityNetwork()) == Answer.YES;
            return reached ? "YES" : "NO";
        }
    }
}
