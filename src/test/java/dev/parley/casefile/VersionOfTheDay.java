package dev.parley.casefile;

import dev.parley.regulation.Law;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;

/** A kind of decision for tests: which version of the rule on default selection holds for a day. */
@ApplicationScoped
class VersionOfTheDay implements DecisionKind<VersionOfTheDay.Facts, VersionOfTheDay.Version> {
    static final String NAME = "versionOfTheDay";

    record Facts(LocalDate day) {}

    record Version(String version) {}

    @Override
    public Set<String> decisions() {
        return Set.of(NAME);
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public Decided<Version> decide(Facts facts, Law law) {
        String version = law.rules()
                .rule("FED-SE-05")
                .on(facts.day())
                .orElseThrow()
                .version()
                .version();
        return Decided.of(new Version(version), "FED-SE-05@" + version);
    }
}
