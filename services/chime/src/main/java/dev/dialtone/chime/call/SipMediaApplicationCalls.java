package dev.dialtone.chime.call;

import dev.dialtone.chime.model.PhoneNumberProductType;
import dev.dialtone.chime.model.StoredPhoneNumber;
import dev.dialtone.chime.model.voice.CreateSipMediaApplicationCallRequest;
import dev.dialtone.chime.model.voice.CreateSipMediaApplicationCallResponse;
import dev.dialtone.chime.model.voice.SipMediaApplicationCall;
import dev.dialtone.chime.model.voice.SipMediaApplicationCallOperations;
import dev.dialtone.chime.model.voice.StoredCall;
import dev.dialtone.chime.model.voice.StoredSipMediaApplication;
import dev.dialtone.chime.model.voice.UpdateSipMediaApplicationCallRequest;
import dev.dialtone.chime.model.voice.UpdateSipMediaApplicationCallResponse;
import dev.dialtone.chime.number.PhoneNumberLifecycle;
import dev.dialtone.chime.resource.ChimeErrors;
import dev.dialtone.chime.resource.Names;
import dev.dialtone.chime.resource.ServiceQuotas;
import dev.dialtone.chime.sip.SipStores;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Quotas;
import dev.dialtone.core.resource.ResourceLookup;
import dev.dialtone.core.state.Scope;

/** Calls that SIP media applications make. No function is called, so what it is told is only checked. */
final class SipMediaApplicationCalls implements SipMediaApplicationCallOperations {
    private final CallStores stores;
    private final CallLife life;
    private final SipStores sip;
    private final ResourceLookup<StoredPhoneNumber> numbers;
    private final Quotas quotas;

    SipMediaApplicationCalls(
            CallStores stores, CallLife life, SipStores sip, ResourceLookup<StoredPhoneNumber> numbers, Quotas quotas) {
        this.stores = stores;
        this.life = life;
        this.sip = sip;
        this.numbers = numbers;
        this.quotas = quotas;
    }

    @Override
    public CreateSipMediaApplicationCallResponse createSipMediaApplicationCall(
            CreateSipMediaApplicationCallRequest input, RequestContext context) {
        Scope scope = stores.calls.scope(context);
        StoredSipMediaApplication application = sip.applications()
                .use(scope, input.sipMediaApplicationId())
                .orElseThrow(() -> ChimeErrors.badRequest(
                        "SipMediaApplicationId: a SIP media application that the account does not have"));
        String from = Names.e164(input.fromPhoneNumber());
        if (numbers.use(scope, from).filter(PhoneNumberLifecycle::isDialIn).isEmpty()) {
            throw ChimeErrors.badRequest("FromPhoneNumber: not one to call from (expected: a phone number of the"
                    + " account with the product type " + PhoneNumberProductType.SIP_MEDIA_APPLICATION_DIAL_IN + ")");
        }
        SipHeaders.check(input.sipHeaders());
        int inCall = stores.calls.entries().countIn(scope, application.sipMediaApplicationId());
        quotas.require(scope, ServiceQuotas.ACTIVE_CALLS, inCall + 1);
        StoredCall call = life.begin(
                scope,
                StoredCall.builder()
                        .transactionId(context.account().ids().uuid())
                        .callId(context.account().ids().uuid())
                        .fromPhoneNumber(from)
                        .toPhoneNumber(Names.e164(input.toPhoneNumber()))
                        .sipMediaApplicationId(application.sipMediaApplicationId())
                        .startedTimestamp(context.now())
                        .build());
        return new CreateSipMediaApplicationCallResponse(new SipMediaApplicationCall(call.transactionId()));
    }

    @Override
    public UpdateSipMediaApplicationCallResponse updateSipMediaApplicationCall(
            UpdateSipMediaApplicationCallRequest input, RequestContext context) {
        sip.applications().require(context, input.sipMediaApplicationId(), "SipMediaApplicationId");
        StoredCall call = stores.calls.require(context, input.transactionId(), "TransactionId");
        if (call.endedTimestamp() != null || !input.sipMediaApplicationId().equals(call.sipMediaApplicationId())) {
            throw ChimeErrors.notFound();
        }
        return new UpdateSipMediaApplicationCallResponse(new SipMediaApplicationCall(call.transactionId()));
    }
}
