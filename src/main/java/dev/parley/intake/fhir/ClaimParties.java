package dev.parley.intake.fhir;

import dev.parley.claim.NewClaim;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Who a FHIR claim names: providers, facility, payer, plan and patient. */
final class ClaimParties {
    private final Claim claim;
    private final Findings findings;

    ClaimParties(Claim claim, Findings findings) {
        this.claim = claim;
        this.findings = findings;
    }

    NewClaim.Provider billing() {
        findings.from("/billingProvider", "Claim.provider");
        return claim.getProvider().isEmpty() ? null : provider(claim.getProvider(), "Claim.provider");
    }

    /** The member of the care team that performed the service. */
    NewClaim.Provider rendering() {
        for (int i = 0; i < claim.getCareTeam().size(); i++) {
            Claim.CareTeamComponent member = claim.getCareTeam().get(i);
            if (Coded.has(member.getRole(), "performing", "rendering")) {
                String at = "Claim.careTeam[" + i + "].provider";
                findings.from("/renderingProvider", at);
                return provider(member.getProvider(), at);
            }
        }
        return null;
    }

    private NewClaim.Provider provider(Reference reference, String at) {
        Resource found = References.any(reference, at, findings).orElse(null);
        String npi = Coded.npi(List.of(reference.getIdentifier()))
                .orElseGet(() -> Coded.npi(identifiers(found)).orElse(null));
        if (found instanceof PractitionerRole role) {
            NewClaim.Provider who = named(behind(role, at), reference);
            return npi == null ? who : withNpi(who, npi);
        }
        NewClaim.Provider who = named(found, reference);
        return npi == null ? who : withNpi(who, npi);
    }

    /** Not another role: roles that lead to each other lead nowhere. */
    private Resource behind(PractitionerRole role, String at) {
        return role.hasPractitioner()
                ? References.follow(
                                role.getPractitioner(), Practitioner.class, at + ".resolve().practitioner", findings)
                        .orElse(null)
                : References.follow(
                                role.getOrganization(), Organization.class, at + ".resolve().organization", findings)
                        .orElse(null);
    }

    private static NewClaim.Provider withNpi(NewClaim.Provider who, String npi) {
        return new NewClaim.Provider(
                npi, who.lastNameOrOrganization(), who.firstName(), who.taxId(), null, who.address());
    }

    private static NewClaim.Provider named(Resource found, Reference reference) {
        String npi = Coded.npi(identifiers(found)).orElse(null);
        String taxId = Coded.first(identifiers(found), ClaimParties::isTaxId)
                .map(id -> id.replace("-", ""))
                .orElse(null);
        if (found instanceof Practitioner person) {
            HumanName name = person.getNameFirstRep();
            return new NewClaim.Provider(
                    npi, name.getFamily(), given(name), taxId, null, address(person.getAddressFirstRep()));
        }
        if (found instanceof Organization organization) {
            return new NewClaim.Provider(
                    npi, organization.getName(), null, taxId, null, address(organization.getAddressFirstRep()));
        }
        return new NewClaim.Provider(npi, reference.getDisplay(), null, taxId, null, null);
    }

    private static List<Identifier> identifiers(Resource resource) {
        if (resource instanceof Practitioner person) {
            return person.getIdentifier();
        }
        if (resource instanceof Organization organization) {
            return organization.getIdentifier();
        }
        return resource instanceof PractitionerRole role ? role.getIdentifier() : List.of();
    }

    private static boolean isTaxId(Identifier identifier) {
        return "urn:oid:2.16.840.1.113883.4.4".equals(identifier.getSystem())
                || Coded.has(identifier.getType(), "tax", "tin");
    }

