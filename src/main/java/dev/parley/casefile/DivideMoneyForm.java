package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import dev.parley.remittance.LineShare;
import dev.parley.remittance.Receipt;
import dev.parley.remittance.Receipts;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person says for which lines money is that names none, where they are in several cases. */
@ApplicationScoped
class DivideMoneyForm implements TaskForm<DivideMoneyForm.DividedMoney> {
    static final String KIND = "divideMoney";

    private final PostRemittance postRemittance;
    private final CurrentUser user;
    private final Clock clock;

    DivideMoneyForm(PostRemittance postRemittance, CurrentUser user, Clock clock) {
        this.postRemittance = postRemittance;
        this.user = user;
        this.clock = clock;
    }

    @Schema(description = "What of it is for one line")
    public record ShareOfLine(
            @NotNull @Min(1) @Schema(description = "Of the claim, counted from 1") Integer line,
            @NotNull @Schema(description = "Negative where money went back") Money amount) {}

    @Schema(name = "DividedMoney", description = "Completes divideMoney")
    public record DividedMoney(
            @NotEmpty @Size(max = 999) @Schema(description = "Each line once; together all of the money")
                    List<@NotNull @Valid ShareOfLine> lines,
            @NotBlank @Size(max = 500) @Schema(description = "By which paper or word it is known") String reason) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<DividedMoney> body() {
        return DividedMoney.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID movement, DividedMoney said) {
        Claim claim = Claim.byId(Receipts.claimOf(movement)).orElseThrow();
        Receipt receipt = Receipts.of(claim).all().stream()
                .filter(one -> one.id().equals(movement))
                .findFirst()
                .orElseThrow();
        refuseUnlessItAddsUp(claim, receipt.notByLine(), said.lines());
        said.lines().forEach(share -> new LineShare(
                        claim.id(), movement, share.line(), share.amount(), user.name(), clock.instant())
                .persist());
        postRemittance.divided(claim, receipt.notByLine() + " of " + receipt.receivedOn(), said.reason());
        return Map.of();
    }

    private static void refuseUnlessItAddsUp(Claim claim, Money whole, List<ShareOfLine> shares) {
        Set<Integer> known = claim.lines().stream().map(ClaimLine::lineNumber).collect(Collectors.toSet());
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < shares.size(); i++) {
            ShareOfLine share = shares.get(i);
            if (!known.contains(share.line())) {
                throw new InvalidFields("/lines/" + i + "/line", "is none of the claim's " + known.size());
            }
            if (!seen.add(share.line())) {
                throw new InvalidFields("/lines/" + i + "/line", "is there twice");
            }
            if (share.amount().isNegative() != whole.isNegative()
                    && !share.amount().isZero()) {
                throw new InvalidFields(
                        "/lines/" + i + "/amount", "goes the other way than the " + whole + " that moved");
            }
        }
        Money sum = Money.sum(shares.stream().map(ShareOfLine::amount).toList());
        if (!sum.equals(whole)) {
            throw new InvalidFields("/lines", "add up to " + sum + ", and " + whole + " moved");
        }
    }
}
