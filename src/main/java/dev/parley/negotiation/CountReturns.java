package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.money.Money;
import dev.parley.negotiation.Gain.Payment;
import dev.parley.party.Client;
import dev.parley.remittance.Receipt;
import dev.parley.remittance.Receipts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts what cases brought and cost, with one query for each kind of row whatever the number of cases. */
@ApplicationScoped
class CountReturns {
    private final Contracts contracts;
    private final MoneySentBack sentBack;
    private final Clock clock;

    CountReturns(Contracts contracts, MoneySentBack sentBack, Clock clock) {
        this.contracts = contracts;
        this.sentBack = sentBack;
        this.clock = clock;
    }

    List<CaseReturn> of(List<CaseFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        Set<UUID> cases = files.stream().map(CaseFile::id).collect(Collectors.toSet());
        Map<UUID, Gain> gains = gains(files, cases);
        Map<UUID, List<UUID>> offers = grouped(
                "select o.caseId, o.id from Offer o where o.caseId in :cases and o.party = PAYER and o.voidedAt is null and not"
                        + " o.sealed order by o.id",
                cases);
        Map<UUID, List<UUID>> settled =
                grouped("select s.caseId, s.offerId from Settlement s where s.caseId in :cases", cases);
        Map<UUID, List<String>> negotiators = grouped(
                "select d.caseId, d.recommendedBy from CaseDecision d where d.caseId in :cases and d.carriedOutAt is not null"
                        + " order by d.id desc",
                cases);
        Map<UUID, List<Money>> costs =
                grouped("select c.caseId, c.amount from CaseCost c where c.caseId in :cases order by c.id", cases);
        Map<UUID, Optional<Client>> clients = new HashMap<>();
        List<CaseReturn> returns = new ArrayList<>();
        for (CaseFile file : files) {
            UUID id = file.id();
            Gain gain = gains.get(id);
            List<UUID> theirs = offers.getOrDefault(id, List.of());
            boolean first = settled.containsKey(id)
                    && theirs.size() == 1
                    && theirs.get(0).equals(settled.get(id).get(0));
            returns.add(new CaseReturn(
                    id,
                    file.payerName(),
                    clients.computeIfAbsent(file.providerId(), Client::ofProvider)
                            .map(Client::name)
                            .orElse(null),
                    negotiators.containsKey(id) ? negotiators.get(id).get(0) : null,
                    gain.amount(),
                    contracts.of(file).map(fee -> fee.on(gain.amount())).orElse(Money.ZERO),
                    Money.sum(costs.getOrDefault(id, List.of())),
                    CaseReturn.daysToCash(LocalDate.ofInstant(file.openedAt(), clock.getZone()), gain),
                    settled.containsKey(id),
                    first));
        }
        return returns;
    }

    /** What one case brought so far, with the figures behind it. */
    Gain gain(CaseFile file) {
        return gains(List.of(file), Set.of(file.id())).get(file.id());
    }

    private Map<UUID, Gain> gains(List<CaseFile> files, Set<UUID> cases) {
        Map<UUID, List<Payment>> payments = payments(files);
        Map<UUID, Money> back = sentBack.of(cases);
        return files.stream()
                .collect(Collectors.toMap(
                        CaseFile::id,
                        file -> Gain.of(
                                file.part().isWhole()
                                        ? payments.getOrDefault(file.claimId(), List.of())
                                        : ofItsLines(file),
                                file.paid(),
                                back.getOrDefault(file.id(), Money.ZERO))));
    }

    /** Few claims have lines that are disputed apart: these are read one by one. An answer that names no line is the first for each. */
    private static List<Payment> ofItsLines(CaseFile file) {
        Map<UUID, Receipt> own = new HashMap<>();
        file.part().receipts(file.claim()).all().forEach(receipt -> own.put(receipt.id(), receipt));
        return Receipts.of(file.claim()).all().stream()
                .filter(receipt -> receipt.kind() != Receipt.Kind.OFFSET)
                .filter(receipt ->
                        own.containsKey(receipt.id()) || receipt.lines().isEmpty())
                .map(receipt -> new Payment(
                        receipt.receivedOn(),
                        Optional.ofNullable(own.get(receipt.id()))
                                .map(part -> part.amount().plus(part.interest()))
                                .orElse(Money.ZERO)))
                .toList();
    }

    private static Map<UUID, List<Payment>> payments(List<CaseFile> files) {
        Map<UUID, List<Payment>> payments = new HashMap<>();
        Set<UUID> claims = files.stream().map(CaseFile::claimId).collect(Collectors.toSet());
        entities()
                .createQuery(
                        "select r.claimId, r.receivedOn, r.paid from RemittanceClaim r where r.claimId in :claims order by"
                                + " r.receivedOn, r.id",
                        Object[].class)
                .setParameter("claims", claims)
                .getResultStream()
                .forEach(row -> payments.computeIfAbsent((UUID) row[0], first -> new ArrayList<>())
                        .add(new Payment((LocalDate) row[1], (Money) row[2])));
        return payments;
    }

    @SuppressWarnings("unchecked") // the caller names what its query selects
    private static <T> Map<UUID, List<T>> grouped(String query, Set<UUID> cases) {
        Map<UUID, List<T>> rows = new HashMap<>();
        entities()
                .createQuery(query, Object[].class)
                .setParameter("cases", cases)
                .getResultStream()
                .forEach(row -> rows.computeIfAbsent((UUID) row[0], first -> new ArrayList<>())
                        .add((T) row[1]));
        return rows;
    }

    private static EntityManager entities() {
        return CaseFile.getEntityManager();
    }
}
