package dev.parley.mail;

import java.time.Instant;
import java.util.UUID;

/** A mail got somewhere or failed. Fired inside the transaction that notes it; a moment is the server's own. */
public record MailMoved(
        UUID mailId,
        UUID caseId,
        String purpose,
        UUID reference,
        String recipient,
        OutboundMail.State state,
        String detail,
        Instant at) {}
