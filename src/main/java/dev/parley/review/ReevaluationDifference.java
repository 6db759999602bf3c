package dev.parley.review;

import dev.parley.regulation.Regime;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One line of a report: what the law of today would change, or has changed, in a case. Its subject is a clock or FORUM. */
@Entity
public class ReevaluationDifference extends PanacheEntityBase {
    static final String FORUM = "FORUM";

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID reportId;
    private UUID caseId;
    private String caseNumber;
    private String subject;

    @Enumerated(EnumType.STRING)
    private Regime beforeRegime;

    private String beforeRule;
    private String beforeVersion;
    private LocalDate beforeOpens;
    private LocalDate beforeDue;

    @Enumerated(EnumType.STRING)
    private Regime afterRegime;

    private String afterRule;
    private String afterVersion;
    private LocalDate afterOpens;
    private LocalDate afterDue;

    protected ReevaluationDifference() {} // for Hibernate

    private ReevaluationDifference(UUID reportId, StoredCase of, String subject) {
        this.id = OrderedId.next();
        this.reportId = reportId;
        this.caseId = of.id();
        this.caseNumber = of.caseNumber();
        this.subject = subject;
    }

    static ReevaluationDifference of(UUID reportId, StoredCase of, Reevaluation.ForumChange change) {
        ReevaluationDifference line = new ReevaluationDifference(reportId, of, FORUM);
        line.beforeRegime = change.before();
        line.afterRegime = change.after();
        return line;
    }

    static ReevaluationDifference of(UUID reportId, StoredCase of, Reevaluation.ClockChange change) {
        ReevaluationDifference line =
                new ReevaluationDifference(reportId, of, change.kind().name());
        if (change.before() != null) {
            line.beforeRule = change.before().ruleId();
            line.beforeVersion = change.before().ruleVersion();
            line.beforeOpens = change.before().opens();
            line.beforeDue = change.before().due();
        }
        if (change.after() != null) {
            line.afterRule = change.after().ruleId();
            line.afterVersion = change.after().ruleVersion();
            line.afterOpens = change.after().opens();
            line.afterDue = change.after().due();
        }
        return line;
    }

    /** What a chunk left behind that was broken off; it is told anew. */
    static void forget(UUID reportId, Collection<UUID> cases) {
        delete("reportId = ?1 and caseId in ?2", reportId, cases);
    }

    static List<ReevaluationDifference> page(UUID reportId, UUID after, int size) {
        return find("reportId = ?1 and id > ?2 order by id", reportId, after)
                .page(0, size)
                .list();
    }

    UUID id() {
        return id;
    }

    DifferenceView view() {
        return new DifferenceView(
                caseId,
                caseNumber,
                subject,
                Side.of(beforeRegime, beforeRule, beforeVersion, beforeOpens, beforeDue),
                Side.of(afterRegime, afterRule, afterVersion, afterOpens, afterDue));
    }

    /** A line of the report; a clock that is new has no before, one that is gone has no after. */
    public record DifferenceView(UUID caseId, String caseNumber, String subject, Side before, Side after) {}

    /** A forum, or a clock by the rule that gives it. */
    public record Side(Regime regime, String ruleId, String ruleVersion, LocalDate opens, LocalDate due) {
        private static Side of(Regime regime, String rule, String version, LocalDate opens, LocalDate due) {
            return regime == null && rule == null ? null : new Side(regime, rule, version, opens, due);
        }
    }
}
