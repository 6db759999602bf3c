package dev.parley.workflow;

import dev.parley.http.InvalidFields;
import dev.parley.http.NotFound;
import dev.parley.http.Problem.FieldError;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;

/** Work of the engine that failed so often that it waits for a person, and what that person may do about it. */
@ApplicationScoped
public class StuckJobs {
    /** The message of a failure can quote what it failed on; the kind of it cannot. */
    private static final int LONGEST_CAUSE = 200;

    private static final int PORTION = 500;
    private static final int MOST_CAUSES = 5000;

    /** By job and the moment it gave up: what it failed on then does not change. */
    private final Map<String, String> causes = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_CAUSES;
        }
    });

    private final ProcessEngine engine;
    private final CurrentUser user;
    private final Clock clock;

    StuckJobs(ProcessEngine engine, CurrentUser user, Clock clock) {
        this.engine = engine;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A job without retries left. {@code subject} is the case, or the clock when the process is the watch of one;
     * {@code failedAt} the element that threw, {@code standsAt} the one before which the process waits.
     */
    public record Stuck(
            String id,
            String process,
            UUID subject,
            String standsAt,
            String failedAt,
            String cause,
            Instant since,
            Map<String, String> answers) {}

    /** How much there is to do for the tenant's processes. */
    public record Load(long waiting, long due, long failed) {}

    /** A handful of queries, however many there are; a cause is read once, as long as the server runs. */
    public List<Stuck> all(int limit) {
        return described(jobs().noRetriesLeft().orderByJobId().asc().listPage(0, limit));
    }

    public Stuck byId(String id) {
        return described(List.of(job(id))).get(0);
    }

    public Load load() {
        return new Load(
                jobs().withRetriesLeft().count(),
                jobs().withRetriesLeft().duedateLowerThan(now()).count(),
                jobs().noRetriesLeft().count());
    }

    /** Once more, from where it stands. */
    public void retry(String id) {
        engine.getManagementService().setJobRetries(job(id).getId(), 1);
    }

    /** Routing answers that are there already get another value; no new ones, no other type. */
    public void answer(String id, Map<String, String> answers) {
        Job job = job(id);
        Map<String, Object> known = engine.getRuntimeService().getVariables(job.getExecutionId());
        List<FieldError> unknown = answers.keySet().stream()
                .filter(name -> !(known.get(name) instanceof String))
                .map(name -> new FieldError("/answers/" + name, "is not a routing answer of this process"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidFields(unknown);
        }
        engine.getRuntimeService().setVariables(job.getExecutionId(), new TreeMap<>(answers));
    }

    /** Leaves out the element that fails and goes on behind it. */
    public void skip(String id) {
        Job job = job(id);
        String failed = failedAt(job);
        engine.getRuntimeService()
                .createProcessInstanceModification(job.getProcessInstanceId())
                .startAfterActivity(failed)
                .cancelAllForActivity(standsAt(job))
                .execute();
    }

    private JobQuery jobs() {
        return engine.getManagementService().createJobQuery().tenantIdIn(user.tenant());
    }

    private Job job(String id) {
        Job job = jobs().jobId(id).noRetriesLeft().singleResult();
        if (job == null) {
            throw new NotFound("incident", id);
        }
        return job;
    }

    private List<Stuck> described(List<Job> jobs) {
        if (jobs.isEmpty()) {
            return List.of();
        }
        Map<String, String> elements = elements();
        Map<String, Instant> since = incidents();
        Map<String, Map<String, String>> answers = new HashMap<>();
        Map<String, String> subjects = new HashMap<>();
        for (List<Job> some : portions(jobs)) {
            String[] processes =
                    some.stream().map(Job::getProcessInstanceId).distinct().toArray(String[]::new);
            engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceIds(Set.of(processes))
                    .list()
                    .forEach(process -> subjects.put(process.getId(), process.getBusinessKey()));
            engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(processes).list().stream()
                    .filter(variable -> variable.getValue() instanceof String)
                    .forEach(variable -> answers.computeIfAbsent(
                                    variable.getProcessInstanceId(), none -> new TreeMap<>())
                            .put(variable.getName(), (String) variable.getValue()));
        }
        return jobs.stream()
                .map(job -> {
                    String standsAt = elements.get(job.getJobDefinitionId());
                    Instant failed =
                            since.getOrDefault(job.getId(), job.getCreateTime().toInstant());
                    return new Stuck(
                            job.getId(),
                            job.getProcessDefinitionKey(),
                            UUID.fromString(subjects.get(job.getProcessInstanceId())),
                            standsAt,
                            job.getFailedActivityId() == null ? standsAt : job.getFailedActivityId(),
                            causes.computeIfAbsent(job.getId() + failed, unknown -> causeOf(job)),
                            failed,
                            answers.getOrDefault(job.getProcessInstanceId(), Map.of()));
                })
                .toList();
    }

    private static List<List<Job>> portions(List<Job> jobs) {
        return IntStream.iterate(0, at -> at < jobs.size(), at -> at + PORTION)
                .mapToObj(at -> jobs.subList(at, Math.min(jobs.size(), at + PORTION)))
                .toList();
    }

    /** Where the jobs of each definition stand. */
    private Map<String, String> elements() {
        return engine.getManagementService().createJobDefinitionQuery().list().stream()
                .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId));
    }

    private Map<String, Instant> incidents() {
        Map<String, Instant> since = new HashMap<>();
        engine.getRuntimeService()
                .createIncidentQuery()
                .tenantIdIn(user.tenant())
                .list()
                .forEach(incident -> since.put(
                        incident.getConfiguration(),
                        incident.getIncidentTimestamp().toInstant()));
        return since;
    }

    private String causeOf(Job job) {
        return cause(engine.getManagementService().getJobExceptionStacktrace(job.getId()));
    }

    private String standsAt(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private String failedAt(Job job) {
        return job.getFailedActivityId() == null ? standsAt(job) : job.getFailedActivityId();
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    /** The kinds of the failure, from the outermost to the first; never their messages. */
    static String cause(String stackTrace) {
        if (stackTrace == null) {
            return "unknown";
        }
        String kinds = stackTrace
                .lines()
                .filter(line -> !line.startsWith("\tat ") && !line.startsWith("\t..."))
                .map(line -> line.replaceFirst("^Caused by: ", ""))
                .map(line -> line.split("[:\\s]", 2)[0])
                .filter(name -> name.matches("[\\w.$]+\\.[\\w$]+"))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .distinct()
                .collect(Collectors.joining(" < "));
        return kinds.isEmpty() ? "unknown" : kinds.substring(0, Math.min(kinds.length(), LONGEST_CAUSE));
    }
}
