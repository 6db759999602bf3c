package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.BenchmarkRelease;
import dev.parley.http.InvalidFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Prices services from the loaded files of one year. What is not loaded gives no amount, and the reason says what to load. */
@ApplicationScoped
public class MedicarePrices {
    private final FactorsInForce factors;
    private final Localities localities;

    MedicarePrices(FactorsInForce factors, Localities localities) {
        this.factors = factors;
        this.localities = localities;
    }

    /** The year, the day where it is known, and the locality; without a locality the amount is national. */
    public record Where(int year, LocalDate day, String locality, boolean qualifyingModel) {
        public Where {
            if (day != null && day.getYear() != year) {
                throw new InvalidFields("date", "is not in " + year);
            }
        }

        LocalDate dayOrLast() {
            return day == null ? LocalDate.of(year, 12, 31) : day;
        }
    }

    /** One amount for each service; they count as given on one day by one provider. */
    @Transactional
    public List<MedicareAmount> price(Where where, List<Service> services) {
        Optional<BenchmarkRelease> release = relativeValues(where);
        boolean physician = services.stream().anyMatch(one -> !Anesthesia.is(one.code()));
        if (release.isEmpty() && physician) {
            return none(where, services, "No relative value file of " + where.year() + " is loaded");
        }
        List<ConversionFactor> ofYear = factors.all().of(where.year());
        Optional<ConversionFactor> factor = factors.all().on(dayOfFactor(where, ofYear), where.qualifyingModel());
        if (factor.isEmpty()) {
            return none(where, services, "No final conversion factor of " + where.year() + " is known");
        }
        Optional<CostIndex> index = where.locality() == null
                ? Optional.of(CostIndex.NATIONAL)
                : localities.index(where.year(), where.locality());
        if (index.isEmpty()) {
            return none(
                    where,
                    services,
                    "No indices (GPCI) of " + where.year()
                            + " are loaded: without a locality the national amount can be had");
        }
        return new PriceServices(feeYear(where, release, factor.get(), index.get(), services)).price(services);
    }

    private static LocalDate dayOfFactor(Where where, List<ConversionFactor> ofYear) {
        boolean changed =
                ofYear.stream().map(ConversionFactor::firstDay).distinct().count() > 1;
        if (changed && where.day() == null) {
            throw new InvalidFields("date", "is missing: the factor changed within " + where.year());
        }
        return where.dayOrLast();
    }

    private static Optional<BenchmarkRelease> relativeValues(Where where) {
        return BenchmarkRelease.inEffect(RelativeValueFile.NAME, where.year(), where.dayOrLast())
                .or(() -> BenchmarkRelease.earliest(RelativeValueFile.NAME, where.year()));
    }

    private static FeeYear feeYear(
            Where where,
            Optional<BenchmarkRelease> release,
            ConversionFactor factor,
            CostIndex index,
            List<Service> services) {
        List<String> sources = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        release.ifPresent(found -> {
            sources.add(found.citation());
            if (found.effectiveFrom().isAfter(where.dayOrLast())) {
                notes.add("The release in effect on " + where.day() + " is not loaded; this is " + found.label()
                        + " of the same year");
            }
        });
        sources.add(factor.source() + ", factor " + factor.physician() + " from " + factor.firstDay());
        if (!index.isNational()) {
            release(CostIndexFile.NAME, where).ifPresent(found -> sources.add(found.citation()));
        }
        Set<String> codes = services.stream().map(Service::code).collect(Collectors.toSet());
        List<RelativeValue> rows = release.map(found -> rows(found, codes)).orElse(List.of());
        boolean anesthesia = codes.stream().anyMatch(Anesthesia::is);
        return new FeeYear(
                where.year(),
                factor,
                index,
                rows,
                anesthesia ? baseUnits(where, codes, sources) : List.of(),
                anesthesia ? anesthesiaFactor(where, factor, index, sources) : null,
                sources,
                notes);
    }

    private static List<RelativeValue> rows(BenchmarkRelease release, Set<String> codes) {
        List<RelativeValue> rows = new ArrayList<>(find(release, codes));
        Set<String> bases = rows.stream()
                .map(RelativeValue::endoscopyBase)
                .filter(base -> !base.isEmpty() && !codes.contains(base))
                .collect(Collectors.toSet());
        if (!bases.isEmpty()) {
            find(release, bases).stream()
                    .filter(row -> row.modifier().isEmpty())
                    .forEach(rows::add);
        }
        return rows;
    }

    private static List<RelativeValue> find(BenchmarkRelease release, Collection<String> codes) {
        return RelativeValueRow.<RelativeValueRow>list("releaseId = ?1 and content.code in ?2", release.id(), codes)
                .stream()
                .map(RelativeValueRow::content)
                .toList();
    }

    private static List<FeeYear.BaseUnits> baseUnits(Where where, Set<String> codes, List<String> sources) {
        Optional<BenchmarkRelease> release = release(AnesthesiaBaseFile.NAME, where);
        release.ifPresent(found -> sources.add(found.citation()));
        return release
                .map(found -> AnesthesiaBaseRow.<AnesthesiaBaseRow>list(
                        "releaseId = ?1 and content.code in ?2", found.id(), codes))
                .orElse(List.of())
                .stream()
                .map(row -> new FeeYear.BaseUnits(
                        row.content().code(), row.content().baseUnits()))
                .toList();
    }

    /** Null where the locality's is not loaded: the national one is no stand-in for it. */
    private static BigDecimal anesthesiaFactor(
            Where where, ConversionFactor factor, CostIndex index, List<String> sources) {
        if (index.isNational()) {
            return factor.anesthesia();
        }
        Optional<BenchmarkRelease> release = release(AnesthesiaFactorFile.NAME, where);
        release.ifPresent(found -> sources.add(found.citation()));
        return release.flatMap(found -> AnesthesiaFactorRow.<AnesthesiaFactorRow>find(
                                "releaseId = ?1 and content.mac = ?2 and content.locality = ?3",
                                found.id(),
                                index.mac(),
                                index.locality())
                        .<AnesthesiaFactorRow>firstResultOptional())
                .map(row -> row.content().dollars())
                .orElse(null);
    }

    private static Optional<BenchmarkRelease> release(String kind, Where where) {
        return BenchmarkRelease.inEffect(kind, where.year(), where.dayOrLast());
    }

    private static List<MedicareAmount> none(Where where, List<Service> services, String because) {
        return services.stream()
                .map(service -> new MedicareAmount(
                        service.line(),
                        service.code(),
                        service.modifiers(),
                        service.site(),
                        where.year(),
                        where.locality() == null ? "national" : where.locality(),
                        where.locality() == null,
                        null,
                        because,
                        null,
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
    }
}
