package dev.parley.idr.state;

import dev.parley.money.Money;
import dev.parley.regulation.RoadStanding;
import dev.parley.regulation.StateRoad;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A request as it was filed: for which process of which state, when, and under which reference of its office. */
@Embeddable
public class StateFiling {
    private String serviceState;
    private String roadId;

    @Enumerated(EnumType.STRING)
    private StateRoad.Kind kind;

    private String office;
    private LocalDate filedOn;
    private String reference;
    private Money fee;
    private String filingEvidence;

    protected StateFiling() {}

    /** {@code fee} is null where none was asked for. */
    StateFiling(
            String serviceState, RoadStanding road, LocalDate filedOn, String reference, Money fee, String evidence) {
        this.serviceState = serviceState;
        this.roadId = road.roadId();
        this.kind = road.kind();
        this.office = road.office();
        this.filedOn = filedOn;
        this.reference = reference;
        this.fee = fee;
        this.filingEvidence = evidence;
    }

    String serviceState() {
        return serviceState;
    }

    String roadId() {
        return roadId;
    }

    StateRoad.Kind kind() {
        return kind;
    }

    String office() {
        return office;
    }

    LocalDate filedOn() {
        return filedOn;
    }

    String reference() {
        return reference;
    }

    Money fee() {
        return fee;
    }

    String evidence() {
        return filingEvidence;
    }
}
