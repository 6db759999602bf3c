package dev.parley.regulation;

import dev.parley.regulation.DecisionTables.Hit;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/** Whether the law protects an item: by its service, its place, the networks, and a waiver by notice and consent. */
final class ItemProtection {
    private final CaseFacts facts;
    private final LocalDate serviceRendered;
    private final RuleBook rules;
    private final DecisionTables tables;
    private final Findings findings;
    private ServiceType service;
    private FacilityType facility;
    private Boolean ancillary;

    ItemProtection(
            CaseFacts facts, LocalDate serviceRendered, RuleBook rules, DecisionTables tables, Findings findings) {
        this.facts = facts;
        this.serviceRendered = serviceRendered;
        this.rules = rules;
        this.tables = tables;
        this.findings = findings;
        this.service = facts.serviceType();
        this.facility = facts.facilityType();
    }

    /** As stated, or as the place of service tells once the protection was asked for; null where neither does. */
    ServiceType service() {
        return service;
    }

    /** Null while the protection was not asked for, and where nobody knows. */
    Boolean ancillary() {
        return ancillary;
    }

    /** Anything but two digits is no place of service and says nothing. */
    Hit placeOfService() {
        String code = facts.placeOfService();
        boolean wellFormed = code != null && code.matches("\\d{2}");
        return tables.ask("readPlaceOfService", "placeOfService", wellFormed ? code : null);
    }

    private void readPlaceOfService() {
        if (service != null && facility != null) {
            return;
        }
        Hit place = placeOfService();
        FacilityType namedFacility = place.word("facilityType", FacilityType.class);
        ServiceType namedService = place.word("serviceType", ServiceType.class);
        boolean tells = facility == null && namedFacility != null || service == null && namedService != null;
        facility = facility == null ? namedFacility : facility;
        service = service == null ? namedService : service;
        if (tells) {
            findings.because(place.ruleId(), place.because());
        }
    }

    /** Under a plan that is sorted already. */
    Protection of(Hit plan) {
        readPlaceOfService();
        if (Set.of("FEDERAL_PROGRAM", "WORKERS_COMP", "AUTO", "EXCEPTED").contains(plan.word("planClass"))) {
            // their own law answers; nothing more has to be known
            boolean contract = facts.providerNetwork() == NetworkStatus.IN_NETWORK;
            return contract ? Protection.IN_NETWORK : Protection.OUTSIDE;
        }
        if (serviceRendered != null
                && rules.rule("FED-SC-12").on(serviceRendered).isEmpty()) {
            findings.because("FED-SC-12", "the service came before the act");
            return Protection.OUTSIDE;
        }
        Hit kind = tables.ask("classifyFacility", "facilityType", facility);
        ancillary = tables.ask("isAncillary", "specialty", facts.specialty()).flag("ancillary");
        Boolean listed = kind.flag("listed");
        if (Boolean.TRUE.equals(facts.partOfFacilityVisit())) {
            findings.because("FED-SC-06", "the service is part of a visit to a facility");
            listed = true;
        } else if (service == ServiceType.NON_EMERGENCY
                && Boolean.FALSE.equals(listed)
                && facts.partOfFacilityVisit() == null
                && Set.of(FacilityType.LABORATORY, FacilityType.IMAGING_CENTER, FacilityType.OTHER)
                        .contains(facility)) {
            findings.question("visit-unknown");
        }
        Hit waiver = waiver();
        Hit protection = tables.ask(
                "protectItem",
                "serviceType",
                service,
                "providerNetwork",
                facts.providerNetwork(),
                "facilityNetwork",
                facts.facilityNetwork(),
                "listed",
                listed,
                "emergencySetting",
                kind.word("emergencySetting"),
                "waiver",
                waiver.word("waiver"));
        Protection found = protection.word("protection", Protection.class);
        boolean waivable = service == ServiceType.NON_EMERGENCY || service == ServiceType.POST_STABILIZATION;
        boolean asked = Set.of(Protection.PROTECTED, Protection.WAIVED, Protection.UNKNOWN)
                        .contains(found)
                && protection.blocker() == null;
        if (waivable && asked) {
            findings.take(waiver);
        }
        return findings.take(protection).word("protection", Protection.class);
    }

    private Hit waiver() {
        RuleInForce timing = rules.rule("FED-NC-05")
                .on(serviceRendered == null ? LocalDate.of(2022, 1, 1) : serviceRendered)
                .orElseThrow();
        NoticeTiming given = Objects.requireNonNullElse(facts.noticeTiming(), new NoticeTiming(null, null, null));
        return tables.ask(
                "waiveProtection",
                "serviceType",
                service,
                "ancillary",
                ancillary,
                "consentGiven",
                facts.noticeAndConsent(),
                "participatingProviderAvailable",
                facts.participatingProviderAvailable(),
                "urgentUnforeseenNeed",
                facts.urgentUnforeseenNeed(),
                "consentTiming",
                given.judge(timing),
                "postStabilization",
                facts.postStabilization() == null
                        ? "UNKNOWN"
                        : facts.postStabilization().judge());
    }
}
