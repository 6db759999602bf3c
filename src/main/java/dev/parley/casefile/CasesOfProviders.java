package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.security.OwnedByProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Whose a case is: the billing provider's. */
@ApplicationScoped
class CasesOfProviders implements OwnedByProvider {
    @Override
    public String path() {
        return "cases";
    }

    @Override
    public Optional<UUID> providerOf(UUID id) {
        return CaseFile.<CaseFile>findByIdOptional(id).map(CaseFile::providerId);
    }

    /** A claim is its billing provider's, as its case would be. */
    @ApplicationScoped
    static class Claims implements OwnedByProvider {
        @Override
        public String path() {
            return "claims";
        }

        @Override
        public Optional<UUID> providerOf(UUID id) {
            return Claim.byId(id).map(claim -> claim.billingProvider().id());
        }
    }
}
