package dev.parley.idr;

import static dev.parley.idr.BatchProof.Finding.BREAKS;
import static dev.parley.idr.BatchProof.Finding.HOLDS;
import static dev.parley.idr.BatchProof.Finding.WARNS;

import dev.parley.regulation.RuleInForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says rule by rule why items may or may not be disputed together, and which of them stand in the way. */
final class ProveBatch {
    private final BatchRules rules;

    ProveBatch(BatchRules rules) {
        this.rules = rules;
    }

    List<BatchProof> of(List<BatchItem> items) {
        List<BatchProof> proofs = new ArrayList<>();
        proofs.add(provider(items));
        proofs.add(payer(items));
        texts(items).forEach((text, ofText) -> proofs.add(similar(text, ofText, items)));
        proofs.add(limit(items));
        proofs.add(serviceDays(items));
        proofs.add(windows(items));
        return List.copyOf(proofs);
    }

    private Map<String, List<BatchItem>> texts(List<BatchItem> items) {
        return items.stream()
                .collect(Collectors.groupingBy(
                        item -> rules.text(item.negotiationStarted()), TreeMap::new, Collectors.toList()));
    }

    private static BatchProof provider(List<BatchItem> items) {
        if (BatchRules.same(items, BatchItem::npi)) {
            return proof(
                    "FED-BA-05",
                    HOLDS,
                    "all were furnished under NPI " + items.get(0).npi(),
                    List.of());
        }
        if (BatchRules.same(items, BatchItem::taxId)) {
            return proof("FED-BA-05", HOLDS, "all were billed under one tax id", List.of());
        }
        return proof(
                "FED-BA-05",
                BREAKS,
                "they share neither an NPI nor a tax id",
                fewest(without(items, BatchItem::npi), without(items, BatchItem::taxId)));
    }

    private static BatchProof payer(List<BatchItem> items) {
        List<BatchItem> others = without(items, BatchItem::payerKey);
        if (others.isEmpty()) {
            boolean plan = items.get(0).payerKey().startsWith("PLAN");
            return proof("FED-BA-06", HOLDS, plan ? "one plan that funds itself" : "one issuer", List.of());
        }
        boolean unknown = items.stream().anyMatch(item -> item.payerKey() == null);
        return items.size() == 1
                ? proof("FED-BA-06", WARNS, "nobody knows whether an issuer or a plan pays", others)
                : proof(
                        "FED-BA-06",
                        BREAKS,
                        unknown
                                ? "who pays is not known for all: sharing an administrator is not enough"
                                : "they are not of one issuer or of one plan that funds itself",
                        others);
    }

    private BatchProof similar(String text, List<BatchItem> ofText, List<BatchItem> items) {
        RuleInForce rule = rules.rule(ofText.get(0).negotiationStarted()).orElse(null);
        String id = rule == null ? "FED-BA-01" : rule.id();
        String version = rule == null ? null : rule.version().version();
        if (items.size() == 1) {
            return new BatchProof(id, version, HOLDS, "one item by itself", List.of());
        }
        if (text.isEmpty() || text.equals(BatchRules.CLOSED)) {
            String because = text.isEmpty() ? "there was no portal yet" : "batching was closed";
            return new BatchProof(id, version, BREAKS, because + " when negotiation started", refs(ofText));
        }
        if (BatchRules.same(items, BatchItem::code)) {
            return new BatchProof(
                    id, version, HOLDS, "all carry code " + items.get(0).code(), List.of());
        }
        if (text.equals(BatchRules.ONE_CODE)) {
            return new BatchProof(
                    id, version, BREAKS, "they carry several codes", refs(without(items, BatchItem::code)));
        }
        if (BatchRules.same(items, BatchItem::encounter)) {
            return new BatchProof(id, version, HOLDS, "one encounter of one patient on one claim", List.of());
        }
        if (BatchRules.same(items, rules::range)) {
            return new BatchProof(id, version, HOLDS, "all lie in the range " + rules.range(items.get(0)), List.of());
        }
        List<BatchItem> out = fewestOf(
                without(items, BatchItem::code), without(items, BatchItem::encounter), without(items, rules::range));
        return text.equals(BatchRules.ENTITY_JUDGES)
                ? new BatchProof(
                        id, version, WARNS, "the entity judges whether they treat a similar condition", refs(out))
                : new BatchProof(
                        id,
                        version,
                        BREAKS,
                        "they share no code, no encounter and no loaded range of codes",
                        refs(out));
    }

