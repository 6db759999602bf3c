package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Looks up how the other side of a case has bargained in other cases: the payer, its repricer, the person. */
@ApplicationScoped
class RememberCounterparty {
    private static final int NEWEST = 1000;

    /** A price of another case with the same payer. */
    record Row(
            UUID caseId,
            Offer.Party party,
            Money amount,
            LocalDate madeOn,
            String counterparty,
            String negotiator,
            Money billed,
            Money settledAt) {}

    /** The habits that say most: the person's where enough cases are known, else the repricer's, else the payer's. */
    CounterpartyMemory closest(CaseFile file) {
        List<CounterpartyMemory> all = all(file);
        return all.stream()
                .filter(memory -> memory.cases() >= CounterpartyMemory.ENOUGH)
                .findFirst()
                .orElseGet(() -> all.isEmpty() ? CounterpartyMemory.NONE : all.get(all.size() - 1));
    }

    /** From the person to the payer; without those of whom no offer of this case tells. */
    List<CounterpartyMemory> all(CaseFile file) {
        if (file.payerId() == null) {
            return List.of();
        }
        Offer standing = Offer.standing(file.id(), Offer.Party.PAYER).orElse(null);
        List<Row> rows = rows(file);
        List<CounterpartyMemory> memories = new ArrayList<>();
        if (standing != null && standing.negotiator() != null) {
            memories.add(of(standing.negotiator(), only(rows, Row::negotiator, standing.negotiator())));
        }
        if (standing != null && standing.counterparty() != null) {
            memories.add(of(standing.counterparty(), only(rows, Row::counterparty, standing.counterparty())));
        }
        memories.add(of(file.payerName() == null ? "the payer" : file.payerName(), rows));
        return memories;
    }

    private static List<Row> rows(CaseFile file) {
        return Offer.getEntityManager()
                .createQuery(
                        "select new dev.parley.negotiation.RememberCounterparty$Row(o.caseId, o.party, o.amount, o.madeOn,"
                                + " o.counterparty, o.negotiator, f.billed, s.agreedTotal) from Offer o join CaseFile f on"
                                + " f.id = o.caseId left join Settlement s on s.caseId = o.caseId where o.payerId = :payer and"
                                + " o.caseId <> :self and o.voidedAt is null and not o.sealed order by o.id desc",
                        Row.class)
                .setParameter("payer", file.payerId())
                .setParameter("self", file.id())
                .setMaxResults(NEWEST)
                .getResultList();
    }

    /** All prices of the cases in which that one spoke. */
    private static List<Row> only(List<Row> rows, Function<Row, String> whose, String name) {
        List<UUID> cases = rows.stream()
                .filter(row -> Objects.equals(whose.apply(row), name))
                .map(Row::caseId)
                .distinct()
                .toList();
        return rows.stream().filter(row -> cases.contains(row.caseId())).toList();
    }

    private static CounterpartyMemory of(String about, List<Row> rows) {
        Map<UUID, List<Row>> byCase = new LinkedHashMap<>();
        rows.forEach(row ->
                byCase.computeIfAbsent(row.caseId(), first -> new ArrayList<>()).add(0, row));
        List<PastTalk> talks = byCase.values().stream()
                .map(prices -> new PastTalk(
                        prices.get(0).billed(),
                        prices.stream()
                                .sorted(Comparator.comparing(Row::madeOn))
                                .map(row -> new PastTalk.Price(row.party(), row.amount(), row.madeOn()))
                                .toList(),
                        prices.get(0).settledAt()))
                .toList();
        return CounterpartyMemory.of(about, talks);
    }
}
