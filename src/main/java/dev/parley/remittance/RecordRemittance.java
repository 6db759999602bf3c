package dev.parley.remittance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores a remittance, once, and says which claim each of its payments is for. */
@ApplicationScoped
public class RecordRemittance {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** Payments whose claims are looked up with one query. */
    private static final int AT_ONCE = 200;

    private final ObjectMapper json;
    private final EntityManager entities;
    private final MatchPayments payments;
    private final MatchOffsets offsets;
    private final Clock clock;

    RecordRemittance(
            ObjectMapper json, EntityManager entities, MatchPayments payments, MatchOffsets offsets, Clock clock) {
        this.json = json;
        this.payments = payments;
        this.offsets = offsets;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public Remittance record(NewRemittance sent, RemittanceSource source) {
        refuseContradictions(sent);
        String hash = hash(sent);
        Remittance.same(sent, hash).ifPresent(earlier -> {
            throw new DuplicateRemittance(earlier.id());
        });
        Remittance remittance = new Remittance(sent, hash, source, clock.instant());
        List<RemittanceClaim> sameTrace = Remittance.paymentsUnder(sent);
        for (int from = 0; from < sent.claims().size(); from += AT_ONCE) {
            List<NewRemittance.PaidClaim> some =
                    sent.claims().subList(from, Math.min(sent.claims().size(), from + AT_ONCE));
            FindClaims find = FindClaims.of(some);
            for (NewRemittance.PaidClaim paid : some) {
                RemittanceClaim payment = new RemittanceClaim(remittance.id(), paid, sent.receivedOn());
                if (sameTrace.stream().anyMatch(earlier -> earlier.isRepeatedBy(paid))) {
                    payment.repeats("this payment came before under trace number " + sent.traceNumber());
                } else {
                    payments.match(payment, sent, paid, find);
                }
                remittance.add(payment);
            }
        }
        remittance.persist();
        sent.providerAdjustments().forEach(one -> {
            entities.persist(new RemittanceAdjustment(remittance.id(), one));
            offsets.match(remittance, one, sent.receivedOn());
        });
        return remittance;
    }

    /** The very same remittance, if it was posted before. */
    @Transactional
    public Optional<UUID> earlier(NewRemittance sent) {
        return Remittance.same(sent, hash(sent)).map(Remittance::id);
    }

    private void refuseContradictions(NewRemittance sent) {
        List<Problem.FieldError> errors = new ArrayList<>();
        if (sent.receivedOn().isAfter(LocalDate.now(clock)) || sent.receivedOn().isBefore(EARLIEST)) {
            errors.add(new Problem.FieldError("/receivedOn", "lies in the future or before 2000"));
        }
        for (int i = 0; i < sent.claims().size(); i++) {
            String claim = "/claims/" + i;
            contradictions(sent.claims().get(i), sent.receivedOn())
                    .forEach(error -> errors.add(new Problem.FieldError(claim + error.pointer(), error.detail())));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /** What in the payer's word on one claim cannot be so when it was received on that day. */
    public static List<Problem.FieldError> contradictions(NewRemittance.PaidClaim paid, LocalDate receivedOn) {
        List<Problem.FieldError> errors = new ArrayList<>();
        boolean reversal = paid.statusCode().equals("22");
        if (paid.paid().isNegative() && !reversal) {
            errors.add(new Problem.FieldError("/paid", "is negative, but the status is not 22 (reversal)"));
        }
        if (paid.serviceFrom() != null && paid.serviceFrom().isAfter(receivedOn)) {
            errors.add(new Problem.FieldError("/serviceFrom", "lies after the day the remittance was received"));
        }
        return errors;
    }

    /** Without the day of receipt: the same file posted a day later is the same file. */
    private String hash(NewRemittance sent) {
        try {
            NewRemittance dayless = new NewRemittance(
                    sent.traceNumber(),
                    sent.payerId(),
                    sent.payerName(),
                    EARLIEST,
                    sent.paymentDate(),
                    sent.paymentMethod(),
                    sent.totalPaid(),
                    sent.claims(),
                    sent.providerAdjustments());
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(dayless)));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
