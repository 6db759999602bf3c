package dev.parley.intake.fhir;

import dev.parley.money.Money;
import dev.parley.remittance.NewRemittance;
import dev.parley.remittance.NewRemittance.Adjustment;
import dev.parley.remittance.NewRemittance.PaidClaim;
import dev.parley.remittance.NewRemittance.PaidLine;
import dev.parley.remittance.RecordRemittance;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Claim;

/** Reads a payer's answer in FHIR into a remittance of one claim. */
final class ReadAnswer {
    /** CLP01 where the payer does not say the provider's number of the claim. */
    private static final String NO_NUMBER = "0";

    private static final String DENIED = "4";
    private static final int TERTIARY = 3;

    private final PayersAnswer answer;
    private final Findings findings;

    ReadAnswer(PayersAnswer answer) {
        this.answer = answer;
        this.findings = new Findings(answer.type());
    }

    Findings findings() {
        return findings;
    }

    /** Good only when the findings do not refuse it. */
    NewRemittance read(Validator validator, LocalDate receivedOn) {
        refuseWhatIsNoAnswer();
        String control = answer.identifiers().isEmpty()
                ? null
                : answer.identifiers().get(0).getValue();
        Claim asked = asked();
        PaidClaim paid = paid(control, claimNumber(asked), asked);
        PayerName payer = PayerName.of(answer.insurer(), answer.type() + ".insurer", findings);
        String payment = answer.paymentIdentifier().getValue();
        findings.from(
                "/traceNumber",
                answer.type() + (payment == null ? ".identifier[0].value" : ".payment.identifier.value"));
        findings.from("/payerName", answer.type() + ".insurer");
        findings.from("/payerId", answer.type() + ".insurer");
        findings.from("/claims", answer.type());
        findings.from("/claims/0/claimNumber", answer.claimAt());
        findings.from("/claims/0/payerControlNumber", answer.type() + ".identifier[0].value");
        NewRemittance remittance = new NewRemittance(
                payment == null ? control : payment,
                payer.id(),
                payer.name(),
                receivedOn,
                Coded.day(answer.paymentDate(), answer.type() + ".payment.date", findings),
                null,
                totalPaid(paid.paid()),
                List.of(paid),
                null);
        findings.check(remittance, validator);
        if (!findings.refuse()) {
            findings.contradicted("/claims/0", RecordRemittance.contradictions(paid, receivedOn));
        }
        return remittance;
    }

    private void refuseWhatIsNoAnswer() {
        if (!"claim".equals(answer.use())) {
            findings.error(answer.type() + ".use", "not-a-claim", "is not claim: nothing is paid");
        }
        if (!"active".equals(answer.status())) {
            findings.error(answer.type() + ".status", "not-active", "is not active");
        }
        if (!Set.of("complete", "partial").contains(String.valueOf(answer.outcome()))) {
            findings.error(
                    answer.type() + ".outcome", "not-adjudicated", "is " + answer.outcome() + ": nothing was decided");
        }
    }

    private Claim asked() {
        return References.follow(answer.claim(), Claim.class, answer.claimAt(), findings)
                .orElse(null);
    }

    private String claimNumber(Claim asked) {
        return Optional.ofNullable(answer.claim().getIdentifier().getValue())
                .or(() -> Optional.ofNullable(asked)
                        .map(claim -> claim.getIdentifierFirstRep().getValue()))
                .or(() -> Optional.ofNullable(answer.patientAccount()).map(account -> account.getValue()))
                .orElseGet(() -> {
                    findings.warning(
                            answer.claimAt(),
                            "claim-number-missing",
                            "does not say the provider's number of the claim; it is matched by what else agrees");
                    return NO_NUMBER;
                });
    }

    private PaidClaim paid(String control, String claimNumber, Claim asked) {
        Adjudications totals = amounts(answer.totals());
        List<PaidLine> lines = lines(asked);
        Money charge = first(
                totals.of("submitted"), sum(lines.stream().map(PaidLine::charge).toList()));
        Money paid = first(
                totals.of("paidtoprovider", "benefit"),
                Coded.money(answer.paymentAmount(), answer.type() + ".payment.amount.value", findings),
                sum(lines.stream().map(PaidLine::paid).toList()));
        require(charge, ".total", "charge-missing", "no amount is given as submitted");
        require(paid, ".total", "payment-missing", "no amount is given as benefit or payment");
        boolean byLine = lines.stream().anyMatch(line -> !line.adjustments().isEmpty());
        Adjudications claimLevel = answer.header().isEmpty() ? totals : amounts(answer.header());
        List<Adjustment> adjustments =
                byLine && answer.header().isEmpty() ? List.of() : claimLevel.adjustments(charge, paid);
        Money patient = first(totals.patientResponsibility(), claimLevel.patientResponsibility());
        warnOfImbalance(charge, paid, adjustments, lines);
        findings.from("/claims/0/charge", answer.type() + ".total");
        findings.from("/claims/0/paid", answer.type() + ".total");
        findings.from("/claims/0/serviceFrom", answer.type() + ".billablePeriod.start");
        return new PaidClaim(
                claimNumber,
                control,
                statusCode(paid, patient),
                charge,
                paid,
                patient,
                null,
                serviceFrom(lines),
                adjustments,
                claimLevel.remarkCodes(),
                lines,
                null);
    }

