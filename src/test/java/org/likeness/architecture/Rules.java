package org.likeness.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import java.nio.file.Path;
import java.util.Locale;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

/**
 * The rules of src/docs/architecture.md. {@code ArchitectureTest} proves that each holds, and that
 * each bites.
 */
enum Rules {
  PACKAGES_USE_ONLY_WHAT_THE_PICTURE_ALLOWS(
      classes()
          .that(not(resideInAPackage("org.likeness")))
          .should(
              adhereToPlantUmlDiagram(
                  Path.of("src/docs/architecture.puml"),
                  consideringOnlyDependenciesInAnyPackage("..likeness.."))),
      "fixtures.likeness.search.MeetsIngest"),

  EVERY_PACKAGE_IS_IN_THE_PICTURE(
      classes()
          .should()
          .resideInAnyPackage(
              "org.likeness",
              "..likeness.access",
              "..likeness.access.reference..",
              "..likeness.access.users..",
              "..likeness.audit..",
              "..likeness.calibration..",
              "..likeness.cli..",
              "..likeness.console..",
              "..likeness.contract..",
              "..likeness.engine..",
              "..likeness.evaluation..",
              "..likeness.evidence",
              "..likeness.evidence.triage..",
              "..likeness.evidence.video..",
              "..likeness.evidence.upload..",
              "..likeness.evidence.batch..",
              "..likeness.gallery..",
              "..likeness.governance..",
              "..likeness.ingest..",
              "..likeness.media..",
              "..likeness.document..",
              "..likeness.duplicate..",
              "..likeness.notification..",
              "..likeness.operator..",
              "..likeness.oversight..",
              "..likeness.problem..",
              "..likeness.progress..",
              "..likeness.retention..",
              "..likeness.review..",
              "..likeness.search..",
              "..likeness.watchlist..",
              "..likeness.webhook.."),
      "fixtures.likeness.unheardof.Stranger"),

  LUCENE_IS_USED_ONLY_IN_GALLERY(
      only("org.apache.lucene..", "..likeness.gallery.."), "fixtures.likeness.search.UsesLucene"),

  THE_CLIENT_OF_OPENSEARCH_IS_USED_ONLY_IN_ITS_INDEX(
      only("org.opensearch..", "..likeness.gallery.cluster.."),
      "fixtures.likeness.search.UsesOpenSearch"),

  ONNX_RUNTIME_IS_USED_ONLY_IN_ENGINE(
      only("ai.onnxruntime..", "..likeness.engine.."), "fixtures.likeness.search.UsesOnnxRuntime"),

  MINIO_IS_USED_ONLY_IN_MEDIA(
      only("io.minio..", "..likeness.media.."), "fixtures.likeness.search.UsesMinio"),

  NO_LINK_TO_AN_OBJECT_IS_HANDED_OUT(
      noClasses().should(callMethodsNamedLike("presigned")),
      "fixtures.likeness.media.HandsOutALink"),
  FFMPEG_IS_USED_ONLY_IN_A_PROGRAM_OF_ITS_OWN(
      only("org.bytedeco..", "..likeness.evidence.video.tool.."),
      "fixtures.likeness.search.UsesFfmpeg"),

  THE_ENGINE_KNOWS_NO_DATABASE_NO_HTTP_NO_QUARKUS(
      noClasses()
          .that()
          .resideInAPackage("..likeness.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..", "jakarta..", "java.sql..", "java.net.http..", "org.hibernate.."),
      "fixtures.likeness.engine.KnowsTheDatabase"),

  ENTITIES_STAY_IN_THEIR_PACKAGE(
      noClasses().should(useEntitiesOfOtherPackages()), "fixtures.likeness.review.TakesAnEntity"),

  NO_PACKAGE_WITHOUT_A_MEANING(
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..common..", "..helper..", "..impl..", "..dto..", "..service.."),
      "fixtures.likeness.util.Bits"),

  INJECTION_IS_BY_CONSTRUCTOR(
      fields().should().notBeAnnotatedWith(Inject.class), "fixtures.likeness.media.InjectsAField");

  final ArchRule rule;
  final String brokenBy;

  Rules(ArchRule rule, String brokenBy) {
    this.rule = rule.as(name().toLowerCase(Locale.ROOT).replace('_', ' '));
    this.brokenBy = brokenBy;
  }

  private static ArchRule only(String library, String owner) {
    return noClasses()
        .that(not(resideInAnyPackage(owner)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static ArchCondition<JavaClass> callMethodsNamedLike(String part) {
    return new ArchCondition<>("call methods whose name holds '" + part + "'") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        user.getCodeUnitAccessesFromSelf().stream()
            .filter(call -> call.getTarget().getName().toLowerCase(Locale.ROOT).contains(part))
            .forEach(
                call -> events.add(SimpleConditionEvent.satisfied(user, call.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaClass> useEntitiesOfOtherPackages() {
    return new ArchCondition<>("use JPA entities of other packages") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
          JavaClass used = dependency.getTargetClass();
          if (used.isAnnotatedWith(Entity.class)
              && !used.getPackageName().equals(user.getPackageName())) {
            events.add(SimpleConditionEvent.satisfied(user, dependency.getDescription()));
          }
        }
      }
    };
  }
}
