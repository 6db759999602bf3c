package dev.parley.outreach;

import dev.parley.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/** An open negotiation notice went out; whoever keeps offers takes ours from it. Fired inside the transaction. */
public record NoticeSent(UUID caseId, UUID noticeId, Money offerTotal, LocalDate sentOn, Notice.Channel channel) {}
