package dev.parley.idr;

import dev.parley.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What the entity decided about one item: whose offer it took, at which rate (FED-OF-04). */
@Embeddable
public class ItemDecision {
    @Enumerated(EnumType.STRING)
    private Determination.Prevailing prevailing;

    private Money award;

    /** Why the award is neither of the two offers, mostly null. */
    @Column(name = "award_reason")
    private String reason;

    protected ItemDecision() {}

    ItemDecision(Determination.ItemDetermination issued) {
        this.prevailing = issued.prevailing();
        this.award = issued.award();
        this.reason = issued.reason();
    }

    Determination.Prevailing prevailing() {
        return prevailing;
    }

    Money award() {
        return award;
    }

    /** Null where the award is one of the two offers. */
    String reason() {
        return reason;
    }

    boolean says(Determination.ItemDetermination issued) {
        return prevailing == issued.prevailing() && award.equals(issued.award());
    }
}
