package dev.parley.outreach;

import dev.parley.http.InvalidFields;
import dev.parley.http.Refusal;
import java.time.LocalDate;
import java.util.Map;

/** The days on which open negotiation over one payment or denial may be started, both counting (FED-ON-01). */
record NoticeWindow(LocalDate remittanceReceivedOn, LocalDate lastDay) {

    /** Refuses a day on which this notice cannot have been sent, or sent too late. */
    void admit(PreparedNotice notice, LocalDate today) {
        LocalDate day = notice.day(today);
        if (day.isAfter(today)) {
            throw new InvalidFields("/sentOn", "lies in the future");
        }
        if (day.isBefore(remittanceReceivedOn)) {
            throw new InvalidFields(
                    "/sentOn", "is before the payment or denial was received on " + remittanceReceivedOn);
        }
        if (notice.delivery() == Notice.Delivery.BOUNCED) {
            throw new Bounced(notice);
        }
        if (notice.delivery() == Notice.Delivery.QUEUED) {
            throw new InvalidFields("/delivery", "QUEUED is what Parley says of a notice that it sends itself");
        }
        boolean extended = notice.extensionReference() != null
                && !notice.extensionReference().isBlank();
        if (day.isAfter(lastDay) && !extended) {
            throw new Closed(lastDay);
        }
    }

    /** Refuses to give the notice up while it could still be sent. */
    void requirePast(LocalDate today) {
        if (!today.isAfter(lastDay)) {
            throw new StillOpen(lastDay);
        }
    }

    /** The window has closed and nobody extended it. */
    static class Closed extends Refusal {
        Closed(LocalDate lastDay) {
            super(
                    409,
                    "notice-window-closed",
                    "Open negotiation could be started until " + lastDay
                            + " (FED-ON-01); a later notice needs an extension: name it in extensionReference",
                    Map.of("lastDay", lastDay, "ruleId", "FED-ON-01"));
        }
    }

    /** Nothing goes out, though the window is open: the right to dispute resolution would be lost. */
    static class StillOpen extends Refusal {
        StillOpen(LocalDate lastDay) {
            super(
                    409,
                    "notice-window-open",
                    "The notice can still be sent until " + lastDay + ", and without it there is no dispute resolution",
                    Map.of("lastDay", lastDay, "ruleId", "FED-ON-01"));
        }
    }

    /** A notice that came back did not start open negotiation (FED-ON-07). */
    static class Bounced extends Refusal {
        Bounced(PreparedNotice notice) {
            super(
                    409,
                    "notice-bounced",
                    "A notice that came back starts no clock (FED-ON-07): send it another way",
                    Map.of("channel", notice.channel(), "ruleId", "FED-ON-07"));
        }
    }
}
