package dev.dialtone.control.request;

import dev.dialtone.control.model.BadRequest;
import dev.dialtone.control.model.NotFound;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.Excerpt;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.NearestName;
import dev.dialtone.core.shape.Problem;
import dev.dialtone.core.shape.Problems;

/** Words failures of the control API: member, value and what was expected. */
public final class ControlErrors implements ServiceErrors {

    /** What the caller has said is wrong, in itself or as things stand. */
    public static BadRequest badRequest(String message) {
        return BadRequest.builder().message(message).build();
    }

    /** What the caller has named is not there. */
    public static NotFound notFound(String message) {
        return NotFound.builder().message(message).build();
    }

    @Override
    public ModeledException invalid(Operation<?, ?> operation, Problems problems) {
        Problems.Rendered<String> rendered = problems.render(ControlErrors::describe);
        return badRequest(String.join("; ", rendered.findings())
                + (rendered.more() == 0 ? "" : "; and " + rendered.more() + " more"));
    }

    private static String describe(Problem problem) {
        String path = problem.path(".");
        if (problem.constraint() instanceof Constraint.Known known) {
            return path + " is unknown ("
                    + NearestName.of(String.valueOf(problem.value()), known.names())
                            .map(name -> "nearest: " + name)
                            .orElse("expected: "
                                    + (known.names().isEmpty() ? "none" : String.join(", ", known.names())))
                    + ")";
        }
        return problem.value() == null
                ? path + " is missing"
                : path + ": " + Excerpt.of(problem.value().toString()) + " (expected: "
                        + problem.constraint().expectation() + ")";
    }

    @Override
    public ModeledException invalidPageToken(Operation<?, ?> operation) {
        return badRequest("the page token is not of this listing");
    }

    @Override
    public ModeledException tokenReused(Operation<?, ?> operation, String token) {
        return badRequest("the token " + token + " came with another input before");
    }
}
