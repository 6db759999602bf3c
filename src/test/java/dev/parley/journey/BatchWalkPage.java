package dev.parley.journey;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** The walk as a page: what was done, and what each case's timeline says of it. */
final class BatchWalkPage {
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private BatchWalkPage() {}

    static String of(BatchWalk walk, ZoneId zone) {
        StringBuilder page = new StringBuilder(
                """
                # From three claims to the invoice

                Three claims of one payer are batched, initiated, get their entity after an objection, are offered and decided item by
                item; a short payment is found, chased and paid, and the house invoices its fee. Every number stands on the timeline
                of its case with where it comes from and by which rule.

                Written by a run of the server through REST (`BatchWalkTest`, which also holds this page to the next run); do not
                edit. To walk it on a started demo, whose clock it moves:
                `./mvnw test -Dtest=BatchWalkOnDemoTest -Dparley.walk=http://localhost:8080 -Dparley.walk.password=secret-demo`.

                ## What was done

                """);
        for (String step : walk.story()) {
            page.append("1. ").append(step).append('\n');
        }
        for (Map.Entry<String, String> one : walk.cases().entrySet()) {
            String name = walk.theCase(one.getKey()).getString("caseNumber");
            page.append("\n## Claim ").append(one.getKey()).append("\n\n");
            page.append("| Day | By | Entry | What it says |\n|---|---|---|---|\n");
            for (Map<String, Object> entry : walk.timeline(one.getKey())) {
                page.append("| ")
                        .append(Instant.parse((String) entry.get("at"))
                                .atZone(zone)
                                .toLocalDate())
                        .append(" | ")
                        .append(entry.get("actor"))
                        .append(" | ")
                        .append(entry.get("kind"))
                        .append(" | ")
                        .append(plain((String) entry.get("text"), name, one.getKey()))
                        .append(" |\n");
            }
        }
        return page.toString();
    }

    /** Numbers that differ from run to run give way to the claim's letter. */
    private static String plain(String text, String caseNumber, String letter) {
        return text.replace(caseNumber, "case " + letter)
                .replace(caseNumber.substring(2), letter)
                .replaceAll(ID, "(id)")
                .replace("|", "/")
                .replace("\n", " ");
    }
}
