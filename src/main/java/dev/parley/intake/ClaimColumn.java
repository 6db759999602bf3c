package dev.parley.intake;

import static dev.parley.intake.Cell.DATE;
import static dev.parley.intake.Cell.LIST;
import static dev.parley.intake.Cell.NAME;
import static dev.parley.intake.Cell.NUMBER;
import static dev.parley.intake.Cell.TEXT;
import static dev.parley.intake.Cell.WHOLE;
import static dev.parley.intake.Cell.YES_NO;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of a file of claims, in the order of the template: where each stands in the JSON of a claim, or of a line. */
enum ClaimColumn {
    CLAIM_NUMBER("claimNumber", "/claimNumber", TEXT, "claim no", "claim id", "claim", "patient control number"),
    TYPE("type", "/type", NAME, "claim type"),
    FREQUENCY_CODE("frequencyCode", "/frequencyCode", TEXT, "frequency", "claim frequency code", "resubmission code"),
    PAYER_CONTROL_NUMBER(
            "payerControlNumber",
            "/payerControlNumber",
            TEXT,
            "payer claim control number",
            "icn",
            "original reference"),
    TOTAL_CHARGE("totalCharge", "/totalCharge", NUMBER, "total charges", "claim charge", "total billed"),
    PLACE_OF_SERVICE("placeOfService", "/placeOfService", TEXT, "claim pos"),
    BILL_SENT("billSent", "/billSent", DATE, "date billed", "bill date", "billed on"),

    BILLING_NPI("billingNpi", "/billingProvider/npi", TEXT, "billing provider npi"),
    BILLING_NAME(
            "billingName",
            "/billingProvider/lastNameOrOrganization",
            TEXT,
            "billing provider",
            "billing provider name"),
    BILLING_FIRST_NAME("billingFirstName", "/billingProvider/firstName", TEXT, "billing provider first name"),
    BILLING_TAX_ID("billingTaxId", "/billingProvider/taxId", TEXT, "tax id", "tin", "ein", "billing tin"),
    BILLING_TAXONOMY("billingTaxonomy", "/billingProvider/taxonomy", TEXT, "billing provider taxonomy"),
    BILLING_LINE_1("billingAddress", "/billingProvider/address/line1", TEXT, "billing address 1"),
    BILLING_LINE_2("billingAddress2", "/billingProvider/address/line2", TEXT),
    BILLING_CITY("billingCity", "/billingProvider/address/city", TEXT),
    BILLING_STATE("billingState", "/billingProvider/address/state", TEXT),
    BILLING_POSTAL_CODE("billingPostalCode", "/billingProvider/address/postalCode", TEXT, "billing zip"),

    RENDERING_NPI("renderingNpi", "/renderingProvider/npi", TEXT, "rendering provider npi"),
    RENDERING_LAST_NAME(
            "renderingLastName",
            "/renderingProvider/lastNameOrOrganization",
            TEXT,
            "rendering provider",
            "rendering provider last name"),
    RENDERING_FIRST_NAME("renderingFirstName", "/renderingProvider/firstName", TEXT, "rendering provider first name"),
    RENDERING_TAXONOMY("renderingTaxonomy", "/renderingProvider/taxonomy", TEXT),

    FACILITY_NPI("facilityNpi", "/serviceFacility/npi", TEXT, "service facility npi"),
    FACILITY_NAME(
            "facilityName", "/serviceFacility/name", TEXT, "facility", "service facility", "service facility name"),
    FACILITY_TYPE("facilityType", "/serviceFacility/type", NAME),
    FACILITY_LINE_1("facilityAddress", "/serviceFacility/address/line1", TEXT),
    FACILITY_CITY("facilityCity", "/serviceFacility/address/city", TEXT),
    FACILITY_STATE("facilityState", "/serviceFacility/address/state", TEXT),
    FACILITY_POSTAL_CODE("facilityPostalCode", "/serviceFacility/address/postalCode", TEXT, "facility zip"),

    PAYER_ID("payerId", "/payer/payerId", TEXT, "payer code", "electronic payer id"),
    PAYER_NAME("payerName", "/payer/name", TEXT, "payer", "insurance", "insurance company"),
    PAYER_EMAIL("payerEmail", "/payer/negotiationEmail", TEXT, "negotiation email"),
    PLAN_NAME("planName", "/plan/name", TEXT, "plan"),
    GROUP_NUMBER("groupNumber", "/plan/groupNumber", TEXT, "group no", "group"),
    PLAN_FUNDING("planFunding", "/plan/funding", NAME, "funding"),
    PLAN_STATE("planState", "/plan/state", TEXT),
    NARROW_NETWORK("narrowNetwork", "/plan/narrowNetwork", YES_NO, "narrow network plan"),
    EXCHANGE_PLAN("exchangePlan", "/plan/exchange", YES_NO, "exchange", "marketplace plan"),

