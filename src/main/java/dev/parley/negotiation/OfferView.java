package dev.parley.negotiation;

import dev.parley.money.Money;
import dev.parley.negotiation.Offer.Channel;
import dev.parley.negotiation.Offer.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An offer as clients see it. {@code version} is what its ETag says. A sealed one shows no price to most roles. */
public record OfferView(
        UUID id,
        int version,
        Party party,
        @Schema(description = "Absent where the offer is sealed and the reader is not one who may know it")
                Money amount,
        List<OfferLine.Line> lines,
        Channel channel,
        LocalDate madeOn,
        LocalDate expiresOn,
        OfferTerms terms,
        Counterparty counterparty,
        boolean sealed,
        String note,
        boolean standing,
        List<OfferFlag> flags,
        String enteredBy,
        Instant enteredAt,
        Instant voidedAt,
        String voidedBy,
        String voidReason) {

    /** The same without what a sealed offer says. */
    OfferView closed() {
        return new OfferView(
                id,
                version,
                party,
                null,
                List.of(),
                channel,
                madeOn,
                expiresOn,
                terms,
                counterparty,
                true,
                null,
                false,
                List.of(),
                enteredBy,
                enteredAt,
                voidedAt,
                voidedBy,
                voidReason);
    }
}
