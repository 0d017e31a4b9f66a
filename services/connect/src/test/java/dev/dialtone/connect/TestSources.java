package dev.dialtone.connect;

import dev.dialtone.core.state.Scope;
import dev.dialtone.telephony.connect.SourceNumbers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Numbers of AWS End User Messaging SMS, by ARN, and which of them are linked. */
public final class TestSources implements SourceNumbers {
    public final Map<String, SourceNumber> numbers = new HashMap<>();
    public final Set<String> linked = new HashSet<>();

    /** Puts an active number there and returns its ARN. */
    public String add(String id, String identity, String type) {
        String arn = "arn:aws:sms-voice:us-east-1:111122223333:phone-number/" + id;
        numbers.put(arn, new SourceNumber(id, arn, identity, "US", type, "ACTIVE", null));
        return arn;
    }

    @Override
    public Optional<SourceNumber> find(Scope scope, String arn) {
        return Optional.ofNullable(numbers.get(arn));
    }

    @Override
    public void link(Scope scope, String id) {
        linked.add(id);
    }

    @Override
    public void unlink(Scope scope, String id) {
        linked.remove(id);
    }
}
