package dev.parley.remittance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.claim.Claim;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.party.Payer;
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

    private final ObjectMapper json;
    private final EntityManager entities;
    private final Clock clock;

    RecordRemittance(ObjectMapper json, EntityManager entities, Clock clock) {
        this.json = json;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public Remittance record(NewRemittance sent) {
        refuseContradictions(sent);
        String hash = hash(sent);
        Remittance.same(sent, hash).ifPresent(earlier -> {
            throw new DuplicateRemittance(earlier.id());
        });
        Remittance remittance = new Remittance(sent, hash, clock.instant());
        for (NewRemittance.PaidClaim paid : sent.claims()) {
            Match match = match(paid);
            match.claim().ifPresent(claim -> claim.answeredBy(payer(sent)));
            remittance.add(new RemittanceClaim(
                    remittance.id(),
                    paid,
                    sent.receivedOn(),
                    match.claim().map(Claim::id).orElse(null),
                    match.because()));
        }
        remittance.persist();
        sent.providerAdjustments().forEach(one -> entities.persist(new RemittanceAdjustment(remittance.id(), one)));
        return remittance;
    }

    /** The very same remittance, if it was posted before. */
    @Transactional
    public Optional<UUID> earlier(NewRemittance sent) {
        return Remittance.same(sent, hash(sent)).map(Remittance::id);
    }

    private record Match(Optional<Claim> claim, String because) {}

    /** By the provider's own claim number, which payers must return in CLP01; the charge tells repeated numbers apart. */
    private static Match match(NewRemittance.PaidClaim paid) {
        List<Claim> candidates = Claim.byNumber(paid.claimNumber());
        if (candidates.isEmpty()) {
            return new Match(Optional.empty(), "no claim has this number");
        }
        List<Claim> sameCharge = candidates.stream()
                .filter(claim -> claim.totalCharge().equals(paid.charge()))
                .toList();
        if (!sameCharge.isEmpty()) {
            return new Match(Optional.of(sameCharge.get(0)), "claim number and charge");
        }
        if (candidates.size() == 1) {
            return new Match(Optional.of(candidates.get(0)), "claim number; the charge differs");
        }
        return new Match(Optional.empty(), "several claims have this number, none this charge");
    }

    private static Payer payer(NewRemittance sent) {
        String code = sent.payerId() == null ? sent.payerName() : sent.payerId();
        return Payer.byCode(code).orElseGet(() -> {
            Payer row = new Payer(code, sent.payerName(), null);
            row.persist();
            return row;
        });
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
