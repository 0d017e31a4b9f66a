package dev.dialtone.it.hostile;

import dev.dialtone.chime.model.ChimeNumbers;
import dev.dialtone.chime.model.chime.Chime;
import dev.dialtone.chime.model.voice.ChimeSDKTelephonyService;
import dev.dialtone.connect.model.AmazonConnectService;
import dev.dialtone.control.model.DialtoneControl;
import dev.dialtone.core.dispatch.Operation;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.core.shape.Constraint;
import dev.dialtone.core.shape.Kind;
import dev.dialtone.core.shape.Member;
import dev.dialtone.core.shape.Schema;
import dev.dialtone.core.shape.Type;
import dev.dialtone.smsvoice.model.PinpointSMSVoiceV2;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every pattern of every contract, wherever in an input or output it stands. */
final class ContractPatterns {

    private final SortedMap<String, Constraint.Matches> found = new TreeMap<>();
    private final Set<Schema<?>> seen = new HashSet<>();

    private ContractPatterns() {}

    /** By regular expression. */
    static SortedMap<String, Constraint.Matches> all() {
        ContractPatterns patterns = new ContractPatterns();
        List<ServiceModel> services = List.of(
                PinpointSMSVoiceV2.builder().build(),
                Chime.builder().build(),
                ChimeSDKTelephonyService.builder().build(),
                ChimeNumbers.builder().build(),
                AmazonConnectService.builder().build(),
                DialtoneControl.builder().build());
        for (ServiceModel service : services) {
            for (Operation<?, ?> operation : service.operations()) {
                patterns.add(operation.input());
                patterns.add(operation.output());
                operation.errors().forEach(patterns::add);
            }
        }
        return patterns.found;
    }

    private void add(Schema<?> schema) {
        if (seen.add(schema)) {
            schema.members().stream().map(Member::type).forEach(this::add);
        }
    }

    private void add(Type type) {
        for (Constraint constraint : type.constraints()) {
            if (constraint instanceof Constraint.Matches matches) {
                found.put(matches.regex(), matches);
            }
        }
        if (type.kind() == Kind.STRUCTURE || type.kind() == Kind.UNION) {
            add(type.schema());
        } else if (type.kind() == Kind.LIST) {
            add(type.element());
        } else if (type.kind() == Kind.MAP) {
            add(type.key());
            add(type.element());
        }
    }
}
