package dev.parley.resubmission;

import dev.parley.http.Refusal;
import dev.parley.review.RemedyRoad;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A correction and an appeal of the same line never lie with the payer together (CLM-08). */
class LineInTwoRemedies extends Refusal {
    private LineInTwoRemedies(int line, RemedyRoad road, Resubmission out) {
        super(
                409,
                "line-in-two-remedies",
                "Line " + line + " lies with the payer as " + out.kind() + ", so " + road
                        + " has to wait for the answer or leave the line out",
                Map.of("line", line, "ruleId", "CLM-08", "resubmissionId", out.id()));
    }

    /** {@code answer} is the payer's last word: what was sent about an earlier one has been answered. */
    static void refuse(RemedyRoad road, Collection<Integer> lines, int ofClaim, UUID answer, List<Resubmission> sent) {
        for (Resubmission out : sent) {
            boolean waits = out.state() != Resubmission.State.REJECTED && Objects.equals(out.answerId(), answer);
            if (!waits || !contradict(road, out.kind())) {
                continue;
            }
            for (int line = 1; line <= ofClaim; line++) {
                if (has(lines, line) && has(out.lines(), line)) {
                    throw new LineInTwoRemedies(line, road, out);
                }
            }
        }
    }

    private static boolean contradict(RemedyRoad one, RemedyRoad other) {
        return one == RemedyRoad.CORRECTED_CLAIM && other.disputes()
                || one.disputes() && other == RemedyRoad.CORRECTED_CLAIM;
    }

    /** No line named means the whole claim. */
    private static boolean has(Collection<Integer> lines, int line) {
        return lines.isEmpty() || lines.contains(line);
    }
}
