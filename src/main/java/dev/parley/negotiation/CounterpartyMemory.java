package dev.parley.negotiation;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a payer, repricer or negotiator has bargained so far, as medians over its cases. Absent is never seen. */
@Schema(name = "CounterpartyMemory")
public record CounterpartyMemory(
        @Schema(description = "Whose habits these are") String about,
        @Schema(description = "Cases in which it named a price") int cases,
        @Schema(description = "Its first price in percent of the charge") BigDecimal openingPercentOfCharge,
        @Schema(description = "How much each later price rose over the one before, in percent of it")
                BigDecimal stepPercent,
        @Schema(description = "How many such steps were seen") int steps,
        @Schema(description = "Calendar days until it answered a price of ours") Integer daysToAnswer,
        @Schema(description = "Cases that it settled") int settled,
        @Schema(description = "What it settled at, in percent of its first price") BigDecimal finalPercentOfOpening,
        @Schema(description = "The day of its newest price") LocalDate until) {

    /** Fewer cases than this say nothing about habits. */
    static final int ENOUGH = 3;

    static final CounterpartyMemory NONE = new CounterpartyMemory("nobody", 0, null, null, 0, null, 0, null, null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static CounterpartyMemory of(String about, List<PastTalk> talks) {
        List<PastTalk> heard =
                talks.stream().filter(talk -> !talk.theirs().isEmpty()).toList();
        List<BigDecimal> openings = new ArrayList<>();
        List<BigDecimal> steps = new ArrayList<>();
        List<BigDecimal> days = new ArrayList<>();
        List<BigDecimal> finals = new ArrayList<>();
        for (PastTalk talk : heard) {
            Money first = talk.theirs().get(0).amount();
            openings.add(first.percentOf(talk.billed()));
            steps(talk, steps);
            answers(talk, days);
            if (talk.settledAt() != null) {
                finals.add(talk.settledAt().percentOf(first));
            }
        }
        BigDecimal answer = median(days);
        return new CounterpartyMemory(
                about,
                heard.size(),
                median(openings),
                median(steps),
                steps.size(),
                answer == null ? null : answer.setScale(0, RoundingMode.HALF_UP).intValueExact(),
                finals.size(),
                median(finals),
                heard.stream()
                        .flatMap(talk -> talk.theirs().stream())
                        .map(PastTalk.Price::madeOn)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static void steps(PastTalk talk, List<BigDecimal> steps) {
        List<PastTalk.Price> theirs = talk.theirs();
        for (int at = 1; at < theirs.size(); at++) {
            Money before = theirs.get(at - 1).amount();
            steps.add(theirs.get(at).amount().minus(before).percentOf(before));
        }
    }

    /** From each price of ours to the next one of theirs. */
    private static void answers(PastTalk talk, List<BigDecimal> days) {
        LocalDate asked = null;
        for (PastTalk.Price price : talk.prices()) {
            if (price.party() == Offer.Party.PROVIDER) {
                asked = price.madeOn();
            } else if (asked != null) {
                days.add(BigDecimal.valueOf(ChronoUnit.DAYS.between(asked, price.madeOn())));
                asked = null;
            }
        }
    }

    static BigDecimal median(List<BigDecimal> values) {
        if (values.isEmpty()) {
            return null;
        }
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
    }

    /** Where talks that opened at this price have ended in the middle; null while too few were seen. */
    Money likelyEnd(Money opening) {
        return settled < ENOUGH || opening == null
                ? null
                : opening.times(finalPercentOfOpening.divide(HUNDRED, 4, RoundingMode.HALF_UP));
    }
}
