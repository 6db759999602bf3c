package dev.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds the tree of packages: who may use whom, where the engine is, where time comes from. */
class ArchitectureTest {
    /** From the values down to the edges; each may use those before it. */
    private static final List<String> FEATURES = List.of(
            "money",
            "regulation",
            "party",
            "claim",
            "remittance",
            "benchmark",
            "casefile",
            "review",
            "resubmission",
            "outreach",
            "negotiation",
            "idr",
            "patientbalance",
            "workcomp",
            "clinical",
            "collection",
            "worklist",
            "live",
            "ops",
            "x12",
            "intake");

    private static final Set<String> PLUMBING = Set.of(
            "workflow", "policy", "event", "document", "mail", "bulk", "security", "audit", "http", "storage", "trace");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.parley");

    @Test
    void aFeatureUsesOnlyFeaturesBeforeIt() {
        ArchRuleDefinition.classes()
                .should(new ArchCondition<JavaClass>("use only packages before their own") {
                    @Override
                    public void check(JavaClass user, ConditionEvents events) {
                        user.getDirectDependenciesFromSelf().stream()
                                .filter(use -> !mayUse(packageOf(user), packageOf(use.getTargetClass())))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(user, use.getDescription())));
                    }
                })
                .check(CLASSES);
    }

    private static boolean mayUse(String user, String used) {
        if (used.isEmpty() || user.isEmpty() || user.equals(used) || PLUMBING.contains(used)) {
            return true;
        }
        return FEATURES.contains(user) && FEATURES.indexOf(used) < FEATURES.indexOf(user);
    }

    /** The part of the package name after dev.parley; empty outside it. */
    private static String packageOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 && parts[0].equals("dev") && parts[1].equals("parley") ? parts[2] : "";
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(CLASSES)
                .extracting(ArchitectureTest::packageOf)
                .allMatch(name -> name.isEmpty() || FEATURES.contains(name) || PLUMBING.contains(name));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.parley.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyWorkflowKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.parley.workflow..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda..", "org.operaton..")
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheClock() {
        Set<String> dates = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                OffsetDateTime.class.getName(),
                ZonedDateTime.class.getName());
        ArchRuleDefinition.noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "read the wall clock",
                        call -> call.getTarget().getName().equals("now")
                                        && dates.contains(call.getTargetOwner().getName())
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .noneMatch(type -> type.isEquivalentTo(Clock.class))
                                || call.getTargetOwner().isEquivalentTo(System.class)
                                        && call.getTarget().getName().equals("currentTimeMillis")))
                .check(CLASSES);
    }
}
