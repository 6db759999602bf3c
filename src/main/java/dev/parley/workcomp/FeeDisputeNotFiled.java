package dev.parley.workcomp;

import dev.parley.casefile.DecisionKind;
import dev.parley.regulation.Law;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** A person's word that the state is not asked, with the reason. */
@ApplicationScoped
class FeeDisputeNotFiled implements DecisionKind<FeeDisputeNotFiled.Facts, FeeDisputeNotFiled.NotFiled> {
    static final String NAME = "fileFeeDispute";

    record Facts(FileFeeDisputeForm.FiledFeeDispute dispute) {}

    record NotFiled(String reason) {}

    @Override
    public Set<String> decisions() {
        return Set.of(NAME);
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public Decided<NotFiled> decide(Facts facts, Law law) {
        return Decided.of(new NotFiled(facts.dispute().reason()), "GEN-05");
    }
}
