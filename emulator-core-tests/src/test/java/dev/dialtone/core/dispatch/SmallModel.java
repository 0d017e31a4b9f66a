package dev.dialtone.core.dispatch;

import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.shape.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A contract whose operations all take an {@link Ask} and give an {@link Answer}; it speaks {@link PlainText}. */
final class SmallModel extends ServiceModel {

    /** How every small service words failures. */
    static final ServiceErrors WORDS = new Words();

    private final Map<String, Operation.Now<Ask, Answer>> behaviours = new HashMap<>();
    private final List<String> made = new ArrayList<>();

    SmallModel(Identity identity, Entry... entries) {
        super(identity, entries);
    }

    /** A service under one name everywhere. */
    static SmallModel named(String name, Entry... entries) {
        return new SmallModel(new Identity("test#" + name, name, name, name, name, name, "2026-11-21"), entries);
    }

    SmallModel answering(String operation, Operation.Now<Ask, Answer> behaviour) {
        behaviours.put(operation, behaviour);
        return this;
    }

    Service as(Service.Role role) {
        return new Service(identity(), role, () -> new Service.Parts(this, new PlainText(this), WORDS));
    }

    /** The operations that were made, in that order. */
    List<String> made() {
        return made;
    }

    @Override
    protected Operation<?, ?> make(int index, Entry entry) {
        made.add(entry.name());
        return new Operation<>(
                entry.name(),
                Ask.SCHEMA,
                Answer.SCHEMA,
                entry.http(),
                () -> List.of(Taken.SCHEMA),
                new Operation.Paging("NextToken", "MaxResults"),
                behaviours.get(entry.name()));
    }

    private static final class Words implements ServiceErrors {
        @Override
        public ModeledException invalid(Operation<?, ?> operation, Problems problems) {
            return new Taken(operation.name() + " does not take "
                    + problems.all().stream().map(problem -> problem.path(".")).toList());
        }

        @Override
        public ModeledException invalidPageToken(Operation<?, ?> operation) {
            return new Taken(operation.name() + " does not know this page");
        }

        @Override
        public ModeledException tokenReused(Operation<?, ?> operation, String token) {
            return new Taken(operation.name() + " was told something else with " + token);
        }
    }
}
