package io.leadflow;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.leadflow.lead.LeadDesk;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

/** What the packages alone cannot say. */
@AnalyzeClasses(packages = "io.leadflow", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_engine_is_known_to_two_packages_only = noClasses()
            .that()
            .resideOutsideOfPackages("io.leadflow.process..", "io.leadflow.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("these two are the door to another engine (docs/adr/0001)");

    @ArchTest
    static final ArchRule leads_are_written_through_the_process = noClasses()
            .that()
            .resideOutsideOfPackages("io.leadflow.process..", "io.leadflow.demo..", "io.leadflow.lead..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(LeadDesk.class)
            .because("the model and the data never disagree when every change goes through the process");

    @ArchTest
    static final ArchRule time_comes_from_the_one_clock = noClasses()
            .should()
            .callMethodWhere(describe("reads another clock", ArchitectureTest::readsAnotherClock))
            .orShould()
            .callConstructor(Date.class)
            .because("tests and demonstrations travel in time, and everything has to travel along");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("a constructor says what a class needs, and settings are records");

    @ArchTest
    static final ArchRule steps_of_the_model_live_together = classes()
            .that()
            .areAssignableTo(JavaDelegate.class)
            .or()
            .areAssignableTo(TaskListener.class)
            .or()
            .areAssignableTo(ExecutionListener.class)
            .should()
            .resideInAnyPackage("io.leadflow.process.step", "io.leadflow.process.webhook")
            .andShould()
            .bePackagePrivate()
            .because("the class list of each of these packages tells the story of its model");

    @ArchTest
    static final ArchRule pages_are_nobodys_building_blocks = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .because("what a page can do, the feature behind it can do for others");

    private static boolean readsAnotherClock(JavaCall<?> call) {
        boolean now = call.getName().equals("now")
                && call.getTargetOwner().getPackageName().equals("java.time")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean systemClock = call.getTargetOwner().isEquivalentTo(Clock.class)
                && call.getName().matches("system.*|tick.*");
        boolean millis = call.getTargetOwner().isEquivalentTo(System.class)
                && call.getName().equals("currentTimeMillis");
        return now || systemClock || millis;
    }
}
