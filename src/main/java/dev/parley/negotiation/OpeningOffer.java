package dev.parley.negotiation;

import dev.parley.outreach.Notice;
import dev.parley.outreach.NoticeSent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The rate offered in an open negotiation notice is our first price on the table. */
@ApplicationScoped
class OpeningOffer {
    private final MakeOffer makeOffer;

    OpeningOffer(MakeOffer makeOffer) {
        this.makeOffer = makeOffer;
    }

    void enter(@Observes NoticeSent notice) {
        makeOffer.enter(
                notice.caseId(),
                NewOffer.ours(
                        notice.offerTotal(),
                        channel(notice.channel()),
                        notice.sentOn(),
                        null,
                        "in the open negotiation notice"));
    }

    private static Offer.Channel channel(Notice.Channel channel) {
        return switch (channel) {
            case EMAIL -> Offer.Channel.EMAIL;
            case MAIL -> Offer.Channel.MAIL;
            case FAX -> Offer.Channel.FAX;
            case PAYER_PORTAL, FEDERAL_PORTAL -> Offer.Channel.PORTAL;
        };
    }
}