    MEMBER_ID("memberId", "/patient/memberId", TEXT, "subscriber id", "member number", "policy number"),
    PATIENT_LAST_NAME("patientLastName", "/patient/lastName", TEXT, "last name"),
    PATIENT_FIRST_NAME("patientFirstName", "/patient/firstName", TEXT, "first name"),
    BIRTH_DATE("birthDate", "/patient/birthDate", DATE, "dob", "date of birth", "patient dob", "patient birth date"),
    SEX("sex", "/patient/sex", NAME, "gender", "patient sex"),
    PATIENT_LINE_1("patientAddress", "/patient/address/line1", TEXT),
    PATIENT_LINE_2("patientAddress2", "/patient/address/line2", TEXT),
    PATIENT_CITY("patientCity", "/patient/address/city", TEXT),
    PATIENT_STATE("patientState", "/patient/address/state", TEXT),
    PATIENT_POSTAL_CODE("patientPostalCode", "/patient/address/postalCode", TEXT, "patient zip"),
    DIAGNOSES("diagnoses", "/diagnoses", LIST, "diagnosis", "diagnosis codes", "dx", "icd10"),

    SERVICE_TYPE("serviceType", "/facts/serviceType", NAME),
    SPECIALTY("specialty", "/facts/specialty", NAME),
    FACILITY_NETWORK("facilityNetwork", "/facts/facilityNetwork", NAME),
    PROVIDER_NETWORK("providerNetwork", "/facts/providerNetwork", NAME),
    NOTICE_AND_CONSENT("noticeAndConsent", "/facts/noticeAndConsent", YES_NO),
    SERVICE_STATE("serviceState", "/facts/serviceState", TEXT, "state of service"),

    LINE_NUMBER(true, "lineNumber", "/lineNumber", WHOLE, "line", "line no"),
    PROCEDURE_CODE(true, "procedureCode", "/procedureCode", TEXT, "cpt", "cpt code", "hcpcs", "procedure"),
    MODIFIERS(true, "modifiers", "/modifiers", LIST, "modifier", "mods"),
    REVENUE_CODE(true, "revenueCode", "/revenueCode", TEXT, "rev code"),
    CHARGE(true, "charge", "/charge", NUMBER, "line charge", "charges", "billed amount", "amount billed"),
    UNITS(true, "units", "/units", NUMBER, "unit count", "quantity", "qty"),
    UNIT_TYPE(true, "unitType", "/unitType", NAME, "unit of measure"),
    SERVICE_FROM(
            true,
            "serviceFrom",
            "/serviceFrom",
            DATE,
            "dos",
            "date of service",
            "service date",
            "dos from",
            "from date"),
    SERVICE_TO(true, "serviceTo", "/serviceTo", DATE, "dos to", "to date", "service date to"),
    LINE_PLACE_OF_SERVICE(true, "linePlaceOfService", "/placeOfService", TEXT, "pos", "line pos");

    /** Without these no row can be a claim. */
    static final List<ClaimColumn> REQUIRED =
            List.of(CLAIM_NUMBER, TYPE, TOTAL_CHARGE, BILLING_NPI, PATIENT_LAST_NAME, CHARGE, SERVICE_FROM);

    private static final Map<String, ClaimColumn> BY_ALIAS = new HashMap<>();

    static {
        for (ClaimColumn column : values()) {
            column.aliases.forEach(alias -> BY_ALIAS.put(plain(alias), column));
            BY_ALIAS.put(plain(column.header), column);
        }
    }

    private final boolean ofLine;
    private final String header;
    private final String pointer;
    private final Cell cell;
    private final List<String> aliases;

    ClaimColumn(String header, String pointer, Cell cell, String... aliases) {
        this(false, header, pointer, cell, aliases);
    }

    ClaimColumn(boolean ofLine, String header, String pointer, Cell cell, String... aliases) {
        this.ofLine = ofLine;
        this.header = header;
        this.pointer = pointer;
        this.cell = cell;
        this.aliases = Arrays.asList(aliases);
    }

    /** Names are told apart by letters and digits alone: Claim_Number, claim number and claimNumber are one. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    static Optional<ClaimColumn> byAlias(String name) {
        return Optional.ofNullable(BY_ALIAS.get(plain(name)));
    }

    static Optional<ClaimColumn> byHeader(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header.equals(header))
                .findFirst();
    }

    /** Whether it says something of one service line, not of the whole claim. */
    boolean isOfLine() {
        return ofLine;
    }

    String header() {
        return header;
    }

    /** Within the claim, or within its line. */
    String pointer() {
        return pointer;
    }

    Cell cell() {
        return cell;
    }
}
