package dev.dialtone.connect.association;

import dev.dialtone.connect.instance.InstanceLookup;
import dev.dialtone.connect.model.AssociatePhoneNumberContactFlowRequest;
import dev.dialtone.connect.model.DisassociatePhoneNumberContactFlowRequest;
import dev.dialtone.connect.model.PhoneNumberContactFlowOperations;
import dev.dialtone.connect.number.NumberLookup;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.shape.Unit;

/** The flows that answer calls of phone numbers. A number keeps its flow until it leaves the instance. */
final class NumberFlows implements PhoneNumberContactFlowOperations {
    private final AssociationKeeper keeper;
    private final InstanceLookup instances;
    private final NumberLookup numbers;

    NumberFlows(AssociationKeeper keeper, InstanceLookup instances, NumberLookup numbers) {
        this.keeper = keeper;
        this.instances = instances;
        this.numbers = numbers;
    }

    @Override
    public Unit associatePhoneNumberContactFlow(AssociatePhoneNumberContactFlowRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        String arn = numbers.claimedOf(context, instanceId, input.phoneNumberId(), "PhoneNumberId")
                .phoneNumberArn();
        keeper.put(context, instanceId, AssociationKeeper.NUMBER, arn, input.contactFlowId(), "ContactFlowId");
        return new Unit();
    }

    /** Also of a number that has no flow, and of one that is not claimed. */
    @Override
    public Unit disassociatePhoneNumberContactFlow(
            DisassociatePhoneNumberContactFlowRequest input, RequestContext context) {
        String instanceId = instances.active(context, input.instanceId());
        String arn =
                numbers.ofInstance(context, instanceId, input.phoneNumberId()).phoneNumberArn();
        keeper.remove(context.scope(), instanceId, AssociationKeeper.NUMBER, arn);
        return new Unit();
    }
}
