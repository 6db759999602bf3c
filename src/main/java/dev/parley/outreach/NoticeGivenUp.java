package dev.parley.outreach;

import dev.parley.casefile.DecisionKind;
import dev.parley.regulation.Law;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;

/** A person's word that no notice goes out any more, which counts once the window has closed. */
@ApplicationScoped
class NoticeGivenUp implements DecisionKind<NoticeGivenUp.Facts, NoticeGivenUp.GivenUp> {
    static final String NAME = "noticeGivenUp";

    record Facts(LocalDate remittanceReceived, LocalDate lastDay, LocalDate on, String because) {}

    record GivenUp(String because) {}

    @Override
    public Set<String> decisions() {
        return Set.of(NAME);
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public Decided<GivenUp> decide(Facts facts, Law law) {
        new NoticeWindow(facts.remittanceReceived(), facts.lastDay()).requirePast(facts.on());
        return Decided.of(new GivenUp(facts.because()), "FED-ON-01");
    }
}
