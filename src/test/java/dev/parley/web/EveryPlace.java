package dev.parley.web;

import dev.parley.testing.Api;
import dev.parley.testing.CaseDriver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every address of the client, with something to see at it, by the role that goes there. */
final class EveryPlace {
    private EveryPlace() {}

    static Map<String, List<String>> of(CaseDriver driver) {
        UndecidedCases cases = new UndecidedCases(driver);
        String negotiated = cases.withAnOffer(BrowserTest.aPayer());
        String dispute = cases.withAnEntity(BrowserTest.aPayer(), "Fair Arbiters");
        String state = cases.beforeTheState(BrowserTest.aPayer());
        String disputed = Api.as("negotiator").get("/disputes/" + dispute).path("caseId");
        Map<String, List<String>> places = new LinkedHashMap<>();
        places.put(
                "negotiator",
                List.of(
                        "/worklist?queue=negotiator",
                        "/cases",
                        "/cases/" + negotiated,
                        "/cases/" + state,
                        "/idr/work",
                        "/idr/batches",
                        "/idr/disputes",
                        "/idr/disputes/" + dispute,
                        "/idr/cases/" + disputed,
                        "/idr/states",
                        "/idr/cooling-off",
                        "/collection",
                        "/help",
                        "/help/idr"));
        places.put("biller", List.of("/intake/edi", "/intake/files", "/intake/payments", "/intake/claims"));
        places.put(
                "supervisor",
                List.of(
                        "/idr/entities",
                        "/reports/disputes",
                        "/reports/money-left",
                        "/reports/money-left/WINDOW_MISSED",
                        "/reports/service-fees",
                        "/policies",
                        "/policies/case-opening",
                        "/policies/idr-batching",
                        "/reports/attestations"));
        places.put("auditor", List.of("/audit?action=GET+/cases", "/regulation/rules", "/regulation/what-if"));
        places.put("compliance", List.of("/regulation/provisions", "/regulation/differences"));
        places.put(
                "ops",
                List.of(
                        "/ops/processes/caseReview",
                        "/ops/incidents",
                        "/ops/days",
                        "/ops/flow",
                        "/ops/results",
                        "/ops/versions"));
        places.put("provider", List.of("/client/cases", "/client/return"));
        return places;
    }
}
