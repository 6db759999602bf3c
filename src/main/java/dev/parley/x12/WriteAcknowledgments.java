package dev.parley.x12;

import dev.parley.x12.Posting.Answered;
import dev.parley.x12.ReadTransaction.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/**
 * Writes what is sent back for a body: for each of its interchanges a TA1, where one was asked for or the envelope is
 * wrong, and a 999 for each group. Acknowledgments are not acknowledged.
 */
@ApplicationScoped
class WriteAcknowledgments {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");
    private static final Set<TransactionType> ACKNOWLEDGMENTS = EnumSet.of(
            TransactionType.IMPLEMENTATION_ACKNOWLEDGMENT,
            TransactionType.FUNCTIONAL_ACKNOWLEDGMENT,
            TransactionType.INTERCHANGE_ACKNOWLEDGMENT);

    private final Clock clock;

    WriteAcknowledgments(Clock clock) {
        this.clock = clock;
    }

    /** Empty where there is nothing to answer; each interchange takes a number. */
    String write(List<Answered> answers, IntSupplier numbers) {
        Map<Segment, List<Answered>> interchanges = answers.stream()
                .filter(one -> one.origin().isa() != null && !one.origin().isa().isEmpty())
                .collect(Collectors.groupingBy(one -> one.origin().isa(), LinkedHashMap::new, Collectors.toList()));
        return interchanges.entrySet().stream()
                .map(one -> interchange(one.getKey(), one.getValue(), numbers))
                .collect(Collectors.joining());
    }

    private String interchange(Segment isa, List<Answered> answers, IntSupplier numbers) {
        String fault = answers.stream()
                .flatMap(one -> one.answer().problems().stream())
                .map(FaultCodes::ofInterchange)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("000");
        boolean told = isa.has(14, "1") || !fault.equals("000");
        Map<Segment, List<Answered>> groups = answers.stream()
                .filter(one -> one.origin().gs() != null && one.origin().st() != null)
                .filter(one -> !ACKNOWLEDGMENTS.contains(one.answer().type()))
                .collect(Collectors.groupingBy(one -> one.origin().gs(), LinkedHashMap::new, Collectors.toList()));
        if (groups.isEmpty() && !told) {
            return "";
        }
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        int number = numbers.getAsInt();
        X12Text text = new X12Text();
        Isa.write(
                text,
                new Isa(
                        isa.raw(7),
                        isa.raw(8),
                        isa.raw(5),
                        isa.raw(6),
                        SHORT_DAY.format(now),
                        TIME.format(now),
                        number,
                        isa.raw(15)));
        if (told) {
            String verdict = fault.equals("000") ? "A" : fault.equals("024") ? "R" : "E";
            text.segment("TA1", isa.raw(13), isa.raw(9), isa.raw(10), verdict, fault);
        }
        if (!groups.isEmpty()) {
            Segment first = groups.keySet().iterator().next();
            text.segment(
                    "GS",
                    "FA",
                    first.raw(3),
                    first.raw(2),
                    DAY.format(now),
                    TIME.format(now),
                    number,
                    "X",
                    "005010X231A1");
            int transaction = 0;
            for (Map.Entry<Segment, List<Answered>> group : groups.entrySet()) {
                new GroupAcknowledgment(text, group.getKey(), group.getValue()).write(++transaction);
            }
            text.segment("GE", transaction, number);
        }
        text.segment("IEA", groups.isEmpty() ? 0 : 1, Isa.padded(number));
        return text.toString();
    }

    static boolean isTaken(ReadTransaction answer) {
        return answer.status() != Status.REFUSED;
    }
}
