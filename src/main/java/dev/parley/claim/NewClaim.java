package dev.parley.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.claim.ClaimForm.Drug;
import dev.parley.claim.ClaimForm.PriorPayment;
import dev.parley.money.Money;
import dev.parley.party.Npi;
import dev.parley.party.State;
import dev.parley.regulation.FacilityType;
import dev.parley.regulation.NetworkStatus;
import dev.parley.regulation.PlanFunding;
import dev.parley.regulation.ServiceType;
import dev.parley.regulation.Specialty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim as a provider bills it: what a JSON posting says and what an 837 is read into. Absent means not known. */
public record NewClaim(
        @NotBlank @Size(max = 38) String claimNumber,
        @NotNull ClaimType type,
        @Pattern(regexp = "[1-9]", message = "is not a claim frequency code") String frequencyCode,
        @Size(max = 50) String payerControlNumber,
        @NotNull Money totalCharge,
        @Pattern(regexp = "\\d{2}", message = "is not a place of service code") String placeOfService,
        LocalDate billSent,
        @NotNull @Valid Provider billingProvider,
        @Valid Provider renderingProvider,
        @Valid Facility serviceFacility,
        @Valid Payer payer,
        @Valid Plan plan,
        @NotNull @Valid Patient patient,
        @Size(max = 40) List<@NotBlank @Size(max = 10) String> diagnoses,
        @NotEmpty @Size(max = 999) List<@NotNull @Valid Line> lines,
        @Valid Facts facts,
        @Valid InstitutionalForm institutional,
        @Valid ClaimForm form) {

    public NewClaim {
        frequencyCode = frequencyCode == null ? "1" : frequencyCode;
        diagnoses = diagnoses == null ? List.of() : List.copyOf(diagnoses);
    }

    /** A claim of which only the essentials are known. */
    public NewClaim(
            String claimNumber,
            ClaimType type,
            String frequencyCode,
            String payerControlNumber,
            Money totalCharge,
            String placeOfService,
            LocalDate billSent,
            Provider billingProvider,
            Provider renderingProvider,
            Facility serviceFacility,
            Payer payer,
            Plan plan,
            Patient patient,
            List<String> diagnoses,
            List<Line> lines,
            Facts facts) {
        this(
                claimNumber,
                type,
                frequencyCode,
                payerControlNumber,
                totalCharge,
                placeOfService,
                billSent,
                billingProvider,
                renderingProvider,
                serviceFacility,
                payer,
                plan,
                patient,
                diagnoses,
                lines,
                facts,
                null,
                null);
    }

    /** Who furnished or billed the service. */
    public record Provider(
            @NotNull @Npi String npi,
            @Size(max = 60) String lastNameOrOrganization,
            @Size(max = 35) String firstName,
            @Pattern(regexp = "\\d{9}", message = "is not a nine-digit tax id") String taxId,
            @Size(max = 10) String taxonomy,
            @Valid Address address) {}

    /** Where the service was furnished. */
    public record Facility(
            @Npi String npi, @NotBlank @Size(max = 60) String name, FacilityType type, @Valid Address address) {}

    /** The payer as the claim names it; {@code payerId} is what the clearinghouse routes by (NM109 of loop 2010BB). */
    public record Payer(
            @NotBlank @Size(max = 80) String payerId,
            @NotBlank @Size(max = 60) String name,
            @Email @Size(max = 254) String negotiationEmail) {}

    public record Plan(
            @Size(max = 60) String name,
            @Size(max = 50) String groupNumber,
            PlanFunding funding,
            @State String state,
            @Schema(description = "Whether the plan covers few providers besides its own")
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    Boolean narrowNetwork,
            @Schema(description = "Whether the plan was bought on an exchange")
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    Boolean exchange) {
        /** As most papers tell a plan. */
        public Plan(String name, String groupNumber, PlanFunding funding, String state) {
            this(name, groupNumber, funding, state, null, null);
        }
    }

    /** The patient; {@code memberId} is the subscriber's. Never leaves the claim tables. */
    public record Patient(
            @Size(max = 80) String memberId,
            @NotBlank @Size(max = 60) String lastName,
            @Size(max = 35) String firstName,
            LocalDate birthDate,
            @Pattern(regexp = "[FMU]", message = "is not F, M or U") String sex,
            @Valid Address address) {}

    public record Address(
            @Size(max = 55) String line1,
            @Size(max = 55) String line2,
            @Size(max = 30) String city,
            @State String state,
            @Size(max = 15) String postalCode) {}

    /** A service line; {@code units} as billed (UN, minutes of anesthesia MJ, or DA in {@code unitType}). */
    public record Line(
            @Positive Integer lineNumber,
            @Size(max = 48) String procedureCode,
            @Size(max = 4) List<@Pattern(regexp = "[A-Z0-9]{2}", message = "is not a modifier") String> modifiers,
            @Pattern(regexp = "\\d{3,4}", message = "is not a revenue code") String revenueCode,
            @NotNull Money charge,
            @Digits(integer = 8, fraction = 3) BigDecimal units,
            @Pattern(regexp = "UN|MJ|DA|F2", message = "is not a unit of UN, MJ, DA or F2") String unitType,
            @NotNull LocalDate serviceFrom,
            LocalDate serviceTo,
            @Pattern(regexp = "\\d{2}", message = "is not a place of service code") String placeOfService,
            @Pattern(regexp = "HC|HP|ER|IV|WK", message = "is not a procedure code qualifier") String codeQualifier,
            @Size(max = 4) List<@NotNull @Min(1) @Max(12) Integer> diagnosisPointers,
            Money nonCoveredCharge,
            @Size(max = 50) String controlNumber,
            @Valid Provider renderingProvider,
            @Valid Drug drug,
            @Size(max = 15) List<@NotNull @Valid PriorPayment> priorPayments) {
        public Line {
            modifiers = modifiers == null ? List.of() : List.copyOf(modifiers);
            serviceTo = serviceTo == null ? serviceFrom : serviceTo;
            diagnosisPointers = diagnosisPointers == null ? List.of() : List.copyOf(diagnosisPointers);
            priorPayments = priorPayments == null ? List.of() : List.copyOf(priorPayments);
        }

        /** A line of which only the essentials are known. */
        public Line(
                Integer lineNumber,
                String procedureCode,
                List<String> modifiers,
                String revenueCode,
                Money charge,
                BigDecimal units,
                String unitType,
                LocalDate serviceFrom,
                LocalDate serviceTo,
                String placeOfService) {
            this(
                    lineNumber,
                    procedureCode,
                    modifiers,
                    revenueCode,
                    charge,
                    units,
                    unitType,
                    serviceFrom,
                    serviceTo,
                    placeOfService,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** What the poster knows beyond the claim form and the law asks for; anything absent becomes a blocker when needed. */
    public record Facts(
            ServiceType serviceType,
            Specialty specialty,
            NetworkStatus facilityNetwork,
            NetworkStatus providerNetwork,
            @JsonProperty Boolean noticeAndConsent,
            @State String serviceState) {}
}