    NewClaim.Facility facility() {
        if (!claim.hasFacility() || claim.getFacility().isEmpty()) {
            return null;
        }
        findings.from("/serviceFacility", "Claim.facility");
        Optional<Resource> found = References.any(claim.getFacility(), "Claim.facility", findings);
        if (found.orElse(null) instanceof Location place) {
            return new NewClaim.Facility(
                    Coded.npi(place.getIdentifier()).orElse(null), place.getName(), null, address(place.getAddress()));
        }
        if (found.orElse(null) instanceof Organization organization) {
            return new NewClaim.Facility(
                    Coded.npi(organization.getIdentifier()).orElse(null),
                    organization.getName(),
                    null,
                    address(organization.getAddressFirstRep()));
        }
        boolean named = claim.getFacility().hasDisplay();
        return named ? new NewClaim.Facility(null, claim.getFacility().getDisplay(), null, null) : null;
    }

    /** As the claim says, else as the coverage says. */
    NewClaim.Payer payer(Coverage coverage, String coverageAt) {
        boolean byClaim = !claim.getInsurer().isEmpty();
        Reference reference = byClaim ? claim.getInsurer() : coverage == null ? null : coverage.getPayorFirstRep();
        if (reference == null || reference.isEmpty()) {
            return null;
        }
        String at = byClaim ? "Claim.insurer" : coverageAt + ".resolve().payor[0]";
        findings.from("/payer", at);
        PayerName payer = PayerName.of(reference, at, findings);
        return payer.name() == null ? null : new NewClaim.Payer(payer.idOrName(), payer.name(), null);
    }

    NewClaim.Plan plan(Coverage coverage) {
        if (coverage == null) {
            return null;
        }
        String group = classOf(coverage, "group", false);
        String name = classOf(coverage, "plan", true);
        return group == null && name == null ? null : new NewClaim.Plan(name, group, null, null);
    }

    private static String classOf(Coverage coverage, String kind, boolean byName) {
        return coverage.getClass_().stream()
                .filter(one -> Coded.has(one.getType(), kind))
                .map(one -> byName && one.hasName() ? one.getName() : one.getValue())
                .findFirst()
                .orElse(null);
    }

    NewClaim.Patient patient(Coverage coverage) {
        findings.from("/patient", "Claim.patient");
        Patient patient = References.follow(claim.getPatient(), Patient.class, "Claim.patient", findings)
                .orElse(null);
        if (patient == null) {
            return null;
        }
        findings.from("/patient/lastName", "Claim.patient.resolve().name[0].family");
        findings.from("/patient/birthDate", "Claim.patient.resolve().birthDate");
        HumanName name = patient.getNameFirstRep();
        return new NewClaim.Patient(
                memberId(coverage, patient),
                name.getFamily(),
                given(name),
                Coded.day(patient.getBirthDateElement(), "Claim.patient.resolve().birthDate", findings),
                sex(patient.getGender()),
                address(patient.getAddressFirstRep()));
    }

    private static String memberId(Coverage coverage, Patient patient) {
        if (coverage != null && coverage.hasSubscriberId()) {
            return coverage.getSubscriberId();
        }
        return Coded.first(patient.getIdentifier(), id -> Coded.has(id.getType(), "mb", "mc"))
                .or(() -> coverage == null ? Optional.empty() : Coded.first(coverage.getIdentifier(), id -> true))
                .orElse(null);
    }

    private static String sex(AdministrativeGender gender) {
        if (gender == null) {
            return null;
        }
        return switch (gender) {
            case FEMALE -> "F";
            case MALE -> "M";
            default -> "U";
        };
    }

    private static String given(HumanName name) {
        return name.getGiven().isEmpty() ? null : name.getGiven().get(0).getValue();
    }

    private static NewClaim.Address address(Address written) {
        if (written == null || written.isEmpty()) {
            return null;
        }
        List<String> lines =
                written.getLine().stream().map(line -> line.getValue()).toList();
        return new NewClaim.Address(
                lines.isEmpty() ? null : lines.get(0),
                lines.size() < 2 ? null : lines.get(1),
                written.getCity(),
                written.getState() == null ? null : written.getState().toUpperCase(Locale.ROOT),
                written.getPostalCode());
    }
}
