package dev.parley.benchmark.release;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One file of prices as it was imported: which release of which year, from where, and the hash of its bytes. */
@Entity
public class BenchmarkRelease extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private String kind;
    private int rateYear;
    private String label;
    private LocalDate effectiveFrom;
    private LocalDate releasedOn;
    private String source;
    private String fileName;
    private String sha256;
    private int rowCount;
    private String importedBy;
    private Instant importedAt;

    protected BenchmarkRelease() {}

    BenchmarkRelease(ReadRelease read, ImportRequest request, String sha256, String importedBy, Instant importedAt) {
        this.id = OrderedId.next();
        this.kind = request.kind();
        this.rateYear = read.year();
        this.label = read.label();
        this.effectiveFrom = read.effectiveFrom();
        this.releasedOn = read.releasedOn();
        this.source = read.source();
        this.fileName = request.fileName();
        this.sha256 = sha256;
        this.rowCount = read.rows().size();
        this.importedBy = importedBy;
        this.importedAt = importedAt;
    }

    static Optional<BenchmarkRelease> same(String kind, ReadRelease read) {
        return find("kind = ?1 and rateYear = ?2 and label = ?3", kind, read.year(), read.label())
                .firstResultOptional();
    }

    static List<BenchmarkRelease> page(String kind, Integer year, UUID before, int most) {
        return BenchmarkRelease.<BenchmarkRelease>find(
                        "(?1 is null or kind = ?1) and (?2 is null or rateYear = ?2) and (?3 is null or id < ?3)"
                                + " order by id desc",
                        kind,
                        year,
                        before)
                .range(0, most - 1)
                .list();
    }

    static long howMany(String kind, Integer year) {
        return count("(?1 is null or kind = ?1) and (?2 is null or rateYear = ?2)", kind, year);
    }

    /** The newest release of a year that is in effect on a day. */
    public static Optional<BenchmarkRelease> inEffect(String kind, int year, LocalDate day) {
        return find(
                        "kind = ?1 and rateYear = ?2 and effectiveFrom <= ?3 order by effectiveFrom desc, id desc",
                        kind,
                        year,
                        day)
                .firstResultOptional();
    }

    /** The earliest release of a year: the nearest to a day before all of them. */
    public static Optional<BenchmarkRelease> earliest(String kind, int year) {
        return find("kind = ?1 and rateYear = ?2 order by effectiveFrom, id", kind, year)
                .firstResultOptional();
    }

    /** Every release of a kind that is in effect on a day, whatever its year, the newest first. */
    public static List<BenchmarkRelease> until(String kind, LocalDate day) {
        return list("kind = ?1 and effectiveFrom <= ?2 order by effectiveFrom desc, id desc", kind, day);
    }

    public UUID id() {
        return id;
    }

    public int year() {
        return rateYear;
    }

    public String label() {
        return label;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** What a number taken from it names as its source. */
    public String citation() {
        return source + ", " + label + " (in effect from " + effectiveFrom + ")";
    }

    String sha256() {
        return sha256;
    }

    public ReleaseView view() {
        return new ReleaseView(
                id,
                kind,
                rateYear,
                label,
                effectiveFrom,
                releasedOn,
                source,
                fileName,
                sha256,
                rowCount,
                importedBy,
                importedAt);
    }

    /** A release as clients see it. */
    public record ReleaseView(
            UUID id,
            String kind,
            int year,
            String release,
            LocalDate effectiveFrom,
            LocalDate releasedOn,
            String source,
            String fileName,
            String sha256,
            int rows,
            String importedBy,
            Instant importedAt) {}
}
