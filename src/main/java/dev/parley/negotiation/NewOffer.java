package dev.parley.negotiation;

import dev.parley.claim.ClaimLine;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem.FieldError;
import dev.parley.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price to put on the table. */
public record NewOffer(
        @NotNull Offer.Party party,
        @NotNull @Schema(
                        description = "The rate for the whole claim: what was paid, what is still to be paid and the"
                                + " patient's cost sharing together (FED-ON-06)")
                Money amount,
        @Size(max = 999) @Schema(description = "The same by line of the claim; must add up to the amount")
                List<OfferLine.@NotNull @Valid Line> lines,
        @Schema(description = "How it came or went; absent for an offer of ours that has yet to be sent")
                Offer.Channel channel,
        @NotNull @Schema(description = "The day it was received or made") LocalDate madeOn,
        @Schema(description = "The last day on which it can be accepted") LocalDate expiresOn,
        @Valid OfferTerms terms,
        @Valid @Schema(description = "Who speaks for the payer; belongs to its offers") Counterparty counterparty,
        @Schema(
                        description =
                                "An offer of ours meant for the dispute entity alone: it never stands in the talks,"
                                        + " and few roles see its price (FED-OF-01)")
                Boolean sealed,
        @Size(max = 1000) String note) {

    public NewOffer {
        lines = lines == null ? List.of() : List.copyOf(lines);
        sealed = Boolean.TRUE.equals(sealed);
    }

    /** An offer of ours for the whole claim without conditions. */
    static NewOffer ours(Money amount, Offer.Channel channel, LocalDate madeOn, LocalDate expiresOn, String note) {
        return new NewOffer(Offer.Party.PROVIDER, amount, null, channel, madeOn, expiresOn, null, null, false, note);
    }

    OfferTerms termsOrNone() {
        return terms == null ? OfferTerms.NONE : terms;
    }

    void requireSensible(Money billed, List<ClaimLine> claimLines, LocalDate today) {
        List<FieldError> wrong = new ArrayList<>();
        if (!amount.isPositive()) {
            wrong.add(new FieldError("/amount", "must be more than zero"));
        }
        if (amount.isMoreThan(billed)) {
            wrong.add(new FieldError("/amount", "is more than the charge of " + billed));
        }
        if (madeOn.isAfter(today)) {
            wrong.add(new FieldError("/madeOn", "lies in the future"));
        }
        if (expiresOn != null && expiresOn.isBefore(madeOn)) {
            wrong.add(new FieldError("/expiresOn", "is before the offer was made"));
        }
        if (party == Offer.Party.PROVIDER) {
            requireOurs(today, wrong);
        } else if (sealed) {
            wrong.add(new FieldError(
                    "/sealed", "belongs to offers of ours: the payer's sealed offer is not shown to us"));
        }
        checkLines(claimLines, wrong);
        wrong.addAll(termsOrNone().contradictions(madeOn));
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }

    private void requireOurs(LocalDate today, List<FieldError> wrong) {
        if (counterparty != null) {
            wrong.add(new FieldError("/counterparty", "belongs to the payer's offers"));
        }
        if (expiresOn != null && expiresOn.isBefore(today)) {
            wrong.add(new FieldError("/expiresOn", "has passed: nobody could accept it"));
        }
        if (sealed && termsOrNone().givesUpRights()) {
            wrong.add(new FieldError("/terms/waivesRights", "a sealed offer names a price and nothing else"));
        }
    }

    private void checkLines(List<ClaimLine> claimLines, List<FieldError> wrong) {
        if (lines.isEmpty()) {
            return;
        }
        Map<Integer, ClaimLine> billed =
                claimLines.stream().collect(Collectors.toMap(ClaimLine::lineNumber, Function.identity()));
        Set<Integer> seen = new HashSet<>();
        for (int at = 0; at < lines.size(); at++) {
            OfferLine.Line line = lines.get(at);
            ClaimLine of = billed.get(line.lineNumber());
            if (of == null) {
                wrong.add(new FieldError("/lines/" + at + "/lineNumber", "is no line of the claim"));
            } else if (line.amount().isMoreThan(of.charge())) {
                wrong.add(
                        new FieldError("/lines/" + at + "/amount", "is more than the line's charge of " + of.charge()));
            }
            if (line.amount().isNegative()) {
                wrong.add(new FieldError("/lines/" + at + "/amount", "must not be negative"));
            }
            if (!seen.add(line.lineNumber())) {
                wrong.add(new FieldError("/lines/" + at + "/lineNumber", "names a line twice"));
            }
        }
        Money sum = Money.sum(lines.stream().map(OfferLine.Line::amount).toList());
        if (!sum.equals(amount)) {
            wrong.add(new FieldError("/lines", "add up to " + sum + " and not to " + amount));
        }
    }
}
