package dev.parley.regulation;

import dev.parley.regulation.calendar.BusinessCalendar;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the law injectable. What announcements can change is looked up in each request, in the tenant that asks. */
@Singleton
class RegulationBeans {
    @Produces
    @Singleton
    BusinessCalendar businessCalendar() {
        return BusinessCalendar.federal();
    }

    @Produces
    @RequestScoped
    Law law(CurrentLaw law) {
        return law.now();
    }

    @Produces
    @RequestScoped
    RuleBook ruleBook(CurrentLaw law) {
        return law.now().rules();
    }

    @Produces
    @RequestScoped
    FederalClocks federalClocks(CurrentLaw law) {
        return law.now().federalClocks();
    }

    @Produces
    @RequestScoped
    LegalClocks legalClocks(CurrentLaw law) {
        return law.now().clocks();
    }

    @Produces
    @RequestScoped
    FederalFees federalFees(CurrentLaw law) {
        return law.now().fees();
    }

    @Produces
    @RequestScoped
    ForumDecisions forumDecisions(CurrentLaw law) {
        return law.now().forums();
    }

    @Produces
    @RequestScoped
    BatchLimits batchLimits(CurrentLaw law, BusinessCalendar calendar) {
        return new BatchLimits(law.now().rules(), calendar);
    }

    @Produces
    @RequestScoped
    FeeAllocation feeAllocation(CurrentLaw law, BusinessCalendar calendar) {
        return new FeeAllocation(law.now().rules(), calendar);
    }

    @Produces
    @RequestScoped
    QpaIndex qpaIndex(CurrentLaw law) {
        return new QpaIndex(law.now().rules());
    }

    @Produces
    @Singleton
    StateLaws stateLaws(CurrentLaw law) {
        return law.asPublished().states();
    }

    @Produces
    @Singleton
    Blockers blockers(CurrentLaw law) {
        return law.asPublished().blockers();
    }

    @Produces
    @Singleton
    @Startup
    Remedies remedies() {
        return Remedies.load();
    }

    @Produces
    @Singleton
    @Startup
    Missed missed() {
        return Missed.load();
    }

    @Produces
    @Singleton
    @Startup
    FilingWindows filingWindows() {
        return FilingWindows.load();
    }

    @Produces
    @Singleton
    @Startup
    Notices notices() {
        return Notices.load();
    }

    @Produces
    @Singleton
    Evidence evidence() {
        return Evidence.load();
    }
}
