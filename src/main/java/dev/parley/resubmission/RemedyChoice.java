package dev.parley.resubmission;

import dev.parley.casefile.DecisionKind;
import dev.parley.regulation.CaseFacts;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.FilingWindows;
import dev.parley.regulation.Law;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Regime;
import dev.parley.regulation.Remedies;
import dev.parley.regulation.Remedy;
import dev.parley.review.NextRemedy;
import dev.parley.review.RemedyRoad;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which remedy the payer's codes ask for next, and until when it may be taken (CLM-08, CLM-09). */
@ApplicationScoped
class RemedyChoice implements DecisionKind<RemedyChoice.Facts, RemedyChoice.Chosen> {
    static final String NAME = "chooseRemedy";

    private final Remedies remedies;
    private final FilingWindows filing;

    RemedyChoice(Remedies remedies, FilingWindows filing) {
        this.remedies = remedies;
        this.filing = filing;
    }

    /** {@code answer} is the payer's last word, {@code events} count from it; decisions of earlier days have no {@code appeals}. */
    record Facts(
            List<String> reasons,
            List<String> remarks,
            Regime regime,
            UUID answer,
            List<NextRemedy.Attempt> tried,
            NextRemedy.Appeals appeals,
            boolean refusedAtTheDoor,
            String payerName,
            CaseFacts law,
            LegalEvents events) {}

    record Chosen(RemedyRoad remedy, String because, LocalDate due) {}

    @Override
    public Set<String> decisions() {
        return Set.of(NAME);
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public Decided<Chosen> decide(Facts facts, Law law) {
        NextRemedy remedy = facts.refusedAtTheDoor()
                ? NextRemedy.fileAgain()
                : NextRemedy.of(
                                remedies.forCodes(facts.reasons(), facts.remarks()),
                                facts.regime(),
                                facts.answer(),
                                facts.tried(),
                                Objects.requireNonNullElse(facts.appeals(), NextRemedy.Appeals.USUAL))
                        .orElseThrow(() -> new RemedyRefused("no-remedy", "CLM-08", "No remedy is left to try"));
        Optional<ComputedClock> window = window(facts, remedy.road(), law);
        return Decided.of(
                new Chosen(
                        remedy.road(),
                        because(facts, remedy),
                        window.map(ComputedClock::due).orElse(null)),
                rules(facts, remedy));
    }

    private static boolean isOpenedBySilence(Facts facts, NextRemedy remedy) {
        return remedy.road() == RemedyRoad.EXTERNAL_REVIEW
                && facts.appeals() != null
                && facts.appeals().exhaustedOn() != null;
    }

    private static String[] rules(Facts facts, NextRemedy remedy) {
        return isOpenedBySilence(facts, remedy)
                ? new String[] {"CLM-08", "CLM-09", "ERI-09"}
                : new String[] {"CLM-08", "CLM-09"};
    }

    private Optional<ComputedClock> window(Facts facts, RemedyRoad road, Law law) {
        ClockKind kind = RemedyWindow.kindOf(road, facts.refusedAtTheDoor());
        List<ComputedClock> all = road.disputes()
                ? law.clocks().clocksFor(facts.law(), facts.regime(), facts.events())
                : filing.clocksFor(facts.payerName(), facts.law(), facts.events());
        return all.stream().filter(clock -> clock.kind() == kind).findFirst();
    }

    private static String because(Facts facts, NextRemedy remedy) {
        if (facts.refusedAtTheDoor()) {
            return "the payer's front end refused it, so it was never filed (CLM-05)";
        }
        String codes = remedy.codes().stream().map(RemedyChoice::asks).collect(Collectors.joining("; "));
        return isOpenedBySilence(facts, remedy)
                ? codes + "; the plan let its term for the appeal pass on "
                        + facts.appeals().exhaustedOn() + ", so that its levels may count as used up (ERI-09)"
                : codes;
    }

    private static String asks(Remedy code) {
        return code.code() + " " + code.label() + ": " + code.remedy();
    }
}
