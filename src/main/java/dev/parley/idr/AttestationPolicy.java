package dev.parley.idr;

import dev.parley.policy.PolicyKind;
import jakarta.inject.Singleton;

/** Whether attestations of eligibility need a second person. */
@Singleton
class AttestationPolicy extends PolicyKind<AttestationTerms> {
    AttestationPolicy() {
        super(
                "idr-attestation",
                "When a second person must agree before a case may be filed for dispute resolution",
                AttestationTerms.class,
                new AttestationTerms(AttestationTerms.SecondPerson.NEVER));
    }
}
