package dev.parley.idr;

import dev.parley.http.Refusal;
import java.util.List;
import java.util.Map;

/** An attachment holds identifiers that no payer and no entity needs. */
class PacketNotRedacted extends Refusal {
    PacketNotRedacted(List<InitiationPacket.Attachment> unredacted) {
        super(
                409,
                "packet-not-redacted",
                "Some attachments hold identifiers that do not belong in a packet",
                Map.of("attachments", unredacted));
    }
}
