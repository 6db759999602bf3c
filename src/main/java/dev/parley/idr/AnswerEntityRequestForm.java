package dev.parley.idr;

import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** A person answered what the entity asked, through the portal, and says when and how it is proved. */
@ApplicationScoped
class AnswerEntityRequestForm implements TaskForm<EntityRequest.Answer> {
    static final String KIND = "answerEntityRequest";

    private final AnswerRequests answer;

    AnswerEntityRequestForm(AnswerRequests answer) {
        this.answer = answer;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<EntityRequest.Answer> body() {
        return EntityRequest.Answer.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, EntityRequest.Answer body) {
        EntityRequest request = EntityRequest.findById(subject);
        answer.answer(request, Dispute.byId(request.disputeId()), body);
        return Map.of();
    }
}
