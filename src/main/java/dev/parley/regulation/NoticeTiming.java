package dev.parley.regulation;

import java.time.Duration;
import java.time.LocalDateTime;

/** When the patient was given the notice, beside the appointment and the service (FED-NC-05); local times. */
public record NoticeTiming(LocalDateTime appointmentMade, LocalDateTime noticeGiven, LocalDateTime service) {

    /** How the notice stands against the hours the rule gives. */
    public enum Verdict {
        IN_TIME,
        LATE,
        UNKNOWN
    }

    Verdict judge(RuleInForce rule) {
        if (appointmentMade == null || noticeGiven == null || service == null) {
            return Verdict.UNKNOWN;
        }
        Duration ahead = Duration.ofHours(rule.version().number("hoursAhead"));
        Duration sameDay = Duration.ofHours(rule.version().number("hoursSameDay"));
        if (!appointmentMade.isAfter(service.minus(ahead))) {
            return inTime(!noticeGiven.isAfter(service.minus(ahead)));
        }
        boolean onTheDay = noticeGiven.toLocalDate().equals(appointmentMade.toLocalDate());
        if (appointmentMade.toLocalDate().equals(service.toLocalDate())) {
            return inTime(onTheDay && !noticeGiven.isAfter(service.minus(sameDay)));
        }
        return inTime(onTheDay && !noticeGiven.isAfter(service));
    }

    /** Whether the notice is dated after the service, which nobody can have meant. */
    boolean isAfterService() {
        return noticeGiven != null && service != null && noticeGiven.isAfter(service);
    }

    private static Verdict inTime(boolean inTime) {
        return inTime ? Verdict.IN_TIME : Verdict.LATE;
    }
}
