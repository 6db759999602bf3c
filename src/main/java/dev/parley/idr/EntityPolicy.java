package dev.parley.idr;

import dev.parley.http.Problem.FieldError;
import dev.parley.idr.CertifiedEntity.ListedFee;
import dev.parley.policy.PolicyKind;
import dev.parley.regulation.Confidence;
import dev.parley.regulation.FederalFees;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The list of certified entities. As delivered it holds the names of FED-FE-07 and no fee: each entity's own has to be
 * loaded from the list of CMS.
 */
@Singleton
class EntityPolicy extends PolicyKind<EntityTerms> {
    private static final String SOURCE = "lists of 2023 to 2025 (FED-FE-07); the current list of CMS was not read";

    private static final LocalDate PORTAL_OPENED = LocalDate.of(2022, 4, 15);

    private final FederalFees published;

    EntityPolicy(FederalFees published) {
        super(
                "idr-entities",
                "Which entities are certified to decide federal disputes, under which names, since when, and what they charge",
                EntityTerms.class,
                delivered());
        this.published = published;
    }

    static EntityTerms delivered() {
        return new EntityTerms(Stream.of(
                        named("C2C Innovative Solutions", "C2C"),
                        named("EdiPhy Advisors"),
                        named("Federal Hearings and Appeals Services", "FHAS"),
                        named("iMPROve Health"),
                        named("Island Peer Review Organization", "IPRO", "Island Peer Review"),
                        named("Keystone Peer Review Organization", "Kepro", "Acentra", "Keystone Peer Review"),
                        named("Maximus Federal Services", "Maximus Federal", "Maximus"),
                        named("MCMC Services", "MCMC"),
                        named("Medical Evaluators of Texas"),
                        named("National Medical Reviews"),
                        named("Network Medical Review"),
                        named("ProPeer Resources"),
                        named("Provider Resources"))
                .toList());
    }

    private static CertifiedEntity named(String name, String... aliases) {
        return new CertifiedEntity(name, List.of(aliases), null, null, Confidence.C, SOURCE, List.of());
    }

    @Override
    protected List<FieldError> contradictions(EntityTerms terms) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Integer> owners = new HashMap<>();
        for (int i = 0; i < terms.entities().size(); i++) {
            CertifiedEntity entity = terms.entities().get(i);
            String pointer = "/entities/" + i;
            for (String key : entity.keys().distinct().toList()) {
                Integer other = owners.putIfAbsent(key, i);
                if (key.isEmpty()) {
                    errors.add(new FieldError(pointer + "/name", "has no letter or digit to know the entity by"));
                } else if (other != null) {
                    errors.add(new FieldError(
                            pointer,
                            "has a name in common with "
                                    + terms.entities().get(other).name()));
                }
            }
            if (entity.certifiedFrom() != null
                    && entity.certifiedUntil() != null
                    && entity.certifiedUntil().isBefore(entity.certifiedFrom())) {
                errors.add(new FieldError(pointer + "/certifiedUntil", "is before the first day"));
            }
            fees(errors, pointer + "/fees/", entity.fees());
        }
        return errors;
    }

    private void fees(List<FieldError> errors, String pointer, List<ListedFee> fees) {
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < fees.size(); i++) {
            ListedFee fee = fees.get(i);
            if (!days.add(fee.from())) {
                errors.add(new FieldError(pointer + i + "/from", "has two fees"));
            }
            if (fee.from().isBefore(PORTAL_OPENED)) {
                errors.add(new FieldError(pointer + i + "/from", "is before the portal opened on " + PORTAL_OPENED));
                continue;
            }
            if (!fee.single().isPositive()
                    || !fee.batched().isPositive()
                    || fee.furtherBlock().isNegative()) {
                errors.add(new FieldError(pointer + i, "charges nothing or less"));
            } else if (!fee.approvedOutsideRange()) {
                range(errors, pointer + i, fee);
            }
        }
    }

    /** A misread list is the likely reason for a fee outside of the range; an approval has to be named (FED-FE-05). */
    private void range(List<FieldError> errors, String pointer, ListedFee fee) {
        published
                .entity(fee.from(), false, 1)
                .filter(range ->
                        fee.single().isLessThan(range.least()) || fee.single().isMoreThan(range.most()))
                .ifPresent(range -> errors.add(outside(pointer + "/single", range)));
        published
                .entity(fee.from(), true, 1)
                .filter(range ->
                        fee.batched().isLessThan(range.least()) || fee.batched().isMoreThan(range.most()))
                .ifPresent(range -> errors.add(outside(pointer + "/batched", range)));
    }

    private static FieldError outside(String pointer, FederalFees.EntityFeeRange range) {
        return new FieldError(
                pointer,
                "lies outside " + range.least() + " to " + range.most() + " (" + range.ruleId()
                        + "); if the Departments approved it, say approvedOutsideRange");
    }
}
