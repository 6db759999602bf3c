package dev.parley.x12;

import dev.parley.money.Money;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a transaction was read. The first four identify it: ST02, ISA13, GS06 and ISA06, each null when absent. The total
 * charge is the sum of CLM02 or CLP03, the total paid that of CLP04; null where the type has no such amount.
 */
public record ReadTransaction(
        TransactionType type,
        String controlNumber,
        String interchangeControlNumber,
        String groupControlNumber,
        String senderId,
        Status status,
        int claims,
        Money totalCharge,
        Money totalPaid,
        List<ReadProblem> problems) {

    /** The same transaction after posting said more about it. */
    ReadTransaction as(Status status, List<ReadProblem> more) {
        List<ReadProblem> all = Stream.concat(problems.stream(), more.stream()).toList();
        return new ReadTransaction(
                type,
                controlNumber,
                interchangeControlNumber,
                groupControlNumber,
                senderId,
                status,
                claims,
                totalCharge,
                totalPaid,
                all);
    }

    /** The same transaction posted again: answered as it was the first time. */
    ReadTransaction again(int claims, Money totalCharge, Money totalPaid, List<ReadProblem> problems) {
        return new ReadTransaction(
                type,
                controlNumber,
                interchangeControlNumber,
                groupControlNumber,
                senderId,
                Status.DUPLICATE,
                claims,
                totalCharge,
                totalPaid,
                problems);
    }

    /** With the reason of its refusal, or its first warning, alone. */
    ReadTransaction inShort() {
        List<ReadProblem> first = problems.stream()
                .filter(problem -> status != Status.REFUSED || problem.severity() == ReadProblem.Severity.ERROR)
                .limit(1)
                .toList();
        return new ReadTransaction(
                type,
                controlNumber,
                interchangeControlNumber,
                groupControlNumber,
                senderId,
                status,
                claims,
                totalCharge,
                totalPaid,
                first);
    }

    public enum Status {
        ACCEPTED,
        ACCEPTED_WITH_WARNINGS,
        /** Posted before; only the posting can tell. */
        DUPLICATE,
        REFUSED
    }
}