    private BatchProof limit(List<BatchItem> items) {
        OptionalInt limit = rules.limit(items);
        if (limit.isEmpty() || items.size() <= limit.getAsInt()) {
            return proof(
                    "FED-BA-04",
                    HOLDS,
                    items.size() + " lines, "
                            + (limit.isEmpty() ? "without a limit" : "of at most " + limit.getAsInt()),
                    List.of());
        }
        return proof(
                "FED-BA-04",
                BREAKS,
                items.size() + " lines are more than " + limit.getAsInt(),
                items.subList(limit.getAsInt(), items.size()));
    }

    private BatchProof serviceDays(List<BatchItem> items) {
        LocalDate first = BatchRules.latest(items, BatchItem::servedOn, true);
        LocalDate last = BatchRules.latest(items, BatchItem::servedOn, false);
        LocalDate surely = rules.lastServiceDay(items);
        LocalDate atMost = rules.lastServiceDayAtMost(first);
        String days = "served from " + first + " to " + last;
        if (!last.isAfter(surely)) {
            return proof("FED-BA-08", HOLDS, days + ", within 30 business days", List.of());
        }
        List<BatchItem> late =
                items.stream().filter(item -> item.servedOn().isAfter(surely)).toList();
        return last.isAfter(atMost)
                ? proof("FED-BA-08", BREAKS, days + ", later than " + atMost, late)
                : proof("FED-BA-08", WARNS, days + "; read strictly, the last day is " + surely, late);
    }

    private static BatchProof windows(List<BatchItem> items) {
        LocalDate opens = BatchRules.latest(items, BatchItem::from, false);
        LocalDate closes = BatchRules.latest(items, BatchItem::until, true);
        if (!opens.isAfter(closes)) {
            return proof("FED-IN-01", HOLDS, "all may go from " + opens + " to " + closes, List.of());
        }
        LocalDate busiest = items.stream()
                .map(BatchItem::from)
                .distinct()
                .max(Comparator.comparingLong(day -> open(items, day)))
                .orElseThrow();
        return proof(
                "FED-IN-01",
                BREAKS,
                "no day lies in all windows; most of them are open on " + busiest,
                items.stream().filter(item -> !isOpen(item, busiest)).toList());
    }

    private static long open(List<BatchItem> items, LocalDate day) {
        return items.stream().filter(item -> isOpen(item, day)).count();
    }

    private static boolean isOpen(BatchItem item, LocalDate day) {
        return !item.from().isAfter(day) && !item.until().isBefore(day);
    }

    /** The items that differ from what most of them share. */
    private static List<BatchItem> without(List<BatchItem> items, Function<BatchItem, String> part) {
        String most = items.stream()
                .map(part)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        return items.stream()
                .filter(item -> most == null || !most.equals(part.apply(item)))
                .toList();
    }

    private static List<BatchItem> fewest(List<BatchItem> one, List<BatchItem> other) {
        return one.size() <= other.size() ? one : other;
    }

    private static List<BatchItem> fewestOf(List<BatchItem> one, List<BatchItem> two, List<BatchItem> three) {
        return fewest(fewest(one, two), three);
    }

    private static List<BatchLine> refs(List<BatchItem> items) {
        return items.stream().map(BatchItem::ref).toList();
    }

    private static BatchProof proof(String rule, BatchProof.Finding finding, String because, List<BatchItem> out) {
        return new BatchProof(rule, null, finding, because, refs(out));
    }
}
