package dev.dialtone.smsvoice;

import dev.dialtone.smsvoice.model.CreateVerifiedDestinationNumberRequest;
import dev.dialtone.smsvoice.model.CreateVerifiedDestinationNumberResult;
import dev.dialtone.smsvoice.model.DeleteVerifiedDestinationNumberResult;
import dev.dialtone.smsvoice.model.DescribeVerifiedDestinationNumbersRequest;
import dev.dialtone.smsvoice.model.DescribeVerifiedDestinationNumbersResult;
import dev.dialtone.smsvoice.model.SendDestinationNumberVerificationCodeRequest;
import dev.dialtone.smsvoice.model.VerificationChannel;
import dev.dialtone.smsvoice.model.VerifyDestinationNumberResult;
import dev.dialtone.telephony.messages.Message;
import java.util.function.UnaryOperator;

/** Calls about verified destination numbers. */
public final class VerificationFixture {
    private final SmsVoiceFixture sms;

    public VerificationFixture(SmsVoiceFixture sms) {
        this.sms = sms;
    }

    /** The id of a new number. */
    public String create(String number) {
        return create(number, input -> input).verifiedDestinationNumberId();
    }

    public CreateVerifiedDestinationNumberResult create(
            String number, UnaryOperator<CreateVerifiedDestinationNumberRequest.Builder> change) {
        return sms.caller.createVerifiedDestinationNumber(b -> change.apply(b.destinationPhoneNumber(number)));
    }

    public DescribeVerifiedDestinationNumbersResult describe(
            UnaryOperator<DescribeVerifiedDestinationNumbersRequest.Builder> change) {
        return sms.caller.describeVerifiedDestinationNumbers(change);
    }

    /** Sends a code as text, or what the change makes of that; gives the message that arrived. */
    public Message send(String idOrArn, UnaryOperator<SendDestinationNumberVerificationCodeRequest.Builder> change) {
        String messageId = sms.caller
                .sendDestinationNumberVerificationCode(b -> change.apply(
                        b.verifiedDestinationNumberId(idOrArn).verificationChannel(VerificationChannel.TEXT)))
                .messageId();
        return sms.inbox.find(sms.scope.account(), messageId).orElseThrow();
    }

    /** Sends a code as text and gives it. */
    public String code(String idOrArn) {
        return send(idOrArn, input -> input).content().codes().get(0);
    }

    public VerifyDestinationNumberResult verify(String idOrArn, String code) {
        return sms.caller.verifyDestinationNumber(
                b -> b.verifiedDestinationNumberId(idOrArn).verificationCode(code));
    }

    public DeleteVerifiedDestinationNumberResult delete(String idOrArn) {
        return sms.caller.deleteVerifiedDestinationNumber(b -> b.verifiedDestinationNumberId(idOrArn));
    }
}
