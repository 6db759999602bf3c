package dev.parley.ops;

import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.security.Tenancy;
import dev.parley.workflow.EngineLoad;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Figures of the whole server for its metrics. Read some seconds apart, whoever scrapes how often, and not at all while nobody
 * does. The largest tenants have labels of their own; the rest share one.
 */
@ApplicationScoped
public class Gauges {
    static final String OTHERS = "_others";
    private static final int AT_RISK_DAYS = SlaReport.AT_RISK_DAYS;
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private final Session session;
    private final Tenancy tenancy;
    private final EngineLoad engine;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final MeterRegistry registry;
    private final int mostTenants;
    private final Map<String, MultiGauge> gauges = new ConcurrentHashMap<>();
    private volatile long readAt = System.nanoTime();
    private volatile long askedAt = System.nanoTime() - FORGOTTEN.toNanos();

    Gauges(
            Session session,
            Tenancy tenancy,
            EngineLoad engine,
            BusinessCalendar calendar,
            Clock clock,
            MeterRegistry registry,
            @ConfigProperty(name = "parley.metrics.tenants") int mostTenants) {
        this.session = session;
        this.tenancy = tenancy;
        this.engine = engine;
        this.calendar = calendar;
        this.clock = clock;
        this.registry = registry;
        this.mostTenants = mostTenants;
        Gauge.builder("parley.metrics.age.seconds", this::age)
                .description("How old the figures of this server's database are")
                .register(registry);
    }

    private record Row(List<String> labels, double[] values) {}

    /** Asked at each scrape, and by that remembers that somebody does. */
    private double age() {
        askedAt = System.nanoTime();
        return Duration.ofNanos(askedAt - readAt).toMillis() / 1000.0;
    }

    @Scheduled(every = "{parley.metrics.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        if (System.nanoTime() - askedAt < FORGOTTEN.toNanos()) {
            read();
        }
    }

    /** Reads every figure anew. */
    public void read() {
        tenancy.runAsParley("-", () -> {
            Map<Figure, List<Row>> found = QuarkusTransaction.requiringNew()
                    .call(() -> Figure.ALL.stream().collect(Collectors.toMap(figure -> figure, this::rows)));
            Set<String> named = largest(found.get(Figure.ALL.get(0)));
            found.forEach((figure, rows) -> tell(figure, bounded(figure, rows, named)));
            Map<String, Long> jobs = QuarkusTransaction.requiringNew().call(engine::jobs);
            register(
                    "parley.engine.jobs",
                    jobs.entrySet().stream()
                            .map(state -> MultiGauge.Row.of(Tags.of("state", state.getKey()), state.getValue()))
                            .toList());
            return null;
        });
        readAt = System.nanoTime();
    }

    private List<Row> rows(Figure figure) {
        NativeQuery<Object[]> query = session.createNativeQuery(figure.sql(), Object[].class);
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> known = Map.of(
                "now", clock.instant(),
                "today", today,
                "soon", calendar.nthBusinessDayAfter(today, AT_RISK_DAYS));
        query.getParameters().forEach(asked -> query.setParameter(asked.getName(), known.get(asked.getName())));
        return query.getResultStream().map(row -> row(figure, row)).toList();
    }

    private Row row(Figure figure, Object[] columns) {
        int labels = figure.labels().size();
        return new Row(
                IntStream.range(0, labels)
                        .mapToObj(at -> String.valueOf(columns[at]))
                        .toList(),
                IntStream.range(labels, columns.length)
                        .mapToDouble(at -> value(columns[at]))
                        .toArray());
    }

    private double value(Object column) {
        if (column == null) {
            return 0;
        }
        if (column instanceof Number number) {
            return number.doubleValue();
        }
        Instant moment = column instanceof OffsetDateTime there ? there.toInstant() : (Instant) column;
        return Math.max(0, Duration.between(moment, clock.instant()).toSeconds());
    }

    /** Those with the most open cases. */
    private Set<String> largest(List<Row> cases) {
        Map<String, Double> open = new HashMap<>();
        cases.forEach(row -> open.merge(row.labels().get(0), row.values()[0], Double::sum));
        return open.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(mostTenants)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The small tenants together: counts and sums added, of ages the oldest. A figure of nothing is told as zero. */
    private static Map<List<String>, double[]> bounded(Figure figure, List<Row> rows, Set<String> named) {
        Map<List<String>, double[]> bounded = new TreeMap<>(Comparator.comparing(String::valueOf));
        for (Row row : rows) {
            List<String> labels = IntStream.range(0, row.labels().size())
                    .mapToObj(at -> figure.labels().get(at).equals(Figure.TENANT)
                                    && !named.contains(row.labels().get(at))
                            ? OTHERS
                            : row.labels().get(at))
                    .toList();
            bounded.merge(labels, row.values(), together(figure));
        }
        if (bounded.isEmpty()) {
            bounded.put(
                    figure.labels().stream().map(label -> "").toList(),
                    new double[figure.metrics().size()]);
        }
        return bounded;
    }

    private static BinaryOperator<double[]> together(Figure figure) {
        return (one, other) -> IntStream.range(0, one.length)
                .mapToDouble(at -> figure.metrics().get(at).endsWith(".seconds")
                        ? Math.max(one[at], other[at])
                        : one[at] + other[at])
                .toArray();
    }

    private void tell(Figure figure, Map<List<String>, double[]> rows) {
        for (int at = 0; at < figure.metrics().size(); at++) {
            int metric = at;
            register(
                    figure.metrics().get(at),
                    rows.entrySet().stream()
                            .map(row -> MultiGauge.Row.of(tags(figure, row.getKey()), row.getValue()[metric]))
                            .toList());
        }
    }

    private static Tags tags(Figure figure, List<String> labels) {
        return Tags.of(IntStream.range(0, labels.size())
                .mapToObj(at -> Tag.of(figure.labels().get(at), labels.get(at)))
                .toList());
    }

    private void register(String name, List<MultiGauge.Row<Number>> rows) {
        gauges.computeIfAbsent(name, missing -> MultiGauge.builder(missing).register(registry))
                .register(rows, true);
    }
}
