package dev.parley.idr.state;

import dev.parley.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** How a state's process ended: by a decision, an agreement, a failed mediation or a closure. */
@Embeddable
public class StateDisputeEnd {
    private Money payerOffer;
    private LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    private StateDispute.Prevailing prevailing;

    private Money award;
    private LocalDate payableUntil;
    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private StateDispute.Ending ending;

    @Column(name = "ending_text")
    private String text;

    protected StateDisputeEnd() {}

    static StateDisputeEnd decided(StateDecision decision) {
        StateDisputeEnd end = new StateDisputeEnd();
        end.decidedOn = decision.decidedOn();
        end.prevailing = decision.prevailing();
        end.award = decision.award();
        end.payerOffer = decision.payerOffer();
        end.payableUntil = decision.payableUntil();
        end.text = decision.reason();
        end.endedOn = decision.decidedOn();
        return end;
    }

    static StateDisputeEnd on(LocalDate day, String text) {
        StateDisputeEnd end = new StateDisputeEnd();
        end.endedOn = day;
        end.text = text;
        return end;
    }

    static StateDisputeEnd closed(LocalDate day, StateDispute.Ending how, String text) {
        StateDisputeEnd end = on(day, text);
        end.ending = how;
        return end;
    }

    Money payerOffer() {
        return payerOffer;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    StateDispute.Prevailing prevailing() {
        return prevailing;
    }

    Money award() {
        return award;
    }

    LocalDate payableUntil() {
        return payableUntil;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    StateDispute.Ending ending() {
        return ending;
    }

    String text() {
        return text;
    }
}
