// Generated from the contract; do not edit.
package example.lending.model;

import dev.dialtone.core.dispatch.RequestContext;

public interface BookOperations {

    LendBookOutput lendBook(LendBookInput input, RequestContext context);

    ListBooksOutput listBooks(ListBooksInput input, RequestContext context);
}
