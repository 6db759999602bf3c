package dev.parley.idr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a determination says of each dispute: of one, or of all in a batch where the items of all are named. */
record DivideDetermination(Dispute dispute) {
    /** Refuses items that do not fit; a dispute under the same number that ended otherwise has no part in it. */
    Map<Dispute, Determination> among(Determination issued) {
        List<DisputeItem> items = DisputeItem.of(dispute.id());
        if (issued.items().isEmpty()) {
            return new LinkedHashMap<>(Map.of(
                    dispute, items.size() == 1 ? issued.ofOnly(items.get(0).id()) : issued));
        }
        Map<UUID, Dispute> decided = dispute.together().stream()
                .filter(one -> one.equals(dispute) || one.isLive() || one.state() == Dispute.State.DETERMINED)
                .collect(Collectors.toMap(Dispute::id, Function.identity()));
        List<DisputeItem> together = DisputeItem.together(dispute).stream()
                .filter(item -> decided.containsKey(item.disputeId()))
                .toList();
        Set<UUID> own = items.stream().map(DisputeItem::id).collect(Collectors.toSet());
        new DecideItems(together, own).check(issued);
        Map<UUID, UUID> disputeOf =
                together.stream().collect(Collectors.toMap(DisputeItem::id, DisputeItem::disputeId));
        Map<Dispute, Determination> parts = new LinkedHashMap<>();
        issued.items().stream()
                .collect(Collectors.groupingBy(
                        item -> disputeOf.get(item.itemId()), LinkedHashMap::new, Collectors.toList()))
                .forEach((id, of) -> parts.put(decided.get(id), issued.only(of)));
        return parts;
    }
}
