package dev.parley.intake;

import dev.parley.casefile.PostRemittance;
import dev.parley.document.Document;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.http.Refusal;
import dev.parley.remittance.Imbalance;
import dev.parley.remittance.RemittanceSource;
import dev.parley.remittance.RemittanceView;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a typed explanation of benefits as a remittance; doubts every amount that does not add up. */
@ApplicationScoped
class TypeEob {
    private final PostRemittance postRemittance;
    private final CurrentUser user;

    TypeEob(PostRemittance postRemittance, CurrentUser user) {
        this.postRemittance = postRemittance;
        this.user = user;
    }

    record TypedEob(RemittanceView remittance, List<Imbalance> warnings) {}

    @Transactional
    TypedEob type(EobResource.NewEob eob) {
        List<Imbalance> imbalances = imbalances(eob);
        if (!imbalances.isEmpty() && !Boolean.TRUE.equals(eob.acceptImbalance())) {
            throw new OutOfBalance(imbalances);
        }
        return new TypedEob(
                postRemittance.post(eob.remittance(), source(eob.provenance())).view(), imbalances);
    }

    private static List<Imbalance> imbalances(EobResource.NewEob eob) {
        try {
            return Imbalance.of(eob.remittance());
        } catch (IllegalArgumentException tooMuch) {
            throw new InvalidFields("/remittance/claims", "come to ten billion dollars or more");
        }
    }

    private RemittanceSource source(EobResource.Provenance said) {
        if (said.documentId() == null && said.note() == null) {
            throw new InvalidFields("/provenance", "must name a document or say in a note what it was typed from");
        }
        if (said.documentId() != null) {
            Optional<Document> document = Document.findByIdOptional(said.documentId());
            document.orElseThrow(() -> new InvalidFields("/provenance/documentId", "is not a document of yours"));
        }
        return new RemittanceSource(RemittanceSource.Kind.TYPED, user.name(), said.documentId(), said.note());
    }

    /** What was typed contradicts itself; either a slip, or the payer's. */
    static class OutOfBalance extends Refusal {
        OutOfBalance(List<Imbalance> imbalances) {
            super(
                    422,
                    "eob-out-of-balance",
                    "Amounts do not add up: mend them, or send acceptImbalance when the paper says so",
                    Map.of(),
                    imbalances.stream()
                            .map(one -> new Problem.FieldError(
                                    "/remittance" + one.pointer(), one.code() + ": " + one.detail()))
                            .toList());
        }
    }
}
