package dev.parley.benchmark.disputes;

import dev.parley.benchmark.disputes.DisputeFigure.Dimension;
import dev.parley.benchmark.disputes.DisputeFigure.Service;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** What was imported of the published figures. Where several releases hold the same quarter, the one imported last counts. */
@ApplicationScoped
public class PublishedFigures {
    /** The kinds of files that figures come from. */
    public static final String OUTCOMES = OutcomesFile.NAME;

    public static final String BY_SPECIALTY = SpecialtyFile.NAME;
    public static final String BY_QPA_BAND = QpaBandFile.NAME;
    public static final String DETERMINATIONS = DeterminationsFile.NAME;

    private final EntityManager entities;

    PublishedFigures(EntityManager entities) {
        this.entities = entities;
    }

    /** A figure with the release that it comes from. */
    public record Sourced(DisputeFigure figure, String source) {}

    /** The last quarter that a kind of file has figures of. */
    public Optional<Quarter> latest(String kind) {
        String latest = entities.createQuery(
                        "select max(f.content.quarter) from DisputeFigureRow f, BenchmarkRelease r where r.id = f.releaseId"
                                + " and r.kind = :kind",
                        String.class)
                .setParameter("kind", kind)
                .getSingleResult();
        return Quarter.parse(latest);
    }

    /** The figures of a dimension in a quarter, by name. */
    public List<Sourced> of(String kind, Dimension dimension, Service service, Quarter quarter) {
        return entities.createQuery(
                        """
                        select f.content, r.source, r.label from DisputeFigureRow f, BenchmarkRelease r
                        where r.id = f.releaseId and r.kind = :kind and f.content.dimension = :dimension
                            and f.content.service = :service and f.content.quarter = :quarter
                            and not exists (select 1 from DisputeFigureRow g, BenchmarkRelease s
                                where s.id = g.releaseId and s.kind = :kind and g.content.dimension = :dimension
                                    and g.content.service = :service and g.content.quarter = :quarter
                                    and g.content.name = f.content.name and s.id > r.id)
                        order by f.content.name""",
                        Object[].class)
                .setParameter("kind", kind)
                .setParameter("dimension", dimension)
                .setParameter("service", service)
                .setParameter("quarter", quarter.toString())
                .getResultStream()
                .map(row -> new Sourced((DisputeFigure) row[0], row[1] + ", " + row[2]))
                .toList();
    }
}
