package dev.parley.idr;

import dev.parley.http.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The brief shows what the entity must not consider (FED-DT-03), or holds papers that nobody has read. */
class ProhibitedInBrief extends Refusal {
    ProhibitedInBrief(CheckBrief.Report report) {
        super(
                422,
                "prohibited-factors",
                detail(report),
                Map.of("found", report.findings(), "unreadable", report.unreadable()));
    }

    /** Words may be repeated, as they say which they are; an amount is named by what it is. */
    private static String detail(CheckBrief.Report report) {
        List<String> found = report.findings().stream()
                .map(one -> one.where() + ": " + (one.amount() == null ? one.words() : one.amount()))
                .toList();
        return Stream.concat(found.stream(), report.unreadable().stream().map(one -> one + "; look through it by hand"))
                .collect(Collectors.joining(", ", "The brief cannot go as it is (FED-DT-03): ", ""));
    }
}
