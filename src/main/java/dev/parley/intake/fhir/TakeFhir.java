package dev.parley.intake.fhir;

import dev.parley.casefile.PostClaim;
import dev.parley.casefile.PostRemittance;
import dev.parley.claim.DuplicateClaim;
import dev.parley.claim.NewClaim;
import dev.parley.claim.RecordClaim;
import dev.parley.http.Race;
import dev.parley.http.Refusal;
import dev.parley.intake.fhir.ResourceAnswer.Status;
import dev.parley.remittance.DuplicateRemittance;
import dev.parley.remittance.NewRemittance;
import dev.parley.remittance.RecordRemittance;
import dev.parley.remittance.RemittanceSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.Resource;

/** Takes FHIR resources in, each whole in a transaction of its own or not at all; of a Bundle the claims come first. */
@ApplicationScoped
public class TakeFhir {
    private static final String SOURCE = "fhir";

    private final PostClaim postClaim;
    private final PostRemittance postRemittance;
    private final RecordClaim claims;
    private final RecordRemittance remittances;
    private final Validator validator;
    private final Clock clock;

    TakeFhir(
            PostClaim postClaim,
            PostRemittance postRemittance,
            RecordClaim claims,
            RecordRemittance remittances,
            Validator validator,
            Clock clock) {
        this.postClaim = postClaim;
        this.postRemittance = postRemittance;
        this.claims = claims;
        this.remittances = remittances;
        this.validator = validator;
        this.clock = clock;
    }

    /** How a body is taken; payers' answers are taken as received on the given day. */
    public record How(boolean byLine, boolean dryRun, LocalDate receivedOn) {}

    public List<ResourceAnswer> take(InputStream body, How how) throws IOException {
        List<ResourceAnswer> answers = new ArrayList<>();
        FhirBody.read(body, how.byLine(), parsed -> answers.addAll(take(parsed, how)));
        return answers;
    }

    private List<ResourceAnswer> take(FhirBody.Parsed parsed, How how) {
        IBaseResource resource = parsed.resource();
        if (resource == null || !parsed.problems().isEmpty()) {
            String type = resource == null ? null : resource.fhirType();
            String id = resource == null ? null : resource.getIdElement().getIdPart();
            return List.of(new ResourceAnswer(type, id, Status.REFUSED, null, null, parsed.problems()));
        }
        return resource instanceof Bundle bundle ? bundle(bundle, how) : List.of(one((Resource) resource, how));
    }

    private List<ResourceAnswer> bundle(Bundle bundle, How how) {
        List<Resource> entries = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .toList();
        ResourceAnswer[] answers = new ResourceAnswer[entries.size()];
        for (boolean claimsFirst : new boolean[] {true, false}) {
            for (int i = 0; i < answers.length; i++) {
                Resource entry = entries.get(i);
                boolean ours = entry instanceof ClaimResponse || entry instanceof ExplanationOfBenefit;
                if (claimsFirst ? entry instanceof Claim : ours) {
                    answers[i] = one(entry, how);
                }
            }
        }
        List<ResourceAnswer> taken =
                Arrays.stream(answers).filter(answer -> answer != null).toList();
        return taken.isEmpty()
                ? List.of(refused(bundle, "resource-unsupported", "holds no claim and no answer to one"))
                : taken;
    }

    private ResourceAnswer one(Resource resource, How how) {
        try {
            return understood(resource, how);
        } catch (IllegalArgumentException tooMuch) { // each amount can be a column's, their sum cannot
            return refused(resource, "amount-invalid", "has amounts that come to ten billion dollars or more");
        }
    }

    private ResourceAnswer understood(Resource resource, How how) {
        if (resource instanceof Claim claim) {
            return claim(claim, how);
        }
        if (resource instanceof ClaimResponse response) {
            return answer(resource, AnswerOf.response(response), how);
        }
        return resource instanceof ExplanationOfBenefit explanation
                ? answer(resource, AnswerOf.explanation(explanation), how)
                : refused(
                        resource,
                        "resource-unsupported",
                        "is none of Claim, ClaimResponse, ExplanationOfBenefit and Bundle");
    }

    private static ResourceAnswer refused(Resource resource, String code, String detail) {
        Findings findings = new Findings(resource.fhirType());
        findings.error(resource.fhirType(), code, detail);
        return new ResourceAnswer(
                resource.fhirType(), id(resource), findings.status(), null, null, findings.problems());
    }

    private ResourceAnswer claim(Claim claim, How how) {
        ReadClaim reading = new ReadClaim(claim);
        NewClaim billed = reading.read(validator, LocalDate.now(clock));
        Findings findings = reading.findings();
        ResourceAnswer read = new ResourceAnswer(
                "Claim", id(claim), findings.status(), billed.totalCharge(), null, findings.problems());
        return how.dryRun() || findings.refuse() ? read : post(read, () -> post(read, billed));
    }

    private ResourceAnswer answer(Resource resource, PayersAnswer answer, How how) {
        ReadAnswer reading = new ReadAnswer(answer);
        NewRemittance sent = reading.read(validator, how.receivedOn());
        Findings findings = reading.findings();
        NewRemittance.PaidClaim paid = sent.claims().get(0);
        ResourceAnswer read = new ResourceAnswer(
                answer.type(), id(resource), findings.status(), paid.charge(), paid.paid(), findings.problems());
        return how.dryRun() || findings.refuse() ? read : post(read, () -> post(read, sent));
    }

    private static ResourceAnswer post(ResourceAnswer read, java.util.concurrent.Callable<ResourceAnswer> posting) {
        try {
            return Race.run(posting);
        } catch (Refusal refusal) {
            return read.as(
                    Status.REFUSED,
                    new FhirProblem(refusal.code(), FhirProblem.Severity.ERROR, read.type(), refusal.getMessage()));
        }
    }

    private ResourceAnswer post(ResourceAnswer read, NewClaim billed) {
        Optional<DuplicateClaim> earlier = claims.earlier(billed);
        if (earlier.isEmpty()) {
            try {
                postClaim.post(billed, null, SOURCE);
            } catch (DuplicateClaim meanwhile) {
                throw new Race.Lost(meanwhile);
            }
            return read;
        }
        if (!earlier.get().sameContent()) {
            throw earlier.get();
        }
        return read.as(Status.DUPLICATE);
    }

    private ResourceAnswer post(ResourceAnswer read, NewRemittance sent) {
        if (remittances.earlier(sent).isPresent()) {
            return read.as(Status.DUPLICATE);
        }
        try {
            postRemittance.post(sent, RemittanceSource.Kind.FHIR);
        } catch (DuplicateRemittance meanwhile) {
            throw new Race.Lost(meanwhile);
        }
        return read;
    }

    private static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }
}
