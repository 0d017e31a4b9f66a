package dev.dialtone.smsvoice;

import dev.dialtone.smsvoice.model.CreateRcsAgentRequest;
import dev.dialtone.smsvoice.model.CreateRcsAgentResult;
import dev.dialtone.smsvoice.model.DeleteRcsAgentResult;
import dev.dialtone.smsvoice.model.DescribeRcsAgentCountryLaunchStatusRequest;
import dev.dialtone.smsvoice.model.DescribeRcsAgentCountryLaunchStatusResult;
import dev.dialtone.smsvoice.model.DescribeRcsAgentsRequest;
import dev.dialtone.smsvoice.model.DescribeRcsAgentsResult;
import dev.dialtone.smsvoice.model.RcsAgentInformation;
import dev.dialtone.smsvoice.model.UpdateRcsAgentRequest;
import dev.dialtone.smsvoice.model.UpdateRcsAgentResult;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Calls about RCS agents. */
public final class Rcs {
    private final Sms sms;

    public Rcs(Sms sms) {
        this.sms = sms;
    }

    /** The id of a new agent. */
    public String create() {
        return create(input -> input).rcsAgentId();
    }

    public CreateRcsAgentResult create(UnaryOperator<CreateRcsAgentRequest.Builder> change) {
        return sms.caller.createRcsAgent(change);
    }

    public DescribeRcsAgentsResult describe(UnaryOperator<DescribeRcsAgentsRequest.Builder> change) {
        return sms.caller.describeRcsAgents(change);
    }

    public RcsAgentInformation described(String id) {
        return Objects.requireNonNull(
                        describe(input -> input.rcsAgentIds(List.of(id))).rcsAgents())
                .get(0);
    }

    public UpdateRcsAgentResult update(String idOrArn, UnaryOperator<UpdateRcsAgentRequest.Builder> change) {
        return sms.caller.updateRcsAgent(b -> change.apply(b.rcsAgentId(idOrArn)));
    }

    public DeleteRcsAgentResult delete(String idOrArn) {
        return sms.caller.deleteRcsAgent(b -> b.rcsAgentId(idOrArn));
    }

    public DescribeRcsAgentCountryLaunchStatusResult launches(
            String idOrArn, UnaryOperator<DescribeRcsAgentCountryLaunchStatusRequest.Builder> change) {
        return sms.caller.describeRcsAgentCountryLaunchStatus(b -> change.apply(b.rcsAgentId(idOrArn)));
    }
}
