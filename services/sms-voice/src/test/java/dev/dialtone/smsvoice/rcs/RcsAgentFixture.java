package dev.dialtone.smsvoice.rcs;

import dev.dialtone.smsvoice.SmsVoiceFixture;
import dev.dialtone.smsvoice.model.CountryLaunchStatus;
import dev.dialtone.smsvoice.model.CreateRcsAgentRequest;
import dev.dialtone.smsvoice.model.CreateRcsAgentResult;
import dev.dialtone.smsvoice.model.DeleteRcsAgentResult;
import dev.dialtone.smsvoice.model.DescribeRcsAgentCountryLaunchStatusRequest;
import dev.dialtone.smsvoice.model.DescribeRcsAgentCountryLaunchStatusResult;
import dev.dialtone.smsvoice.model.DescribeRcsAgentsRequest;
import dev.dialtone.smsvoice.model.DescribeRcsAgentsResult;
import dev.dialtone.smsvoice.model.RcsAgentInformation;
import dev.dialtone.smsvoice.model.RcsCountryLaunch;
import dev.dialtone.smsvoice.model.TestingAgentStatus;
import dev.dialtone.smsvoice.model.UpdateRcsAgentRequest;
import dev.dialtone.smsvoice.model.UpdateRcsAgentResult;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Calls about RCS agents. */
public final class RcsAgentFixture {
    private final SmsVoiceFixture sms;

    public RcsAgentFixture(SmsVoiceFixture sms) {
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

    /** Says how far the launch of an agent in a country is. */
    public void launch(String agentId, String country, CountryLaunchStatus status) {
        new RcsLaunches(sms.rcs)
                .launch(
                        sms.scope,
                        agentId,
                        RcsCountryLaunch.builder()
                                .isoCountryCode(country)
                                .status(status)
                                .registrationId("registration-1")
                                .rcsPlatformId("shop_" + country.toLowerCase(Locale.ROOT) + "_agent")
                                .carrierStatus(List.of())
                                .build());
    }

    /** Gives an agent a testing agent that is active. */
    public void test(String agentId) {
        RcsLaunches launches = new RcsLaunches(sms.rcs);
        launches.beginTest(sms.scope, agentId, "registration-1");
        launches.test(sms.scope, agentId, TestingAgentStatus.ACTIVE);
    }
}
