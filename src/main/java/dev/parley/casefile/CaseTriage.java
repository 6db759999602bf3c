package dev.parley.casefile;

import dev.parley.money.Money;
import jakarta.persistence.Embeddable;
import java.util.List;

/** How much a case deserves attention first, and why; set by each review. */
@Embeddable
class CaseTriage {
    private Integer triagePoints;
    private String triageBecause;
    private Money expectedGain;

    protected CaseTriage() {}

    CaseTriage(int points, List<String> because, Money expectedGain) {
        this.triagePoints = points;
        this.triageBecause = String.join("\n", because);
        this.expectedGain = expectedGain;
    }

    /** For lines that leave the case it was made for: how pressing it is stays, what it may bring is not known of them. */
    CaseTriage withoutGain() {
        CaseTriage same = new CaseTriage();
        same.triagePoints = triagePoints;
        same.triageBecause = triageBecause;
        return same;
    }

    int points() {
        return triagePoints == null ? 0 : triagePoints;
    }

    CaseView.Triage view() {
        return triagePoints == null
                ? null
                : new CaseView.Triage(triagePoints, triageBecause.lines().toList(), expectedGain);
    }
}
