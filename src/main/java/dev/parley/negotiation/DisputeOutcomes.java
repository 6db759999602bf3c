package dev.parley.negotiation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.parley.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;

/** Published figures of federal disputes (FED-ST), with the day until which they were counted. */
record DisputeOutcomes(
        String period,
        LocalDate dataUntil,
        LocalDate retrieved,
        String source,
        Figure eligible,
        Figure settledInDispute,
        Figure providerWins,
        Figure providerWinsAirAmbulance,
        Figure payerOffer,
        Figure collected,
        Figure daysToDetermination,
        List<Group> serviceGroups,
        List<Band> qpaBands) {

    private static final String FILE = "/negotiation/dispute-outcomes.yaml";

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static DisputeOutcomes load() {
        try (InputStream file = DisputeOutcomes.class.getResourceAsStream(FILE)) {
            return YAML.readValue(file, DisputeOutcomes.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A number with how far it may be off. */
    record Figure(BigDecimal value, BigDecimal low, BigDecimal high, String ruleId, String note) {}

    /** Median prevailing offers of a kind of service, in percent of the qualifying payment amount. */
    record Group(String name, List<String> codes, int percent, int determinations, boolean airAmbulance) {
        boolean holds(String procedureCode) {
            return procedureCode != null && codes.stream().anyMatch(range -> within(range, procedureCode));
        }

        /** Codes of one length sort as text; a range of digits never holds a code with a letter. */
        private static boolean within(String range, String code) {
            String[] ends = range.split("-");
            boolean sameShape = code.length() == ends[0].length()
                    && code.chars().skip(1).allMatch(Character::isDigit)
                    && Character.isDigit(code.charAt(0)) == Character.isDigit(ends[0].charAt(0));
            return sameShape && code.compareTo(ends[0]) >= 0 && code.compareTo(ends[1]) <= 0;
        }
    }

    /** Median prevailing offers of items whose qualifying payment amount is at least this. */
    record Band(Money from, int percent, int determinations) {}

    /** The published median in percent of the qualifying payment amount; where group and size differ one is picked. */
    int percent(String procedureCode, Money qualifyingPayment, IntBinaryOperator pick) {
        int byBand = bandOf(qualifyingPayment).percent();
        return groupOf(procedureCode)
                .map(group -> pick.applyAsInt(group.percent(), byBand))
                .orElse(byBand);
    }

    Optional<Group> groupOf(String procedureCode) {
        return serviceGroups.stream()
                .filter(group -> group.holds(procedureCode))
                .findFirst();
    }

    Band bandOf(Money qualifyingPayment) {
        return qpaBands.stream()
                .filter(band -> !band.from().isMoreThan(qualifyingPayment))
                .reduce((lower, higher) -> higher)
                .orElseThrow();
    }
}
