package dev.dialtone.chime.sip;

import dev.dialtone.chime.model.voice.SipRuleTargetApplication;
import dev.dialtone.chime.model.voice.StoredSipMediaApplication;
import dev.dialtone.chime.model.voice.StoredSipRule;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.core.shape.ModeledException;
import dev.dialtone.core.state.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The SIP media applications that a rule hands calls to: one of a region, the others when the first cannot. */
final class RuleTargets {
    private final SipStores stores;

    RuleTargets(SipStores stores) {
        this.stores = stores;
    }

    /** Whether a rule hands calls to an application. */
    static boolean names(StoredSipRule rule, String applicationId) {
        return rule.targetApplications() != null
                && rule.targetApplications().stream()
                        .anyMatch(target -> applicationId.equals(target.sipMediaApplicationId()));
    }

    /**
     * Refuses targets that a rule cannot have.
     *
     * @param unknown the operation's error for an application that is not there
     */
    void check(Scope scope, @Nullable List<SipRuleTargetApplication> targets, Supplier<ModeledException> unknown) {
        if (targets == null) {
            return;
        }
        Set<Integer> priorities = new HashSet<>();
        Set<String> regions = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            SipRuleTargetApplication target = targets.get(i);
            String field = "TargetApplications[" + i + "]";
            String id = target.sipMediaApplicationId();
            if (id == null) {
                throw ChimeErrors.badRequest(field + ".SipMediaApplicationId: missing");
            }
            StoredSipMediaApplication application =
                    stores.applications.use(scope, id).orElseThrow(unknown);
            String region = target.awsRegion();
            if (region != null && !region.equals(application.awsRegion())) {
                throw ChimeErrors.badRequest(
                        field + ".AwsRegion: not that of its application (expected: " + application.awsRegion() + ")");
            }
            if (!regions.add(application.awsRegion())) {
                throw ChimeErrors.badRequest(field + ".AwsRegion: " + application.awsRegion()
                        + " twice (expected: one application a region)");
            }
            if (target.priority() != null && !priorities.add(target.priority())) {
                throw ChimeErrors.badRequest(
                        field + ".Priority: " + target.priority() + " twice (expected: each once)");
            }
        }
    }
}
