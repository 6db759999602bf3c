package dev.parley.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The call of the API that this request is, and whether it is recorded yet. */
@RequestScoped
class AuditedCall {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern CASE = Pattern.compile("^cases/(" + ID.pattern() + ")(?:/|$)");

    /** What tells nothing of a claim: reading it is not recorded. Whatever the API gets later is, until it stands here. */
    private static final List<Pattern> UNRECORDED_READS = List.of(
            Pattern.compile("me|live|live/changes|queues|tasks/count|cases/count"),
            Pattern.compile("(regulation|policies|ops|playbooks|audit)(/.*)?"));

    private static final Pattern UNRECORDED = Pattern.compile("regulation/what-if|demo/clock");
    private static final int LONGEST_ACTION = 200;

    private String method;
    private String path;
    private UUID caseId;
    private boolean aboutSeveral;
    private AuditEntry entry;
    private Object transaction;
    private boolean recorded;

    void begin(String method, String path) {
        this.method = method;
        this.path = path.replaceAll("^/|/$", "");
        Matcher named = CASE.matcher(this.path);
        if (named.find()) {
            caseId = UUID.fromString(named.group(1));
        }
    }

    boolean isBegun() {
        return method != null;
    }

    boolean isRead() {
        return "GET".equals(method) || "HEAD".equals(method);
    }

    boolean isToBeRecorded() {
        return isBegun()
                && !recorded
                && !UNRECORDED.matcher(path).matches()
                && !(isRead()
                        && UNRECORDED_READS.stream()
                                .anyMatch(pattern -> pattern.matcher(path).matches()));
    }

    /** Notes that it changed a case; of one that changed several, none is named. */
    void about(UUID changed) {
        if (caseId != null && !caseId.equals(changed)) {
            aboutSeveral = true;
        }
        caseId = changed;
        if (entry != null) {
            entry.about(caseId());
        }
    }

    /** The address without ids: what was done, not to what. */
    String action() {
        String general = method + " /" + ID.matcher(path).replaceAll("{id}");
        return general.length() <= LONGEST_ACTION ? general : general.substring(0, LONGEST_ACTION);
    }

    UUID caseId() {
        return aboutSeveral ? null : caseId;
    }

    /** The last thing that the address names, where that is not the case. */
    UUID subjectId() {
        UUID last = null;
        Matcher named = ID.matcher(path);
        while (named.find()) {
            last = UUID.fromString(named.group());
        }
        return last == null || last.equals(caseId) ? null : last;
    }

    /** Whether an entry was written in this transaction already. */
    boolean isEnteredIn(Object transaction) {
        return transaction.equals(this.transaction);
    }

    void enteredIn(Object transaction, AuditEntry entry) {
        this.transaction = transaction;
        this.entry = entry;
    }

    void committed(boolean committed) {
        entry = null;
        transaction = null;
        recorded |= committed;
    }
}
