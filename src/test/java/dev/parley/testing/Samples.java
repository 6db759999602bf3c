package dev.parley.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invented claims and remittances as JSON-ready maps, with the parts that a test cares for set by name. */
public final class Samples {

    private Samples() {}

    public static String aClaimNumber() {
        return "T-" + UUID.randomUUID().toString().substring(0, 18);
    }

    /** Emergency care at an out-of-network hospital in Texas under a self-funded plan. */
    public static Map<String, Object> anEmergencyClaim(String claimNumber, LocalDate service) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("claimNumber", claimNumber);
        claim.put("type", "PROFESSIONAL");
        claim.put("totalCharge", 1850.00);
        claim.put("placeOfService", "23");
        claim.put("billSent", service.plusDays(3).toString());
        claim.put(
                "billingProvider",
                map(
                        "npi",
                        npi("145000001"),
                        "lastNameOrOrganization",
                        "Test Emergency Physicians",
                        "taxId",
                        "741000001",
                        "address",
                        map("city", "Austin", "state", "TX")));
        claim.put(
                "serviceFacility",
                map(
                        "npi",
                        npi("165000001"),
                        "name",
                        "Test General Hospital",
                        "type",
                        "HOSPITAL",
                        "address",
                        map("state", "TX")));
        claim.put(
                "payer",
                map(
                        "payerId",
                        "TEST1",
                        "name",
                        "Test Health Administrators",
                        "negotiationEmail",
                        "negotiation@payer.example"));
        claim.put(
                "plan",
                map("name", "Test Employee Plan", "groupNumber", "G-1", "funding", "SELF_FUNDED_ERISA", "state", "TX"));
        claim.put(
                "patient",
                map(
                        "memberId",
                        "SYN-9",
                        "lastName",
                        "Example",
                        "firstName",
                        "Avery",
                        "birthDate",
                        "1984-03-12",
                        "sex",
                        "F"));
        claim.put("diagnoses", List.of("R079"));
        claim.put(
                "lines",
                new ArrayList<>(List.of(
                        map(
                                "procedureCode",
                                "99285",
                                "charge",
                                1500.00,
                                "units",
                                1,
                                "unitType",
                                "UN",
                                "serviceFrom",
                                service.toString()),
                        map(
                                "procedureCode",
                                "93010",
                                "charge",
                                350.00,
                                "units",
                                1,
                                "unitType",
                                "UN",
                                "serviceFrom",
                                service.toString()))));
        claim.put(
                "facts",
                map(
                        "serviceType",
                        "EMERGENCY",
                        "specialty",
                        "EMERGENCY_MEDICINE",
                        "facilityNetwork",
                        "OUT_OF_NETWORK",
                        "providerNetwork",
                        "OUT_OF_NETWORK",
                        "serviceState",
                        "TX"));
        return claim;
    }

    /** The payer's low answer to {@link #anEmergencyClaim}, with its qualifying payment amounts: 370 + 30. */
    public static Map<String, Object> aLowPayment(String claimNumber, LocalDate receivedOn) {
        return map(
                "traceNumber",
                "TRN-" + claimNumber,
                "payerId",
                "TEST1",
                "payerName",
                "Test Health Administrators",
                "receivedOn",
                receivedOn.toString(),
                "totalPaid",
                310.00,
                "claims",
                List.of(map(
                        "claimNumber",
                        claimNumber,
                        "payerControlNumber",
                        "PC-" + claimNumber,
                        "statusCode",
                        "1",
                        "charge",
                        1850.00,
                        "paid",
                        310.00,
                        "patientResponsibility",
                        90.00,
                        "remarkCodes",
                        List.of("N877", "N864"),
                        "lines",
                        List.of(
                                map(
                                        "procedureCode",
                                        "99285",
                                        "charge",
                                        1500.00,
                                        "paid",
                                        280.00,
                                        "allowed",
                                        370.00,
                                        "qualifyingPaymentAmount",
                                        370.00,
                                        "adjustments",
                                        List.of(
                                                map("group", "CO", "reason", "45", "amount", 1130.00),
                                                map("group", "PR", "reason", "2", "amount", 90.00))),
                                map(
                                        "procedureCode",
                                        "93010",
                                        "charge",
                                        350.00,
                                        "paid",
                                        30.00,
                                        "allowed",
                                        30.00,
                                        "qualifyingPaymentAmount",
                                        30.00,
                                        "adjustments",
                                        List.of(map("group", "CO", "reason", "45", "amount", 320.00)))))));
    }

    /** A later payment of the same payer for the same claim. */
    public static Map<String, Object> aPayment(String claimNumber, LocalDate receivedOn, double paid) {
        return map(
                "traceNumber",
                "TRN2-" + claimNumber + "-" + paid,
                "payerId",
                "TEST1",
                "payerName",
                "Test Health Administrators",
                "receivedOn",
                receivedOn.toString(),
                "totalPaid",
                paid,
                "claims",
                List.of(map(
                        "claimNumber",
                        claimNumber,
                        "payerControlNumber",
                        "PC2-" + claimNumber,
                        "statusCode",
                        "1",
                        "charge",
                        1850.00,
                        "paid",
                        paid,
                        "patientResponsibility",
                        90.00)));
    }

    public static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** Nine digits with their check digit. */
    public static String npi(String nine) {
        for (char digit = '0'; digit <= '9'; digit++) {
            if (dev.parley.party.Npi.Check.isNpi(nine + digit)) {
                return nine + digit;
            }
        }
        throw new IllegalArgumentException(nine);
    }
}
