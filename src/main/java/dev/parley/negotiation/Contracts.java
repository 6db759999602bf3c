package dev.parley.negotiation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.casefile.CaseFile;
import dev.parley.party.Client;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Finds what the service takes for a case: the contract with the provider's client on the day the case was opened. */
@ApplicationScoped
class Contracts {
    private final ObjectMapper json;
    private final Clock clock;

    Contracts(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Optional<FeeSchedule> of(CaseFile file) {
        LocalDate opened = LocalDate.ofInstant(file.openedAt(), clock.getZone());
        return Client.ofProvider(file.providerId())
                .flatMap(client -> ServiceContract.of(client.id(), opened))
                .map(this::schedule);
    }

    FeeSchedule schedule(ServiceContract contract) {
        try {
            return json.readValue(contract.fee(), FeeSchedule.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String text(FeeSchedule schedule) {
        try {
            return json.writeValueAsString(schedule);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
