package dev.dialtone.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialtone.control.model.GetCoverageOutput;
import dev.dialtone.control.model.LocalStackInitStageOutput;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.core.shape.Document;
import dev.dialtone.core.shape.Documents;
import dev.dialtone.core.shape.Shape;
import org.junit.jupiter.api.Test;

/** Health, readiness and coverage, under Dialtone's own paths and under LocalStack's. */
final class StatusTest {

    private final ControlFixture fixture = new ControlFixture();

    @Test
    void saysThatItRunsAndWhatItAnswers() {
        assertThat(shown(fixture.caller.health())).isEqualTo("{services={parrot=running}, version=1.2.3}");
    }

    @Test
    void isReadyAsSoonAsItAnswers() {
        assertThat(shown(fixture.caller.ready())).isEqualTo("{}");
    }

    @Test
    void saysOfEveryOperationWhetherItIsBuilt() {
        GetCoverageOutput coverage = fixture.caller.getCoverage();

        assertThat(shown(coverage))
                .isEqualTo("{operations=[{service=parrot, operation=Say, behaviour=true}, "
                        + "{service=parrot, operation=Sing, behaviour=false, error=NotImplementedException}]}");
    }

    @Test
    void answersHealthInTheShapeOfLocalStack() {
        String expected = "{services={parrot=running}, version=1.2.3, edition=dialtone}";

        assertThat(shown(fixture.caller.localStackHealth())).isEqualTo(expected);
        assertThat(shown(fixture.caller.localStackEdgeHealth())).isEqualTo(expected);
    }

    @Test
    void answersInitInTheShapeOfLocalStack() {
        assertThat(shown(fixture.caller.localStackInit()))
                .isEqualTo("{completed={BOOT=true, START=true, READY=true, SHUTDOWN=false}, scripts=[]}");
    }

    @Test
    void answersEachStageOfInit() {
        assertThat(shown(stage("ready"))).isEqualTo("{completed=true, scripts=[]}");
        assertThat(shown(stage("READY"))).isEqualTo("{completed=true, scripts=[]}");
        assertThat(shown(stage("shutdown"))).isEqualTo("{completed=false, scripts=[]}");
    }

    @Test
    void namesUnknownStageAndThoseThereAre() {
        assertThatThrownBy(() -> stage("lunch"))
                .isInstanceOf(NotFound.class)
                .hasMessage("stage: lunch (expected: boot, start, ready, shutdown)");
    }

    private LocalStackInitStageOutput stage(String name) {
        return fixture.caller.localStackInitStage(b -> b.stage(name));
    }

    private static String shown(Shape shape) {
        Document document = Documents.of(shape);
        return String.valueOf(document.value());
    }
}
