package dev.parley.benchmark.market;

import dev.parley.benchmark.release.BenchmarkRelease;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Looks up licensed percentiles: those of the newest release that was out on a day and knows the procedure in the area. */
@ApplicationScoped
public class Percentiles {
    /** The percentiles of one procedure, by basis and rising, with the release they are of. */
    public record Found(String source, LocalDate releasedOn, List<LicensedPercentile> values) {
        static final Found NONE = new Found(null, null, List.of());
    }

    /** Modifier is empty for the procedure as a whole. */
    @Transactional
    public Found of(String area, String code, String modifier, LocalDate day) {
        for (BenchmarkRelease release : BenchmarkRelease.until(PercentileFile.NAME, day)) {
            List<LicensedPercentile> values = PercentileRow.<PercentileRow>list(
                            "releaseId = ?1 and content.code = ?2 and content.modifier = ?3 and content.area = ?4",
                            release.id(),
                            code,
                            modifier,
                            area)
                    .stream()
                    .map(PercentileRow::content)
                    .sorted(Comparator.comparing(LicensedPercentile::basis)
                            .thenComparing(LicensedPercentile::module)
                            .thenComparing(LicensedPercentile::percentile))
                    .toList();
            if (!values.isEmpty()) {
                return new Found(release.citation(), values.get(0).releasedOn(), values);
            }
        }
        return Found.NONE;
    }
}
