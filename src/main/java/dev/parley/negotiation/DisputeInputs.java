package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.negotiation.Comparison.Input;
import dev.parley.negotiation.DisputeOutcomes.Band;
import dev.parley.negotiation.DisputeOutcomes.Figure;
import dev.parley.negotiation.Position.PricedItem;
import java.util.ArrayList;
import java.util.List;

/** The numbers that went into the value of a dispute, each with its range, source and day. */
final class DisputeInputs {
    private final Position position;
    private final DisputeOutcomes outcomes;
    private final Surroundings around;
    private final DisputeFormula used;
    private final WinChance wins;
    private final List<Input> inputs = new ArrayList<>();

    DisputeInputs(
            Position position, DisputeOutcomes outcomes, Surroundings around, DisputeFormula used, WinChance wins) {
        this.position = position;
        this.outcomes = outcomes;
        this.around = around;
        this.used = used;
        this.wins = wins;
    }

    List<Input> all(Money hopefulOffer) {
        ofCase("Paid and owed by the patient (I)", position.rateSoFar(), null, "remittances of this claim");
        ofCase("Qualifying payment amount", position.qualifyingPayment(), null, "disclosed by the payer");
        position.items().forEach(this::prevailing);
        inputs.add(new Input(
                "Our offer (O)",
                used.ours().toString(),
                "up to " + hopefulOffer,
                "prevailing offers moved toward own awards, at most the charge",
                outcomes.dataUntil(),
                around.own().wonPercents().size()));
        inputs.add(new Input(
                "Payer's offer (B)",
                used.theirs().toString(),
                range(outcomes.payerOffer()) + " times the qualifying payment amount",
                from("FED-ST-06, FED-ST-11") + ": " + outcomes.payerOffer().note(),
                outcomes.dataUntil(),
                null));
        figure("Chance to be found eligible", outcomes.eligible());
        figure("Chance to settle after initiation", outcomes.settledInDispute());
        chanceToWin();
        figure("Share of awards that is paid (c)", outcomes.collected());
        figure("Days to a determination", outcomes.daysToDetermination());
        ofCase("Administrative fee", used.administrativeFee(), "fixed, never refunded", "FED-FE-01, FED-FE-03");
        ofCase(
                "Entity fee (F)",
                used.entityFee(),
                position.dispute().entityLeast() + " to " + position.dispute().entityMost(),
                "FED-FE-05, FED-FE-06: the loser's is kept");
        return List.copyOf(inputs);
    }

    private void chanceToWin() {
        inputs.add(new Input(
                "Chance to win (p)",
                wins.value().toPlainString(),
                wins.low().toPlainString() + " to " + wins.high().toPlainString() + ", nine times in ten",
                from("FED-ST-01, FED-ST-02") + ", worth " + around.assumptions().priorWeight() + " disputes; "
                        + wins.wins() + " of " + wins.n() + " own won, "
                        + around.own().about(),
                around.own().until() == null
                        ? outcomes.dataUntil()
                        : around.own().until(),
                wins.n()));
    }

    private void prevailing(PricedItem item) {
        Band band = outcomes.bandOf(item.qualifyingPayment());
        String byGroup = outcomes.groupOf(item.procedureCode())
                .map(group -> "; " + group.name() + " " + group.percent() + "%")
                .orElse("");
        inputs.add(new Input(
                "Prevailing offers for " + (item.procedureCode() == null ? "the claim" : item.procedureCode()),
                "from " + band.from() + " on " + band.percent() + "% of the qualifying payment amount" + byGroup,
                "medians: half of them were lower; the lower one counts",
                from("FED-ST-04, FED-ST-05"),
                outcomes.dataUntil(),
                band.determinations()));
    }

    private void figure(String name, Figure figure) {
        inputs.add(new Input(
                name,
                figure.value().toPlainString(),
                range(figure),
                from(figure.ruleId()) + ": " + figure.note(),
                outcomes.dataUntil(),
                null));
    }

    private void ofCase(String name, Money value, String range, String source) {
        inputs.add(new Input(name, value.toString(), range, source, position.today(), null));
    }

    private static String range(Figure figure) {
        return figure.low().toPlainString() + " to " + figure.high().toPlainString();
    }

    private String from(String ruleIds) {
        return outcomes.source() + ", " + outcomes.period() + " (" + ruleIds + ")";
    }
}
