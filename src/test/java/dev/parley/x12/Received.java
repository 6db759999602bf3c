package dev.parley.x12;

import dev.parley.claim.NewClaim;
import dev.parley.remittance.NewRemittance;
import dev.parley.x12.BalanceTerms.OnImbalance;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a body was read into, as a posting would receive it. */
final class Received implements TransactionSink {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    /** The terms of a house that accepts what does not add up. */
    static final Holding ACCEPTING = new Holding(
            new BalanceTerms(OnImbalance.ACCEPT, OnImbalance.ACCEPT, OnImbalance.ACCEPT), 0, TODAY, Instant.EPOCH);

    final List<ReadTransaction> transactions = new ArrayList<>();
    final List<NewClaim> claims = new ArrayList<>();
    final List<NewRemittance> remittances = new ArrayList<>();
    final List<ClaimAnswer> answers = new ArrayList<>();
    final List<ClaimAnswer> refusedBatches = new ArrayList<>();
    final List<Receipt> receipts = new ArrayList<>();
    final List<Posting.Answered> answered = new ArrayList<>();
    int told;

    static Received from(String body) {
        return from(body.getBytes(StandardCharsets.UTF_8));
    }

    static Received from(byte[] body) {
        Received received = new Received();
        try {
            received.told = new X12Reader(VALIDATOR).read(new ByteArrayInputStream(body), TODAY, received);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return received;
    }

    ReadTransaction transaction() {
        return transactions.get(0);
    }

    NewClaim claim() {
        return claims.get(0);
    }

    NewRemittance remittance() {
        return remittances.get(0);
    }

    /** The problems of the first transaction as "SEVERITY code element". */
    List<String> problems() {
        return transaction().problems().stream()
                .map(problem -> problem.severity() + " " + problem.code() + " " + problem.element())
                .toList();
    }

    @Override
    public void claim(NewClaim claim) {
        claims.add(claim);
    }

    @Override
    public void remittance(NewRemittance remittance) {
        remittances.add(remittance);
    }

    @Override
    public void answer(ClaimAnswer answer) {
        answers.add(answer);
    }

    @Override
    public void batchRefused(ClaimAnswer answer) {
        refusedBatches.add(answer);
    }

    @Override
    public void receipt(Receipt receipt) {
        receipts.add(receipt);
    }

    @Override
    public void end(ReadTransaction transaction, Origin origin) {
        transactions.add(transaction);
        answered.add(new Posting.Answered(transaction, origin));
    }
}
