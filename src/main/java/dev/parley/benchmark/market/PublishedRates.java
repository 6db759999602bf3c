package dev.parley.benchmark.market;

import dev.parley.benchmark.release.BenchmarkRelease;
import dev.parley.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What plans published for a procedure, counted once for each tax number, whatever the number of rows: many rows are copies,
 * and ghost rates of groups that never give the service stand in all files.
 */
@ApplicationScoped
public class PublishedRates {
    /** One release's rates for a professional service, summed up over tax numbers. */
    public record Spread(String source, LocalDate asOf, int groups, Money low, Money median, Money high) {}

    @Transactional
    public Optional<Spread> inNetwork(String code, List<String> modifiers, String place, LocalDate day) {
        return newest(PlanFiles.IN_NETWORK, code, modifiers, place, day);
    }

    @Transactional
    public Optional<Spread> outOfNetwork(String code, List<String> modifiers, String place, LocalDate day) {
        return newest(PlanFiles.ALLOWED, code, modifiers, place, day);
    }

    private static Optional<Spread> newest(
            String kind, String code, List<String> modifiers, String place, LocalDate day) {
        for (BenchmarkRelease release : BenchmarkRelease.until(kind, day)) {
            List<PublishedRate> rates =
                    PublishedRateRow.<PublishedRateRow>list("releaseId = ?1 and content.code = ?2", release.id(), code)
                            .stream()
                            .map(PublishedRateRow::content)
                            .toList();
            Optional<Spread> spread = spread(rates, modifiers, place, day)
                    .map(found -> new Spread(
                            release.citation(),
                            release.effectiveFrom(),
                            found.groups(),
                            found.low(),
                            found.median(),
                            found.high()));
            if (spread.isPresent()) {
                return spread;
            }
        }
        return Optional.empty();
    }

    /**
     * Quarter, middle and three quarters of the medians of all tax numbers; dollars for each service only, in force on the
     * day, at the place, and of the same modifiers.
     */
    static Optional<Spread> spread(List<PublishedRate> rates, List<String> modifiers, String place, LocalDate day) {
        Set<String> wanted = new TreeSet<>(modifiers);
        Map<String, List<Money>> byTin = rates.stream()
                .filter(rate -> rate.measure() == PublishedRate.Measure.DOLLARS
                        && rate.arrangement().equals("ffs")
                        && !rate.billingClass().equals("institutional")
                        && rate.rate().signum() > 0)
                .filter(rate -> rate.expiresOn() == null || !rate.expiresOn().isBefore(day))
                .filter(rate -> words(rate.modifiers()).equals(wanted))
                .filter(rate -> isAt(place, words(rate.places())))
                .collect(Collectors.groupingBy(
                        PublishedRate::tin, Collectors.mapping(rate -> new Money(rate.rate()), Collectors.toList())));
        if (byTin.isEmpty()) {
            return Optional.empty();
        }
        List<Money> medians =
                byTin.values().stream().map(all -> Percentile.of(50, all)).toList();
        return Optional.of(new Spread(
                null,
                null,
                medians.size(),
                Percentile.of(25, medians),
                Percentile.of(50, medians),
                Percentile.of(75, medians)));
    }

    private static boolean isAt(String place, Set<String> places) {
        return place == null || places.isEmpty() || places.contains("CSTM-00") || places.contains(place);
    }

    private static Set<String> words(String joined) {
        return joined.isEmpty() ? Set.of() : new TreeSet<>(List.of(joined.split(" ")));
    }
}
