package dev.parley.regulation;

import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.workflow.Decisions;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the law injectable. Reading it at start-up lets a wrong rule file stop the server. */
@Singleton
class RegulationBeans {
    @Produces
    @Singleton
    BusinessCalendar businessCalendar() {
        return BusinessCalendar.federal();
    }

    @Produces
    @Singleton
    @Startup
    RuleBook ruleBook() {
        return RuleBook.load();
    }

    @Produces
    @Singleton
    @Startup
    StateLaws stateLaws() {
        return StateLaws.load();
    }

    @Produces
    @Singleton
    @Startup
    Blockers blockers() {
        return Blockers.load();
    }

    @Produces
    @Singleton
    @Startup
    Remedies remedies() {
        return Remedies.load();
    }

    @Produces
    @Singleton
    ForumDecisions forumDecisions(RuleBook rules, StateLaws states, Blockers blockers, Decisions decisions) {
        return new ForumDecisions(rules, states, blockers, decisions);
    }

    @Produces
    @Singleton
    FederalClocks federalClocks(RuleBook rules, BusinessCalendar calendar) {
        return new FederalClocks(rules, calendar);
    }

    @Produces
    @Singleton
    FederalFees federalFees(RuleBook rules) {
        return new FederalFees(rules);
    }
}
