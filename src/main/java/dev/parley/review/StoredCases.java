package dev.parley.review;

import dev.parley.casefile.CaseFile;
import dev.parley.claim.ClaimType;
import dev.parley.money.Money;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.Regime;
import dev.parley.regulation.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Reads many open cases at once: one question to each table, whatever their number. */
@ApplicationScoped
class StoredCases {
    /** CLP02: the payer takes an earlier payment back, which is no answer. */
    private static final String REVERSAL = "22";

    private final Session session;

    StoredCases(Session session) {
        this.session = session;
    }

    /** Those that are open, by id. */
    Map<UUID, StoredCase> open(Collection<UUID> ids) {
        List<Object[]> files = rows(
                """
                select f.id, f.caseNumber, f.regime, c.id, c.type, c.placeOfService, c.serviceFrom, c.billSent
                from CaseFile f join Claim c on c.id = f.claimId where f.id in :ids and f.status = :open""",
                Map.of("ids", ids, "open", CaseFile.Status.OPEN));
        List<UUID> claims = files.stream().map(file -> (UUID) file[3]).toList();
        Map<UUID, String> places = places(claims);
        Map<UUID, Map<String, String>> facts = facts(ids);
        Map<UUID, List<StoredCase.Answer>> answers = answers(claims);
        Map<UUID, List<StoredCase.StoredClock>> clocks = clocks(ids);
        Map<UUID, StoredCase> cases = new LinkedHashMap<>();
        for (Object[] file : files) {
            UUID id = (UUID) file[0];
            UUID claim = (UUID) file[3];
            cases.put(
                    id,
                    new StoredCase(
                            id,
                            (String) file[1],
                            (Regime) file[2],
                            (ClaimType) file[4],
                            file[5] != null ? (String) file[5] : places.get(claim),
                            (LocalDate) file[6],
                            (LocalDate) file[7],
                            facts.getOrDefault(id, Map.of()),
                            answers.getOrDefault(claim, List.of()),
                            clocks.getOrDefault(id, List.of())));
        }
        return cases;
    }

    /** The first that a line names, where the claim names none. */
    private Map<UUID, String> places(Collection<UUID> claims) {
        Map<UUID, String> places = new HashMap<>();
        rows(
                        """
                        select c.id, l.placeOfService from Claim c join c.lines l
                        where c.id in :ids and c.placeOfService is null and l.placeOfService is not null
                        order by l.lineNumber""",
                        Map.of("ids", claims))
                .forEach(row -> places.putIfAbsent((UUID) row[0], (String) row[1]));
        return places;
    }

    private Map<UUID, Map<String, String>> facts(Collection<UUID> cases) {
        Map<UUID, Map<String, String>> facts = new HashMap<>();
        rows(
                        "select caseId, name, factValue from CaseFact where caseId in :ids order by recordedAt, id",
                        Map.of("ids", cases))
                .forEach(row -> facts.computeIfAbsent((UUID) row[0], first -> new LinkedHashMap<>())
                        .put((String) row[1], (String) row[2]));
        return facts;
    }

    private Map<UUID, List<StoredCase.Answer>> answers(Collection<UUID> claims) {
        Map<String, Object> ids = Map.of("ids", claims, "reversal", REVERSAL);
        Map<UUID, Set<String>> reasons = new HashMap<>();
        Map<UUID, Set<String>> remarks = new HashMap<>();
        String answered = " where r.claimId in :ids and r.statusCode <> :reversal order by ";
        for (String adjustments : List.of(
                "join r.adjustments a" + answered + "a.id",
                "join r.lines l join l.adjustments a" + answered + "l.lineNumber, a.id")) {
            rows("select r.id, a.reason from RemittanceClaim r " + adjustments, ids)
                    .forEach(row -> add(reasons, row[0], (String) row[1]));
        }
        List<Object[]> said = rows(
                "select r.id, r.claimId, r.receivedOn, r.paid, r.remarkCodes from RemittanceClaim r" + answered
                        + "r.receivedOn, r.id",
                ids);
        said.forEach(row -> add(remarks, row[0], ((String) row[4]).split(",")));
        rows("select r.id, l.remarkCodes from RemittanceClaim r join r.lines l" + answered + "l.lineNumber", ids)
                .forEach(row -> add(remarks, row[0], ((String) row[1]).split(",")));
        Map<UUID, List<StoredCase.Answer>> answers = new HashMap<>();
        for (Object[] row : said) {
            answers.computeIfAbsent((UUID) row[1], first -> new ArrayList<>())
                    .add(new StoredCase.Answer(
                            (LocalDate) row[2],
                            (Money) row[3],
                            List.copyOf(reasons.getOrDefault((UUID) row[0], Set.of())),
                            List.copyOf(remarks.getOrDefault((UUID) row[0], Set.of()))));
        }
        return answers;
    }

    private static void add(Map<UUID, Set<String>> codes, Object answer, String... more) {
        Set<String> known = codes.computeIfAbsent((UUID) answer, first -> new LinkedHashSet<>());
        Arrays.stream(more).filter(code -> !code.isEmpty()).forEach(known::add);
    }

    private Map<UUID, List<StoredCase.StoredClock>> clocks(Collection<UUID> cases) {
        Map<UUID, List<StoredCase.StoredClock>> clocks = new HashMap<>();
        rows(
                        """
                        select caseId, id, case when state = OPEN then true else false end, kind, ruleId, ruleVersion,
                            triggerName, triggerDate, opensOn, dueOn
                        from Deadline where caseId in :ids order by dueOn, id""",
                        Map.of("ids", cases))
                .forEach(row -> clocks.computeIfAbsent((UUID) row[0], first -> new ArrayList<>())
                        .add(new StoredCase.StoredClock(
                                (UUID) row[1],
                                (Boolean) row[2],
                                (ClockKind) row[3],
                                (String) row[4],
                                (String) row[5],
                                Trigger.named((String) row[6]),
                                (LocalDate) row[7],
                                (LocalDate) row[8],
                                (LocalDate) row[9])));
        return clocks;
    }

    private List<Object[]> rows(String question, Map<String, Object> values) {
        var query = session.createSelectionQuery(question, Object[].class);
        values.forEach((name, value) -> {
            if (value instanceof Collection<?> many) {
                query.setParameterList(name, many);
            } else {
                query.setParameter(name, value);
            }
        });
        return query.list();
    }
}
