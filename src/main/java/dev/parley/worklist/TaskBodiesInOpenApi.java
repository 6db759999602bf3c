package dev.parley.worklist;

import dev.parley.workflow.TaskForm;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** Lists the bodies of all kinds of tasks under the operation that completes one. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class TaskBodiesInOpenApi implements OASFilter {
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final String COMPLETE = "/api/v1/tasks/{id}/complete";

    private final IndexView index;

    public TaskBodiesInOpenApi(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Operation complete = api.getPaths().getPathItem(COMPLETE).getPOST();
        Schema anyOf = OASFactory.createSchema();
        Map<String, String> bodies = bodies();
        bodies.values().stream()
                .distinct()
                .map(name -> OASFactory.createSchema().ref(name))
                .forEach(anyOf::addAnyOf);
        complete.setRequestBody(OASFactory.createRequestBody()
                .required(true)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json", OASFactory.createMediaType().schema(anyOf))));
        complete.addExtension("x-parley-task-bodies", bodies);
    }

    /** The name of the body's schema by the name of the form, which is that of the task's kind. */
    @SuppressWarnings("deprecation") // the index that a filter is given does not have the new name yet
    private Map<String, String> bodies() {
        Map<String, String> bodies = new TreeMap<>();
        for (ClassInfo form : index.getAllKnownImplementors(DotName.createSimple(TaskForm.class))) {
            Type body = form.interfaceTypes().stream()
                    .filter(type -> type.name().equals(DotName.createSimple(TaskForm.class)))
                    .findFirst()
                    .orElseThrow()
                    .asParameterizedType()
                    .arguments()
                    .get(0);
            String kind = form.simpleName().replaceFirst("Form$", "");
            bodies.put(
                    Character.toLowerCase(kind.charAt(0)) + kind.substring(1),
                    schemaOf(index.getClassByName(body.name())));
        }
        return bodies;
    }

    /** As the description calls it: by the name it is given there, else by its own. */
    private static String schemaOf(ClassInfo body) {
        AnnotationInstance named = body.declaredAnnotation(SCHEMA);
        return named == null || named.value("name") == null
                ? body.simpleName()
                : named.value("name").asString();
    }
}
