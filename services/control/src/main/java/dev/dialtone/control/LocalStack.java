package dev.dialtone.control;

import dev.dialtone.control.model.InitScript;
import dev.dialtone.control.model.InitScriptState;
import dev.dialtone.control.model.InitStage;
import dev.dialtone.control.model.LocalStackEdgeHealthInput;
import dev.dialtone.control.model.LocalStackEdgeHealthOutput;
import dev.dialtone.control.model.LocalStackHealthInput;
import dev.dialtone.control.model.LocalStackHealthOutput;
import dev.dialtone.control.model.LocalStackInitInput;
import dev.dialtone.control.model.LocalStackInitOutput;
import dev.dialtone.control.model.LocalStackInitStageInput;
import dev.dialtone.control.model.LocalStackInitStageOutput;
import dev.dialtone.control.model.LocalStackOperations;
import dev.dialtone.control.model.LocalStackResetStateInput;
import dev.dialtone.control.request.ControlErrors;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.seed.Seeds;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** LocalStack's paths for health, init and reset, so that scripts written for it work here. */
final class LocalStack implements LocalStackOperations {

    private static final String EDITION = "dialtone";

    private final Health health;
    private final Reset reset;
    private final Supplier<Seeds> seeds;

    LocalStack(Health health, Reset reset, Supplier<Seeds> seeds) {
        this.health = health;
        this.reset = reset;
        this.seeds = seeds;
    }

    @Override
    public LocalStackHealthOutput localStackHealth(LocalStackHealthInput input, RequestContext context) {
        return LocalStackHealthOutput.builder()
                .services(health.statuses())
                .version(health.version())
                .edition(EDITION)
                .build();
    }

    @Override
    public LocalStackEdgeHealthOutput localStackEdgeHealth(LocalStackEdgeHealthInput input, RequestContext context) {
        return LocalStackEdgeHealthOutput.builder()
                .services(health.statuses())
                .version(health.version())
                .edition(EDITION)
                .build();
    }

    @Override
    public LocalStackInitOutput localStackInit(LocalStackInitInput input, RequestContext context) {
        Map<String, Boolean> completed = new LinkedHashMap<>();
        InitStage.values().forEach(stage -> completed.put(stage.value(), isCompleted(stage)));
        return LocalStackInitOutput.builder()
                .completed(completed)
                .scripts(scripts())
                .build();
    }

    @Override
    public LocalStackInitStageOutput localStackInitStage(LocalStackInitStageInput input, RequestContext context) {
        InitStage stage = InitStage.of(input.stage().toUpperCase(Locale.ROOT));
        if (!stage.isKnown()) {
            throw ControlErrors.notFound(
                    "stage: " + Excerpt.of(input.stage()) + " (expected: boot, start, ready, shutdown)");
        }
        return LocalStackInitStageOutput.builder()
                .completed(isCompleted(stage))
                .scripts(stage.equals(InitStage.READY) ? scripts() : List.of())
                .build();
    }

    /** All accounts, as LocalStack does it. */
    @Override
    public Unit localStackResetState(LocalStackResetStateInput input, RequestContext context) {
        reset.resetAll(null);
        return new Unit();
    }

    /** LocalStack runs those of READY when it serves requests already, as a seed is run. */
    private boolean isCompleted(InitStage stage) {
        return stage.equals(InitStage.READY) ? seeds.get().isDone() : !stage.equals(InitStage.SHUTDOWN);
    }

    private List<InitScript> scripts() {
        return seeds.get().files().stream()
                .map(file -> InitScript.builder()
                        .stage(InitStage.READY)
                        .name(file.name())
                        .state(state(file.state()))
                        .build())
                .toList();
    }

    private static InitScriptState state(Seeds.State state) {
        return switch (state) {
            case WAITING -> InitScriptState.UNKNOWN;
            case RUNNING -> InitScriptState.RUNNING;
            case SUCCESSFUL -> InitScriptState.SUCCESSFUL;
            case ERROR -> InitScriptState.ERROR;
        };
    }
}
