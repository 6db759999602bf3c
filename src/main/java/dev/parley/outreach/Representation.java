package dev.parley.outreach;

import dev.parley.outreach.SenderPolicy.SenderTerms;
import dev.parley.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whether the house acts for providers as their representative, and by what paper. */
@ApplicationScoped
public class Representation {
    private final Policies policies;

    Representation(Policies policies) {
        this.policies = policies;
    }

    /** A firm, and the paper that gives it authority. */
    public record Representative(String name, String authority) {}

    /** Empty where providers act for themselves. */
    public Optional<Representative> inForce() {
        SenderTerms terms = policies.inForce(SenderTerms.class).terms();
        return Optional.ofNullable(terms.representative()).map(name -> new Representative(name, terms.authority()));
    }
}
