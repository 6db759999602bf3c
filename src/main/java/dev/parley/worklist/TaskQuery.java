package dev.parley.worklist;

import dev.parley.security.CurrentUser;
import jakarta.ws.rs.DefaultValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the worklist. */
public class TaskQuery {
    @RestQuery
    @Parameter(description = "A role, such as negotiator")
    String queue;

    @RestQuery
    @Parameter(description = "A user's name, me, or none for tasks that nobody has claimed")
    String assignee;

    @RestQuery
    String kind;

    @RestQuery
    @Parameter(description = "The payer's id")
    UUID payer;

    @RestQuery
    @Parameter(description = "The billing provider's id")
    UUID provider;

    @RestQuery
    UUID caseId;

    @RestQuery
    @Parameter(description = "The US state where the service was furnished")
    String serviceState;

    @RestQuery
    @DefaultValue("OPEN")
    WorkItem.State state;

    @RestQuery
    LocalDate dueFrom;

    @RestQuery
    LocalDate dueTo;

    @RestQuery
    @Parameter(description = "At least so much at stake, in dollars")
    BigDecimal minimumMoney;

    @RestQuery
    @DefaultValue("DUE")
    TaskFilter.Sort sort;

    TaskFilter filter(CurrentUser user) {
        return new TaskFilter(
                queue,
                "me".equals(assignee) ? user.name() : assignee,
                kind,
                payer,
                provider,
                caseId,
                serviceState,
                state,
                dueFrom,
                dueTo,
                minimumMoney,
                sort);
    }
}
