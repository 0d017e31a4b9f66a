// Generated from the contract; do not edit.
package example.lending.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

public interface LoanState {

    @Nullable String bookId();

    @Nullable Instant dueAt();

    boolean overdue();
}
