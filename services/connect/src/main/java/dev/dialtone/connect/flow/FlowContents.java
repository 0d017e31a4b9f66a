package dev.dialtone.connect.flow;

import dev.dialtone.connect.language.FlowKind;
import dev.dialtone.connect.language.FlowValidator;
import dev.dialtone.connect.model.ContactFlowType;
import dev.dialtone.connect.model.InvalidContactFlowException;
import dev.dialtone.connect.model.InvalidContactFlowModuleException;
import dev.dialtone.connect.model.ProblemDetail;
import dev.dialtone.connect.resource.ConnectErrors;
import dev.dialtone.core.shape.JsonSyntax;
import dev.dialtone.core.state.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What flows and modules say, which has to be right when it is published, and may be anything before. */
final class FlowContents {
    private static final int LONGEST = 256_000;

    private final FlowReferences references;

    FlowContents(FlowReferences references) {
        this.references = references;
    }

    /** Refuses what is too long to be kept: the contract has no bound, AWS's reference names one. */
    static void requireLength(String content) {
        if (content.isEmpty() || content.length() > LONGEST) {
            throw ConnectErrors.invalidParameter(
                    "Content: " + content.length() + " characters (expected: 1.." + LONGEST + ")");
        }
    }

    /** Refuses a flow that cannot be published: an InvalidContactFlowException, or an InvalidRequestException for what is no flow. */
    void requireFlow(Scope scope, String instanceId, String content, ContactFlowType type) {
        List<String> problems = FlowValidator.problems(content, FlowKind.of(type), references.of(scope, instanceId));
        if (!problems.isEmpty()) {
            throw InvalidContactFlowException.builder()
                    .problems(details(problems))
                    .build();
        }
    }

    /**
     * {@link #requireFlow} of a module, which has to have settings.
     *
     * @param settings those that are kept beside the content, and do for it; null for none
     */
    void requireModule(Scope scope, String instanceId, String content, @Nullable String settings) {
        FlowValidator.requireSettings(content, settings == null);
        List<String> problems = FlowValidator.problems(content, FlowKind.MODULE, references.of(scope, instanceId));
        if (!problems.isEmpty()) {
            throw InvalidContactFlowModuleException.builder()
                    .problems(details(problems))
                    .build();
        }
    }

    /** Refuses settings that are no JSON. */
    static void requireSettings(@Nullable String settings) {
        if (settings != null && !JsonSyntax.isObject(settings)) {
            throw ConnectErrors.invalidRequest(
                    "Settings: " + JsonSyntax.problem(settings) + " (expected: the settings of a module)");
        }
    }

    private static List<ProblemDetail> details(List<String> problems) {
        return problems.stream().map(ProblemDetail::new).toList();
    }
}
