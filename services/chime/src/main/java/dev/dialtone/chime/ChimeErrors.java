package dev.dialtone.chime;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceErrors;
import dev.dialtone.core.shape.AwsWords;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Problems;

/** How Chime and Chime SDK Voice word what is wrong with an input: always a BadRequestException. */
final class ChimeErrors implements ServiceErrors {

    @Override
    public ModeledException invalid(Operation<?, ?> operation, Problems problems) {
        return Refusal.badRequest(AwsWords.summary(problems)).exception();
    }

    @Override
    public ModeledException invalidPageToken(Operation<?, ?> operation) {
        return Refusal.invalidPageToken().exception();
    }

    @Override
    public ModeledException tokenReused(Operation<?, ?> operation, String token) {
        return Refusal.conflict("The client token " + token + " was used for another request")
                .exception();
    }
}
