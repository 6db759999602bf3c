package dev.parley.x12;

import dev.parley.money.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        return told(status, Stream.concat(problems.stream(), more.stream()).toList());
    }

    /** The same transaction, told otherwise. */
    ReadTransaction told(Status status, List<ReadProblem> problems) {
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
                problems);
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

    /** With the reason of its refusal alone, or with its first warning and the first of each thing that does not add up. */
    ReadTransaction inShort() {
        List<ReadProblem> few = new ArrayList<>();
        Set<String> imbalances = new HashSet<>();
        for (ReadProblem problem : problems) {
            boolean error = problem.severity() == ReadProblem.Severity.ERROR;
            boolean first = few.isEmpty() && (error || status != Status.REFUSED);
            boolean imbalance = status != Status.REFUSED && BalanceTerms.IMBALANCES.contains(problem.code());
            if (imbalance && imbalances.add(problem.code()) || first) {
                few.add(problem);
            }
        }
        return told(status, List.copyOf(few));
    }

    public enum Status {
        ACCEPTED,
        ACCEPTED_WITH_WARNINGS,
        /** Posted before; only the posting can tell. */
        DUPLICATE,
        REFUSED
    }
}
