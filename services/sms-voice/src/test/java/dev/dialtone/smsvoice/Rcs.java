package dev.dialtone.smsvoice;

import dev.dialtone.smsvoice.model.CreateRcsAgentRequest;
import dev.dialtone.smsvoice.model.CreateRcsAgentResult;
import dev.dialtone.smsvoice.model.DeleteRcsAgentRequest;
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
final class Rcs {
    private final Sms sms;

    Rcs(Sms sms) {
        this.sms = sms;
    }

    /** The id of a new agent. */
    String create() {
        return create(input -> input).rcsAgentId();
    }

    CreateRcsAgentResult create(UnaryOperator<CreateRcsAgentRequest.Builder> change) {
        return sms.call(
                "CreateRcsAgent", change.apply(CreateRcsAgentRequest.builder()).build(), CreateRcsAgentResult.class);
    }

    DescribeRcsAgentsResult describe(UnaryOperator<DescribeRcsAgentsRequest.Builder> change) {
        return sms.call(
                "DescribeRcsAgents",
                change.apply(DescribeRcsAgentsRequest.builder()).build(),
                DescribeRcsAgentsResult.class);
    }

    RcsAgentInformation described(String id) {
        return Objects.requireNonNull(
                        describe(input -> input.rcsAgentIds(List.of(id))).rcsAgents())
                .get(0);
    }

    UpdateRcsAgentResult update(String idOrArn, UnaryOperator<UpdateRcsAgentRequest.Builder> change) {
        return sms.call(
                "UpdateRcsAgent",
                change.apply(UpdateRcsAgentRequest.builder().rcsAgentId(idOrArn))
                        .build(),
                UpdateRcsAgentResult.class);
    }

    DeleteRcsAgentResult delete(String idOrArn) {
        return sms.call(
                "DeleteRcsAgent",
                DeleteRcsAgentRequest.builder().rcsAgentId(idOrArn).build(),
                DeleteRcsAgentResult.class);
    }

    DescribeRcsAgentCountryLaunchStatusResult launches(
            String idOrArn, UnaryOperator<DescribeRcsAgentCountryLaunchStatusRequest.Builder> change) {
        return sms.call(
                "DescribeRcsAgentCountryLaunchStatus",
                change.apply(DescribeRcsAgentCountryLaunchStatusRequest.builder()
                                .rcsAgentId(idOrArn))
                        .build(),
                DescribeRcsAgentCountryLaunchStatusResult.class);
    }
}
