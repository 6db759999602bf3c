package dev.parley.mail;

import java.util.List;
import java.util.UUID;

/**
 * A mail to send. The purpose is a code, the reference the row that ordered it; both come back with every
 * {@link MailMoved}. {@code ordererActs} when whoever ordered it deals with a failure, so that no task of its own opens.
 */
public record NewMail(
        UUID caseId,
        String purpose,
        UUID reference,
        String recipient,
        String replyTo,
        String title,
        String body,
        List<UUID> attachments,
        boolean ordererActs) {}
