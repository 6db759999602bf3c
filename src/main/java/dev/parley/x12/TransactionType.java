package dev.parley.x12;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/** The transactions a body may hold, told apart by ST01 and the guide that ST03 or GS08 names. */
public enum TransactionType {
    PROFESSIONAL_CLAIM("837P"),
    INSTITUTIONAL_CLAIM("837I"),
    DENTAL_CLAIM("837D"),
    REMITTANCE("835"),
    CLAIM_ACKNOWLEDGMENT("277CA"),
    CLAIM_STATUS("277"),
    IMPLEMENTATION_ACKNOWLEDGMENT("999"),
    FUNCTIONAL_ACKNOWLEDGMENT("997"),
    INTERCHANGE_ACKNOWLEDGMENT("TA1"),
    UNKNOWN("UNKNOWN");

    /** By guide, 5010 first and 4010 second; X298 to X300 report adjudicated claims in the layouts of X222 to X224. */
    private static final Map<String, TransactionType> CLAIM_GUIDES = Map.ofEntries(
            Map.entry("X222", PROFESSIONAL_CLAIM),
            Map.entry("X098", PROFESSIONAL_CLAIM),
            Map.entry("X298", PROFESSIONAL_CLAIM),
            Map.entry("X223", INSTITUTIONAL_CLAIM),
            Map.entry("X096", INSTITUTIONAL_CLAIM),
            Map.entry("X299", INSTITUTIONAL_CLAIM),
            Map.entry("X224", DENTAL_CLAIM),
            Map.entry("X097", DENTAL_CLAIM),
            Map.entry("X300", DENTAL_CLAIM));

    private final String code;

    TransactionType(String code) {
        this.code = code;
    }

    boolean isRead() {
        return this != DENTAL_CLAIM && this != CLAIM_STATUS && this != UNKNOWN;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** The type of a transaction set such as 837 whose guide is, say, 005010X222A1. */
    static TransactionType of(String transactionSet, String guide) {
        String implementation = guide.length() >= 10 ? guide.substring(6, 10) : "";
        return switch (transactionSet) {
            case "837" -> CLAIM_GUIDES.getOrDefault(implementation, UNKNOWN);
            case "835" -> REMITTANCE;
            case "277" -> implementation.equals("X214") ? CLAIM_ACKNOWLEDGMENT : CLAIM_STATUS;
            case "999" -> IMPLEMENTATION_ACKNOWLEDGMENT;
            case "997" -> FUNCTIONAL_ACKNOWLEDGMENT;
            case "TA1" -> INTERCHANGE_ACKNOWLEDGMENT;
            default -> UNKNOWN;
        };
    }
}
