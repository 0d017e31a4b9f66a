package dev.dialtone.chime.user;

import dev.dialtone.chime.model.chime.ErrorCode;
import dev.dialtone.chime.model.chime.UserError;
import dev.dialtone.chime.resource.Batch;
import dev.dialtone.chime.resource.ChimeErrors;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What failed of a batch: the others are done all the same. */
final class UserErrors {

    private UserErrors() {}

    /**
     * Does something for each item, and tells of those that were refused.
     *
     * @param userId of an item
     */
    static <T> List<UserError> of(List<T> items, Function<T, String> userId, Consumer<T> change) {
        return Batch.failures(
                items,
                change,
                (item, refused) -> UserError.builder()
                        .userId(userId.apply(item))
                        .errorCode(ErrorCode.of(ChimeErrors.code(refused).value()))
                        .errorMessage(refused.getMessage())
                        .build());
    }
}
