package dev.parley.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.party.Facility;
import dev.parley.party.KeepContacts;
import dev.parley.party.Patient;
import dev.parley.party.Payer;
import dev.parley.party.Plan;
import dev.parley.party.Provider;
import dev.parley.storage.ReadOnce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores a claim as billed, once, with the parties it names. */
@ApplicationScoped
public class RecordClaim {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final ObjectMapper json;
    private final KeepContacts contacts;
    private final Clock clock;

    RecordClaim(ObjectMapper json, KeepContacts contacts, Clock clock) {
        this.json = json;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Refuses contradictory claims (400) and claims that are here already (409). */
    @Transactional
    public Claim record(NewClaim billed) {
        List<Problem.FieldError> contradictions = contradictions(billed, LocalDate.now(clock));
        if (!contradictions.isEmpty()) {
            throw new InvalidFields(contradictions);
        }
        Provider billing = provider(billed.billingProvider());
        String hash = hash(billed);
        Claims.same(billed, billing).ifPresent(earlier -> {
            throw new DuplicateClaim(earlier, earlier.contentHash().equals(hash));
        });
        Payer payer = billed.payer() == null ? null : payer(billed.payer());
        if (payer != null) {
            contacts.learn(payer, billed.payer().negotiationEmail(), "as named with claim " + billed.claimNumber());
        }
        Claim.Parties parties = new Claim.Parties(
                billing,
                billed.renderingProvider() == null ? null : provider(billed.renderingProvider()),
                billed.serviceFacility() == null ? null : facility(billed.serviceFacility()),
                payer,
                payer == null || !isNamed(billed.plan()) ? null : plan(payer, billed.plan()),
                patient(billed.patient()));
        Claim claim = new Claim(billed, parties, hash, clock.instant());
        claim.persist();
        ReadOnce.inserted(claim.id());
        return claim;
    }

    /** Looks at once for what the recording of several claims will look for. */
    public void lookAhead(List<NewClaim> billed) {
        if (billed.isEmpty()) {
            return;
        }
        Claims.lookAhead(billed);
        Patient.lookAhead(billed.stream()
                .map(NewClaim::patient)
                .map(one -> new Patient.Named(one.memberId(), one.lastName(), one.firstName(), one.birthDate()))
                .toList());
    }

    /** The claim that stands in the way of this one: itself, or another with its number. */
    @Transactional
    public Optional<DuplicateClaim> earlier(NewClaim billed) {
        return Provider.byNpi(billed.billingProvider().npi())
                .flatMap(billing -> Claims.same(billed, billing))
                .map(same -> new DuplicateClaim(same, same.contentHash().equals(hash(billed))));
    }

    /** What in a claim cannot be so on that day. */
    public static List<Problem.FieldError> contradictions(NewClaim billed, LocalDate today) {
        List<Problem.FieldError> errors = new ArrayList<>();
        if (billed.totalCharge().isNegative()) {
            errors.add(new Problem.FieldError("/totalCharge", "must not be negative"));
        }
        boolean replaces =
                billed.frequencyCode().equals("7") || billed.frequencyCode().equals("8");
        if (replaces && billed.payerControlNumber() == null) {
            errors.add(new Problem.FieldError(
                    "/payerControlNumber", "must name the claim that frequency code 7 or 8 replaces or voids"));
        }
        LocalDate born = billed.patient().birthDate();
        if (born != null && born.isAfter(today)) {
            errors.add(new Problem.FieldError("/patient/birthDate", "lies in the future"));
        }
        for (int i = 0; i < billed.lines().size(); i++) {
            errors.addAll(contradictions("/lines/" + i, billed.lines().get(i), born, today));
        }
        if (billed.billSent() != null
                && (billed.billSent().isAfter(today) || billed.billSent().isBefore(EARLIEST))) {
            errors.add(new Problem.FieldError("/billSent", "lies in the future or before 2000"));
        }
        return errors;
    }

    private static List<Problem.FieldError> contradictions(
            String pointer, NewClaim.Line line, LocalDate born, LocalDate today) {
        List<Problem.FieldError> errors = new ArrayList<>();
        if (line.charge().isNegative()) {
            errors.add(new Problem.FieldError(pointer + "/charge", "must not be negative"));
        }
        if (line.procedureCode() == null && line.revenueCode() == null) {
            errors.add(new Problem.FieldError(pointer + "/procedureCode", "is missing, and so is the revenue code"));
        }
        if (line.units() != null && line.units().signum() < 0) {
            errors.add(new Problem.FieldError(pointer + "/units", "must not be negative"));
        }
        if (line.serviceFrom().isBefore(EARLIEST) || line.serviceFrom().isAfter(today)) {
            errors.add(new Problem.FieldError(pointer + "/serviceFrom", "lies in the future or before 2000"));
        }
        if (line.serviceTo().isBefore(line.serviceFrom())) {
            errors.add(new Problem.FieldError(pointer + "/serviceTo", "lies before serviceFrom"));
        }
        if (born != null && line.serviceFrom().isBefore(born)) {
            errors.add(new Problem.FieldError(pointer + "/serviceFrom", "lies before the patient's birth"));
        }
        return errors;
    }

    private static Provider provider(NewClaim.Provider named) {
        String state = named.address() == null ? null : named.address().state();
        Optional<Provider> known = Provider.byNpi(named.npi());
        known.ifPresent(row -> row.learn(named.taxId(), named.taxonomy(), state, address(named.address())));
        return known.orElseGet(() -> {
            Provider row = new Provider(
                    named.npi(), name(named), named.taxId(), named.taxonomy(), state, address(named.address()));
            row.persist();
            return row;
        });
    }

    private static String name(NewClaim.Provider named) {
        String name = Stream.of(named.lastNameOrOrganization(), named.firstName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return name.isEmpty() ? "NPI " + named.npi() : name;
    }

    private static Facility facility(NewClaim.Facility named) {
        String state = named.address() == null ? null : named.address().state();
        Optional<Facility> known = Facility.by(named.npi(), named.name());
        known.ifPresent(row -> row.learn(named.type(), state));
        return known.orElseGet(() -> {
            Facility row = new Facility(named.npi(), named.name(), named.type(), state, address(named.address()));
            row.persist();
            return row;
        });
    }

    private static Payer payer(NewClaim.Payer named) {
        Optional<Payer> known = Payer.byCode(named.payerId());
        return known.orElseGet(() -> {
            Payer row = new Payer(named.payerId(), named.name());
            row.persist();
            return row;
        });
    }

    /** Without a name and a number it may be any plan of its payer: what is said of it holds for its own claim only. */
    private static boolean isNamed(NewClaim.Plan plan) {
        return plan != null && (isText(plan.name()) || isText(plan.groupNumber()));
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank();
    }

    private static Plan plan(Payer payer, NewClaim.Plan named) {
        Optional<Plan> known = Plan.by(payer.id(), named.name(), named.groupNumber());
        known.ifPresent(row -> row.learn(named.funding(), named.state()));
        return known.orElseGet(() -> {
            Plan row = new Plan(payer.id(), named.name(), named.groupNumber(), named.funding(), named.state());
            row.persist();
            return row;
        });
    }

    private static Patient patient(NewClaim.Patient named) {
        return Patient.by(named.memberId(), named.lastName(), named.firstName(), named.birthDate())
                .orElseGet(() -> {
                    Patient row = new Patient(
                            named.memberId(),
                            named.lastName(),
                            named.firstName(),
                            named.birthDate(),
                            named.sex(),
                            named.address() == null ? null : named.address().state(),
                            address(named.address()));
                    row.persist();
                    return row;
                });
    }

    private static String address(NewClaim.Address address) {
        if (address == null) {
            return null;
        }
        return Stream.of(address.line1(), address.line2(), address.city(), address.state(), address.postalCode())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private String hash(NewClaim billed) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(billed)));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
