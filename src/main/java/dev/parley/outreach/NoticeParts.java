package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.outreach.SenderPolicy.SenderTerms;
import dev.parley.party.PayerContact;
import dev.parley.party.Plan;
import dev.parley.party.Provider;
import dev.parley.remittance.RemittanceClaim;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a notice is filled from: the case with its claim and answer, its facts, the house, and what a person said. */
record NoticeParts(
        CaseFile file,
        Claim claim,
        Optional<RemittanceClaim> answer,
        Map<String, String> facts,
        SenderTerms sender,
        PreparedNotice said,
        LocalDate day) {
    String contactName() {
        return said.contact() != null && said.contact().name() != null
                ? said.contact().name()
                : sender.name();
    }

    String contactEmail() {
        return said.contact() != null && said.contact().email() != null
                ? said.contact().email()
                : sender.email();
    }

    String contactPhone() {
        return said.contact() != null && said.contact().phone() != null
                ? said.contact().phone()
                : sender.phone();
    }

    /** The lines of the claim that the case is about. */
    List<ClaimLine> lines() {
        return file.part().of(claim);
    }

    Provider.ProviderView provider() {
        return claim.billingProvider().view();
    }

    Optional<PayerContact> payerContact() {
        return file.payerId() == null
                ? Optional.empty()
                : PayerContact.chain(file.payerId()).stream().findFirst();
    }

    String planName() {
        Plan plan = claim.plan();
        String known = plan == null ? null : plan.view().name();
        return said.planName() != null ? said.planName() : known == null || known.isBlank() ? file.payerName() : known;
    }

    /** Where most of the claim was furnished: its own place of service, or that of the first line that names one. */
    String placeOfService() {
        return claim.placeOfService() != null
                ? claim.placeOfService()
                : claim.lines().stream()
                        .map(ClaimLine::placeOfService)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
