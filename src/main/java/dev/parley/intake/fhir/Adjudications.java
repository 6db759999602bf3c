package dev.parley.intake.fhir;

import dev.parley.money.Money;
import dev.parley.remittance.NewRemittance.Adjustment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** The amounts that a payer gives for one claim or one line, by category. */
final class Adjudications {
    private static final Pattern GROUP_AND_REASON = Pattern.compile("(CO|PR|OA|PI|CR)[- ]?([A-Z]?\\d{1,3})");

    private static final Pattern REASON = Pattern.compile("[A-Z]?\\d{1,3}");

    /** Categories that are a claim adjustment reason by themselves: deductible, coinsurance, copayment, prior payer. */
    private static final Map<String, Adjusted> BY_CATEGORY = Map.of(
            "deductible", new Adjusted("PR", "1"),
            "coinsurance", new Adjusted("PR", "2"),
            "coins", new Adjusted("PR", "2"),
            "copay", new Adjusted("PR", "3"),
            "priorpayerpaid", new Adjusted("OA", "23"));

    /** Categories that take nothing off the charge; a reason beside them explains the amount, it is none itself. */
    private static final Set<String> NOT_TAKEN_OFF = Set.of(
            "submitted",
            "eligible",
            "allowed",
            "benefit",
            "payment",
            "paidtoprovider",
            "paidtopatient",
            "paidbypatient",
            "memberliability",
            "drugcost",
            "tax");

    private record Adjusted(String group, String reason) {}

    private record Entry(CodeableConcept category, CodeableConcept reason, Money amount, String at) {
        boolean is(String code) {
            return Coded.has(category, code);
        }

        boolean isTakenOff() {
            return NOT_TAKEN_OFF.stream().noneMatch(this::is);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Findings findings;

    Adjudications(Findings findings) {
        this.findings = findings;
    }

    void add(CodeableConcept category, CodeableConcept reason, org.hl7.fhir.r4.model.Money amount, String at) {
        entries.add(new Entry(category, reason, Coded.money(amount, at + ".amount", findings), at));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The amount of the first of these categories that is given. */
    Money of(String... categories) {
        for (String category : categories) {
            for (Entry entry : entries) {
                if (entry.is(category) && entry.amount() != null) {
                    return entry.amount();
                }
            }
        }
        return null;
    }

    /** Deductible, coinsurance and copayment, or the member's liability where the payer adds them up itself. */
    Money patientResponsibility() {
        Money liability = of("memberliability");
        if (liability != null) {
            return liability;
        }
        List<Money> parts = java.util.stream.Stream.of(of("deductible"), of("coinsurance", "coins"), of("copay"))
                .filter(Objects::nonNull)
                .toList();
        return parts.isEmpty() ? null : Money.sum(parts);
    }

    /** What is coded as taken off. A reason without an amount stands for the rest, when it is the only such one. */
    List<Adjustment> adjustments(Money charge, Money paid) {
        List<Adjustment> adjustments = new ArrayList<>();
        List<Adjusted> withoutAmount = new ArrayList<>();
        for (Entry entry : entries) {
            Adjusted adjusted = entry.isTakenOff() ? adjusted(entry) : null;
            if (adjusted != null && entry.amount() == null) {
                withoutAmount.add(adjusted);
            } else if (adjusted != null && !entry.amount().isZero()) {
                adjustments.add(new Adjustment(adjusted.group(), adjusted.reason(), entry.amount(), null));
            }
        }
        Money rest = rest(charge, paid, adjustments);
        if (withoutAmount.size() == 1 && rest != null && rest.isPositive()) {
            adjustments.add(new Adjustment(
                    withoutAmount.get(0).group(), withoutAmount.get(0).reason(), rest, null));
        }
        return adjustments;
    }

    /** What neither the payment nor an adjustment explains. */
    static Money rest(Money charge, Money paid, List<Adjustment> adjustments) {
        if (charge == null || paid == null) {
            return null;
        }
        return charge.minus(paid)
                .minus(Money.sum(adjustments.stream().map(Adjustment::amount).toList()));
    }

    private Adjusted adjusted(Entry entry) {
        return Coded.codings(entry.reason())
                .map(coding -> coded(entry, coding))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> BY_CATEGORY.entrySet().stream()
                        .filter(known -> entry.is(known.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null));
    }

    private Adjusted coded(Entry entry, Coding coding) {
        String code = coding.getCode().toUpperCase(Locale.ROOT);
        Matcher both = GROUP_AND_REASON.matcher(code);
        if (both.matches()) {
            return new Adjusted(both.group(1), both.group(2));
        }
        if (!Coded.system(coding).contains("claim-adjustment-reason-codes")
                || !REASON.matcher(code).matches()) {
            return null;
        }
        boolean patients = entry.is("deductible") || entry.is("coinsurance") || entry.is("copay");
        if (!patients) {
            findings.warning(
                    entry.at() + ".reason",
                    "adjustment-group-missing",
                    "names reason " + code + " without a group; taken as OA");
        }
        return new Adjusted(patients ? "PR" : "OA", code);
    }

    /** Remittance advice remark codes. */
    List<String> remarkCodes() {
        return entries.stream()
                .flatMap(entry -> Coded.codings(entry.reason()))
                .filter(coding -> Coded.system(coding).contains("remittance-advice-remark-codes"))
                .map(coding -> coding.getCode().toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
