package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The conversion factors that are known: those that Parley brings, and for a year that was imported, the imported ones. */
public final class Factors {
    private static final String SHIPPED = "/benchmark/conversion-factors.csv";

    private final List<ConversionFactor> all;

    public Factors(List<ConversionFactor> all) {
        this.all = List.copyOf(all);
    }

    /** Those that Parley brings; final ones only. */
    public static Factors shipped() {
        try (InputStream file = Factors.class.getResourceAsStream(SHIPPED)) {
            return new Factors(ConversionFactorFile.finals(Sheet.read(file), null));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** These, and for the years they do not tell, those. */
    Factors orElse(Factors others) {
        List<Integer> told = all.stream().map(ConversionFactor::year).toList();
        return new Factors(
                Stream.concat(all.stream(), others.all.stream().filter(factor -> !told.contains(factor.year())))
                        .toList());
    }

    public List<ConversionFactor> of(int year) {
        return all.stream().filter(factor -> factor.year() == year).toList();
    }

    /** Who does not say that the clinician qualifies in a payment model gets the other factor where there are two. */
    public Optional<ConversionFactor> on(LocalDate day, boolean qualifying) {
        List<ConversionFactor> candidates =
                all.stream().filter(factor -> factor.covers(day)).toList();
        return candidates.stream()
                .filter(factor -> factor.isQualifying() == qualifying)
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(factor -> !factor.isQualifying())
                        .findFirst());
    }

    boolean knowsPhysician(int year, BigDecimal dollars) {
        return of(year).stream().anyMatch(factor -> factor.physician().compareTo(dollars) == 0);
    }

    boolean knowsAnesthesia(int year, BigDecimal dollars) {
        return of(year).stream().anyMatch(factor -> factor.anesthesia().compareTo(dollars) == 0);
    }
}