    private void require(Money amount, String where, String code, String detail) {
        if (amount == null) {
            findings.error(answer.type() + where, code, detail);
        }
    }

    private String statusCode(Money paid, Money patient) {
        boolean nothing = paid != null && paid.isZero() && (patient == null || patient.isZero());
        return nothing ? DENIED : String.valueOf(Math.max(1, Math.min(answer.precedence(), TERTIARY)));
    }

    private LocalDate serviceFrom(List<PaidLine> lines) {
        LocalDate stated =
                Coded.day(answer.billablePeriod().getStartElement(), answer.type() + ".billablePeriod.start", findings);
        return stated != null
                ? stated
                : lines.stream()
                        .map(PaidLine::serviceDate)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null);
    }

    /** Of the lines only those whose procedure is known; without amounts a line says nothing. */
    private List<PaidLine> lines(Claim asked) {
        List<PaidLine> lines = new ArrayList<>();
        for (PayersAnswer.Line line : answer.lines()) {
            PayersAnswer.Line whole = line.procedure() == null ? AskedLine.complete(line, asked) : line;
            if (whole == null) {
                findings.warning(
                        line.at(),
                        "line-passed-over",
                        "names an item of a claim that did not come along: only the totals are taken");
                return List.of();
            }
            PaidLine read = line(whole, lines.size());
            if (read != null) {
                lines.add(read);
            }
        }
        return lines.size() == answer.lines().size() ? lines : List.of();
    }

    private PaidLine line(PayersAnswer.Line line, int place) {
        Adjudications amounts = amounts(line.amounts());
        Money charge = first(amounts.of("submitted"), Coded.money(line.net(), line.at() + ".net.value", findings));
        Money paid = amounts.of("paidtoprovider", "benefit", "payment");
        if (charge == null || paid == null) {
            findings.warning(
                    line.at(), "line-passed-over", "has no amount submitted or none paid: only the totals are taken");
            return null;
        }
        String pointer = "/claims/0/lines/" + place;
        findings.from(pointer, line.at());
        findings.from(pointer + "/procedureCode", line.at() + ".productOrService");
        findings.from(pointer + "/modifiers", line.at() + ".modifier");
        List<Adjustment> adjustments = amounts.adjustments(charge, paid);
        Money rest = Adjudications.rest(charge, paid, adjustments);
        if (!rest.isZero()) {
            findings.warning(line.at(), "line-out-of-balance", rest + " of the charge is neither paid nor explained");
        }
        return new PaidLine(
                Coded.code(line.procedure(), "cpt", "hcpcs"),
                line.modifiers().stream()
                        .map(Coded::code)
                        .filter(Objects::nonNull)
                        .toList(),
                charge,
                paid,
                amounts.of("eligible", "allowed"),
                null,
                Coded.Days.of(line.serviced(), line.at() + ".serviced", findings)
                        .first(),
                line.quantity(),
                adjustments,
                amounts.remarkCodes());
    }

    private void warnOfImbalance(Money charge, Money paid, List<Adjustment> adjustments, List<PaidLine> lines) {
        List<Adjustment> all = new ArrayList<>(adjustments);
        lines.forEach(line -> all.addAll(line.adjustments()));
        Money rest = Adjudications.rest(charge, paid, all);
        if (rest != null && !rest.isZero()) {
            findings.warning(
                    answer.type() + ".total",
                    "claim-out-of-balance",
                    rest + " of the charge is neither paid nor explained");
        }
    }

    private Money totalPaid(Money paid) {
        Money payment = Coded.money(answer.paymentAmount(), answer.type() + ".payment.amount.value", findings);
        if (payment != null && paid != null && !payment.equals(paid)) {
            findings.warning(
                    answer.type() + ".payment.amount",
                    "remittance-out-of-balance",
                    "is " + payment + ", the claim is paid " + paid);
        }
        return first(payment, paid);
    }

    private Adjudications amounts(List<PayersAnswer.Amount> given) {
        Adjudications amounts = new Adjudications(findings);
        given.forEach(one -> amounts.add(one.category(), one.reason(), one.amount(), one.at()));
        return amounts;
    }

    private static Money sum(List<Money> amounts) {
        return amounts.isEmpty() ? null : Money.sum(amounts);
    }

    private static Money first(Money... candidates) {
        for (Money candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }
}
