package dev.parley.casefile;

import dev.parley.benchmark.Anchors;
import dev.parley.benchmark.Benchmark;
import dev.parley.benchmark.BenchmarkKind;
import dev.parley.benchmark.BenchmarkSheet;
import dev.parley.benchmark.BenchmarkTerms;
import dev.parley.benchmark.LineBenchmarks;
import dev.parley.benchmark.QpaCheck;
import dev.parley.benchmark.Venue;
import dev.parley.benchmark.medicare.Localities;
import dev.parley.benchmark.medicare.MedicareAmount;
import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.claim.ClaimType;
import dev.parley.money.Money;
import dev.parley.policy.InForce;
import dev.parley.policy.Policies;
import dev.parley.regulation.QpaIndex;
import dev.parley.regulation.Regime;
import dev.parley.remittance.RemittanceLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lays every number beside the lines of a case. */
@ApplicationScoped
public class CaseBenchmarks {
    private final LineBenchmarks benchmarks;
    private final Localities localities;
    private final Policies policies;
    private final QpaIndex index;
    private final Clock clock;

    CaseBenchmarks(LineBenchmarks benchmarks, Localities localities, Policies policies, QpaIndex index, Clock clock) {
        this.benchmarks = benchmarks;
        this.localities = localities;
        this.policies = policies;
        this.index = index;
        this.clock = clock;
    }

    /**
     * What somebody says beside the case; null is not said. The venue is then that of the case's road, the Medicare locality
     * and the area of percentiles those of the place of service, and accepted amounts are not known.
     */
    public record Said(
            Venue venue, String locality, String area, boolean nonPhysician, Money acceptedP25, Money acceptedP75) {
        public static final Said NOTHING = new Said(null, null, null, false, null, null);
    }

    @Transactional
    public BenchmarkSheet of(UUID caseId, Said said) {
        CaseFile file = CaseFile.byId(caseId);
        Claim claim = file.claim();
        PlaceOfCase place = PlaceOfCase.of(file, claim);
        Localities.Found locality = said.locality() == null
                ? localities.of(claim.serviceFrom().getYear(), place.zip(), place.state())
                : new Localities.Found(Optional.of(said.locality()), "as asked");
        InForce<BenchmarkTerms> terms = policies.inForce(BenchmarkTerms.class);
        LineBenchmarks.Where where = new LineBenchmarks.Where(
                locality.key().orElse(null),
                said.area() == null ? place.area() : said.area(),
                claim.payer() == null ? null : claim.payer().view().payerId(),
                LocalDate.now(clock),
                said.nonPhysician(),
                claim.type() == ClaimType.INSTITUTIONAL,
                terms.terms());
        Venue venue = said.venue() == null ? venue(file) : said.venue();
        List<BenchmarkSheet.Line> lines = lines(file, claim, where, venue, said);
        return new BenchmarkSheet(
                where.today(),
                venue,
                terms.version(),
                locality.key().map(key -> key + ", " + locality.because()).orElse("national: " + locality.because()),
                lines,
                BenchmarkSheet.Totals.of(lines),
                notes(said));
    }

    private List<BenchmarkSheet.Line> lines(
            CaseFile file, Claim claim, LineBenchmarks.Where where, Venue venue, Said said) {
        List<LineBenchmarks.BilledLine> billed =
                file.part().of(claim).stream().map(line -> billed(claim, line)).toList();
        Map<Integer, MedicareAmount> medicare = benchmarks.medicare(billed, where);
        Map<Integer, RemittanceLine> answers = file.part().answers(claim).lines();
        Anchors anchors = new Anchors(venue, where.terms());
        List<BenchmarkSheet.Line> lines = new ArrayList<>();
        for (int i = 0; i < billed.size(); i++) {
            LineBenchmarks.BilledLine line = billed.get(i);
            Optional<RemittanceLine> answer = Optional.ofNullable(answers.get(line.number()));
            Money allowed = answer.map(RemittanceLine::allowedInAll).orElse(null);
            Money qpa = answer.map(RemittanceLine::qualifyingPaymentAmount)
                    .or(() -> Optional.ofNullable(billed.size() == 1 ? file.qualifyingPayment() : null))
                    .orElse(null);
            List<Benchmark> numbers = new ArrayList<>(benchmarks.of(line, medicare.get(line.number()), where));
            numbers.add(1, qualifyingPayment(qpa));
            Anchors.Known known = new Anchors.Known(
                    line.charge(), allowed, share(said.acceptedP25(), billed), share(said.acceptedP75(), billed));
            lines.add(new BenchmarkSheet.Line(
                    line.number(),
                    line.code(),
                    line.modifiers(),
                    line.place(),
                    line.units(),
                    line.serviceDate(),
                    line.charge(),
                    numbers,
                    anchors.of(numbers, known),
                    qpa == null ? null : check(qpa, allowed, line, numbers, where),
                    medicare.get(line.number())));
        }
        return lines;
    }

    private static LineBenchmarks.BilledLine billed(Claim claim, ClaimLine line) {
        return new LineBenchmarks.BilledLine(
                line.lineNumber(),
                line.procedureCode(),
                line.modifiers(),
                line.placeOfService() == null ? claim.placeOfService() : line.placeOfService(),
                line.units(),
                line.unitType(),
                line.serviceFrom(),
                line.charge());
    }

    private static Benchmark qualifyingPayment(Money qpa) {
        String label = "Qualifying payment amount";
        return qpa == null
                ? Benchmark.none(BenchmarkKind.QUALIFYING_PAYMENT, label, "The plan has not disclosed it for this line")
                : Benchmark.of(
                        BenchmarkKind.QUALIFYING_PAYMENT, label, qpa, "disclosed by the plan", "year of service");
    }

    private QpaCheck check(
            Money qpa,
            Money allowed,
            LineBenchmarks.BilledLine line,
            List<Benchmark> numbers,
            LineBenchmarks.Where where) {
        return QpaCheck.of(
                qpa,
                line.serviceDate().getYear(),
                new QpaCheck.Beside(
                        allowed,
                        value(numbers, BenchmarkKind.MEDICARE),
                        value(numbers, BenchmarkKind.IN_NETWORK_RATES)),
                where.terms().farBelowPercent(),
                index);
    }

    private static Money value(List<Benchmark> numbers, BenchmarkKind kind) {
        return numbers.stream()
                .filter(one -> one.kind() == kind && one.value() != null)
                .map(Benchmark::value)
                .findFirst()
                .orElse(null);
    }

    /** Amounts accepted before are of whole claims: only a claim of one line can be held against them by line. */
    private static Money share(Money ofClaim, List<LineBenchmarks.BilledLine> lines) {
        return lines.size() == 1 ? ofClaim : null;
    }

    private static Venue venue(CaseFile file) {
        if (file.regime() == Regime.FEDERAL_IDR) {
            return file.phase() == Phase.IDR ? Venue.FEDERAL_IDR : Venue.FEDERAL_NEGOTIATION;
        }
        if (file.regime() == Regime.STATE || file.regime() == Regime.ALL_PAYER_MODEL) {
            return Venue.STATE_PROCESS;
        }
        return file.regime() == Regime.APPEAL ? Venue.ERISA_APPEAL : Venue.DIRECT_TALK;
    }

    private static List<String> notes(Said said) {
        List<String> notes = new ArrayList<>();
        notes.add("A patient's ability to pay is no part of any number.");
        if (said.acceptedP25() == null && said.acceptedP75() == null) {
            notes.add("Amounts accepted before are not part of these numbers.");
        }
        return notes;
    }
}
