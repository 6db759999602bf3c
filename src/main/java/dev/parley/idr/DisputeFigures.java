package dev.parley.idr;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.parley.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/** The published figures of disputes that a batch is valued by (FED-ST-01, FED-ST-05, FED-ST-11). */
record DisputeFigures(
        String period,
        String source,
        Figure eligible,
        Figure providerWins,
        Figure payerOffer,
        Figure collected,
        List<Band> qpaBands) {
    private static final String FILE = "/negotiation/dispute-outcomes.yaml";
    private static final BigDecimal PERCENT = new BigDecimal("0.01");
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Figure(BigDecimal value) {}

    /** Median prevailing offers in percent of the qualifying payment amount, for items of at least this. */
    record Band(BigDecimal from, int percent) {}

    static DisputeFigures load() {
        try (InputStream file = DisputeFigures.class.getResourceAsStream(FILE)) {
            return YAML.readValue(file, DisputeFigures.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    BigDecimal shareOfEntityFeesLost() {
        return eligible.value().multiply(BigDecimal.ONE.subtract(providerWins.value()));
    }

    /** What one item brings on average before fees: eligible times (won: our offer, lost: the payer's) over the rate so far. */
    Money gain(Money qualifyingPayment, Money charge, Money rateSoFar) {
        Money ours = qualifyingPayment
                .times(PERCENT.multiply(BigDecimal.valueOf(percent(qualifyingPayment))))
                .min(charge);
        Money theirs = qualifyingPayment.times(payerOffer.value());
        BigDecimal won = providerWins.value();
        return ours.minus(rateSoFar)
                .times(won.multiply(collected.value()))
                .plus(theirs.minus(rateSoFar).times(BigDecimal.ONE.subtract(won)))
                .times(eligible.value());
    }

    private int percent(Money qualifyingPayment) {
        return qpaBands.stream()
                .filter(band -> band.from().compareTo(qualifyingPayment.dollars()) <= 0)
                .reduce((lower, higher) -> higher)
                .orElseThrow()
                .percent();
    }
}
