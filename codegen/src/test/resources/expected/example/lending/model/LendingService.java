// Generated from the contract; do not edit.
package example.lending.model;

import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.shape.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class LendingService extends ServiceModel {
    public static final Identity IDENTITY = new Identity("example.lending#LendingService", "library", "Library", "library", "books", "library", "2026-11-21");
    public static final int OPERATIONS = 3;

    private final @Nullable BookOperations bookOperations;
    private final @Nullable LendingServiceOperations lendingServiceOperations;

    private LendingService(Builder builder) {
        super(IDENTITY,
                Entry.of("GetHours", "LendingService", "GET", "/hours", 200),
                Entry.of("LendBook", "Book", "POST", "/books/{BookId}/loans?kind=short", 201),
                Entry.of("ListBooks", "Book", "GET", "/books", 200));
        this.bookOperations = builder.bookOperations;
        this.lendingServiceOperations = builder.lendingServiceOperations;
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected Operation<?, ?> make(int index, Entry entry) {
        return switch (index) {
            case 0 ->
                new Operation<>(
                    entry.name(),
                    Unit.SCHEMA,
                    Unit.SCHEMA,
                    entry.http(),
                    () -> List.of(),
                    null,
                    lendingServiceOperations == null ? null : (Operation.Later<Unit, Unit>) lendingServiceOperations::getHours);

            case 1 ->
                new Operation<>(
                    entry.name(),
                    LendBookInput.SCHEMA,
                    LendBookOutput.SCHEMA,
                    entry.http(),
                    () -> List.of(AlreadyLent.SCHEMA),
                    null,
                    bookOperations == null ? null : (Operation.Now<LendBookInput, LendBookOutput>) bookOperations::lendBook);

            case 2 ->
                new Operation<>(
                    entry.name(),
                    ListBooksInput.SCHEMA,
                    ListBooksOutput.SCHEMA,
                    entry.http(),
                    () -> List.of(),
                    new Operation.Paging("NextToken", "MaxResults"),
                    bookOperations == null ? null : (Operation.Now<ListBooksInput, ListBooksOutput>) bookOperations::listBooks);

            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    @SuppressWarnings("overloads")
    public static final class Builder {
        private @Nullable BookOperations bookOperations;
        private @Nullable LendingServiceOperations lendingServiceOperations;

        private Builder() {}

        public Builder with(BookOperations behaviour) {
            this.bookOperations = behaviour;
            return this;
        }

        public Builder with(LendingServiceOperations behaviour) {
            this.lendingServiceOperations = behaviour;
            return this;
        }

        public LendingService build() {
            return new LendingService(this);
        }
    }
}
