// Generated from the contract; do not edit.
package example.lending.model;

import dev.dialtone.core.dispatch.OperationCaller;
import dev.dialtone.core.shape.Unit;
import dev.dialtone.core.state.Account;
import dev.dialtone.core.state.Scope;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** Calls library for tests, as the dispatcher does. */
public final class LendingServiceCaller {
    private final OperationCaller operations;

    public LendingServiceCaller(OperationCaller operations) {
        this.operations = operations;
    }

    /** The same service, called in another region of the account. */
    public LendingServiceCaller in(String region) {
        return new LendingServiceCaller(operations.in(region));
    }

    /** The same service, called from the same region of another account. */
    public LendingServiceCaller as(Account account) {
        return new LendingServiceCaller(operations.as(account));
    }

    /** Where it calls from. */
    public Scope scope() {
        return operations.scope();
    }

    public CompletableFuture<Unit> getHours() {
        return operations.callLater("GetHours", new Unit(), Unit.class);
    }

    public LendBookOutput lendBook(UnaryOperator<LendBookInput.Builder> input) {
        return lendBook(input.apply(LendBookInput.builder()).build());
    }

    public LendBookOutput lendBook(LendBookInput input) {
        return operations.call("LendBook", input, LendBookOutput.class);
    }

    public ListBooksOutput listBooks() {
        return listBooks(ListBooksInput.builder().build());
    }

    public ListBooksOutput listBooks(UnaryOperator<ListBooksInput.Builder> input) {
        return listBooks(input.apply(ListBooksInput.builder()).build());
    }

    public ListBooksOutput listBooks(ListBooksInput input) {
        return operations.call("ListBooks", input, ListBooksOutput.class);
    }
}
