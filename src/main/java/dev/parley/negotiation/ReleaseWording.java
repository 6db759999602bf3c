package dev.parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Looks in the words of a release for what goes beyond settling one claim's rate (CLM-21, CLM-22). It warns; people decide. */
public final class ReleaseWording {
    private static final List<Check> CHECKS = List.of(
            check(
                    "waives-all-rights",
                    "(waiv|releas|discharg)\\w*[^.]{0,80}\\b(all|any)\\b[^.]{0,40}\\b(rights?|claims?|actions?|remed)",
                    "It gives up more than this claim's rate"),
            check(
                    "other-claims",
                    "\\b(past|prior|future|other)\\b[^.]{0,30}\\bclaims?\\b",
                    "It reaches claims that are not of this case"),
            check(
                    "no-dispute",
                    "\\b(not|never|waiv\\w*|agree\\w* not to)\\b[^.]{0,60}\\b(dispute|arbitrat|appeal|complain)",
                    "It ends disputes, appeals or complaints"),
            check(
                    "indemnity",
                    "\\b(indemnif|hold\\w* (\\w+ ){0,4}harmless)",
                    "It makes the provider answer for others' losses"),
            check(
                    "interest",
                    "\\b(waiv|releas|without)\\w*[^.]{0,60}\\binterest\\b",
                    "It gives up interest on late payment"),
            check("confidential", "\\bconfidential", "It may forbid reporting or using the figure"),
            check(
                    "precedent",
                    "\\b(fee schedule|standing agreement|accept\\w* as payment in full for all)\\b",
                    "It may bind later claims to this price"));

    private ReleaseWording() {}

    /** What was found, the words it was found in, and why they matter. */
    public record Finding(String code, String words, String why) {}

    private record Check(String code, Pattern pattern, String why) {}

    private static Check check(String code, String pattern, String why) {
        return new Check(code, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), why);
    }

    static List<Finding> findings(String release) {
        List<Finding> found = new ArrayList<>();
        if (release == null) {
            return found;
        }
        String text = release.replaceAll("\\s+", " ");
        for (Check check : CHECKS) {
            check.pattern()
                    .matcher(text)
                    .results()
                    .findFirst()
                    .ifPresent(hit -> found.add(new Finding(check.code(), hit.group(), check.why())));
        }
        return found;
    }
}
