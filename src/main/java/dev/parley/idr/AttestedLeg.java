package dev.parley.idr;

import dev.parley.storage.OrderedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One leg of eligibility as it stood when somebody attested, and why a warning did not keep that person from it. */
@Entity
public class AttestedLeg {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    private EligibilityLeg leg;

    @Enumerated(EnumType.STRING)
    private LegFinding.Finding finding;

    private String because;
    private String rules;
    private String reason;

    protected AttestedLeg() {}

    AttestedLeg(int ordinal, LegFinding found, String reason) {
        this.id = OrderedId.next();
        this.ordinal = ordinal;
        this.leg = found.leg();
        this.finding = found.finding();
        this.because = found.because();
        this.rules = String.join(",", found.rules());
        this.reason = reason;
    }

    LegView view() {
        return new LegView(leg, finding, because, rules.isEmpty() ? List.of() : List.of(rules.split(",")), reason);
    }

    /** A leg as clients see it; the reason is given where the finding is a warning. */
    public record LegView(
            EligibilityLeg leg, LegFinding.Finding finding, String because, List<String> rules, String reason) {}
}
