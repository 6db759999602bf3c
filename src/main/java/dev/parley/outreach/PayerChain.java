package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.party.PayerContact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Whom to ask at the payer now: the first of its chain, one further up for each time that silence was escalated. */
@ApplicationScoped
class PayerChain {

    Optional<PayerContact> next(UUID caseId) {
        UUID payer = CaseFile.byId(caseId).payerId();
        if (payer == null) {
            return Optional.empty();
        }
        List<PayerContact> chain = PayerContact.chain(payer);
        int rung = Math.min(TalkEscalation.rungs(caseId), chain.size() - 1);
        return rung < 0 ? Optional.empty() : Optional.of(chain.get(rung));
    }

    /** A name for people: what the book says, else what the contact is for. */
    static String named(PayerContact contact) {
        String role = contact.role().name().toLowerCase(Locale.ROOT);
        return contact.name() == null ? "its " + role + " contact" : contact.name() + " (" + role + ")";
    }
}
