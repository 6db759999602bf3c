package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.LegalEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which services own determinations suspend between which parties, and until when (FED-CO-01 to FED-CO-06). The days are
 * counted anew from each determination by the text that holds for it.
 */
@ApplicationScoped
class CoolingOffLedger {
    private final FederalClocks clocks;

    CoolingOffLedger(FederalClocks clocks) {
        this.clocks = clocks;
    }

    /** By code; a code that nothing suspends on or after that day is not among them. */
    Map<String, SuspendedService> between(
            UUID providerId, UUID otherPartyId, Collection<String> codes, LocalDate from) {
        if (codes.isEmpty() || otherPartyId == null) {
            return Map.of();
        }
        return CoolingOff.between(providerId, otherPartyId, codes, from).stream()
                .collect(Collectors.groupingBy(
                        CoolingOff::code,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(), rows -> service(rows.get(0).code(), rows))));
    }

    /** The cases of a batch stand under one number and are determined as one. */
    SuspendedService service(String code, List<CoolingOff> rows) {
        Map<String, Suspension> byNumber = new LinkedHashMap<>();
        rows.stream().map(CoolingOff::disputeId).distinct().map(Dispute::byId).forEach(dispute -> {
            Suspension suspension = suspension(dispute);
            byNumber.putIfAbsent(suspension.disputeNumber(), suspension);
        });
        return new SuspendedService(code, List.copyOf(byNumber.values()));
    }

    /** Suspends what was disputed, and no other line of the claim; a bundle is all of its lines. */
    List<CoolingOff> enter(CaseFile file, Dispute determined) {
        Map<Integer, String> billed = FilingWindows.codesByLine(file);
        Set<String> codes = new TreeSet<>();
        for (DisputeItem item : DisputeItem.of(determined.id())) {
            if (item.line().isEmpty()) {
                codes.addAll(billed.values());
            } else if (item.code() != null) {
                codes.add(item.code());
            }
        }
        codes.remove("");
        LocalDate lastDay = suspension(determined).lastDay();
        UUID other = FilingWindows.otherParty(file);
        List<CoolingOff> entered = codes.stream()
                .map(code -> new CoolingOff(
                        determined.id(), determined.providerId(), other, code, determined.determinedOn(), lastDay))
                .toList();
        CoolingOff.persist(entered);
        return entered;
    }

    Suspension suspension(Dispute determined) {
        LegalEvents events = determined.events();
        boolean batched = determined.isBatched();
        return new Suspension(
                determined.disputeNumber(),
                clocks.clock(ClockKind.COOLING_OFF_END, events, batched).orElseThrow(),
                clocks.clock(ClockKind.IDR_INITIATION_AFTER_COOLING_OFF, events, batched)
                        .orElseThrow());
    }
}
