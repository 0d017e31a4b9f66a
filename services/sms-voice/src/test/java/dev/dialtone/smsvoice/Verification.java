package dev.dialtone.smsvoice;

import dev.dialtone.core.messages.Message;
import dev.dialtone.smsvoice.model.CreateVerifiedDestinationNumberRequest;
import dev.dialtone.smsvoice.model.CreateVerifiedDestinationNumberResult;
import dev.dialtone.smsvoice.model.DeleteVerifiedDestinationNumberRequest;
import dev.dialtone.smsvoice.model.DeleteVerifiedDestinationNumberResult;
import dev.dialtone.smsvoice.model.DescribeVerifiedDestinationNumbersRequest;
import dev.dialtone.smsvoice.model.DescribeVerifiedDestinationNumbersResult;
import dev.dialtone.smsvoice.model.SendDestinationNumberVerificationCodeRequest;
import dev.dialtone.smsvoice.model.SendDestinationNumberVerificationCodeResult;
import dev.dialtone.smsvoice.model.VerificationChannel;
import dev.dialtone.smsvoice.model.VerifyDestinationNumberRequest;
import dev.dialtone.smsvoice.model.VerifyDestinationNumberResult;
import java.util.function.UnaryOperator;

/** Calls about verified destination numbers. */
final class Verification {
    private final Sms sms;

    Verification(Sms sms) {
        this.sms = sms;
    }

    /** The id of a new number. */
    String create(String number) {
        return create(number, input -> input).verifiedDestinationNumberId();
    }

    CreateVerifiedDestinationNumberResult create(
            String number, UnaryOperator<CreateVerifiedDestinationNumberRequest.Builder> change) {
        return sms.call(
                "CreateVerifiedDestinationNumber",
                change.apply(CreateVerifiedDestinationNumberRequest.builder().destinationPhoneNumber(number))
                        .build(),
                CreateVerifiedDestinationNumberResult.class);
    }

    DescribeVerifiedDestinationNumbersResult describe(
            UnaryOperator<DescribeVerifiedDestinationNumbersRequest.Builder> change) {
        return sms.call(
                "DescribeVerifiedDestinationNumbers",
                change.apply(DescribeVerifiedDestinationNumbersRequest.builder())
                        .build(),
                DescribeVerifiedDestinationNumbersResult.class);
    }

    /** Sends a code as text, or what the change makes of that; gives the message that arrived. */
    Message send(String idOrArn, UnaryOperator<SendDestinationNumberVerificationCodeRequest.Builder> change) {
        String messageId = sms.call(
                        "SendDestinationNumberVerificationCode",
                        change.apply(SendDestinationNumberVerificationCodeRequest.builder()
                                        .verifiedDestinationNumberId(idOrArn)
                                        .verificationChannel(VerificationChannel.TEXT))
                                .build(),
                        SendDestinationNumberVerificationCodeResult.class)
                .messageId();
        return sms.inbox.find(sms.scope.account(), messageId).orElseThrow();
    }

    /** Sends a code as text and gives it. */
    String code(String idOrArn) {
        return send(idOrArn, input -> input).content().codes().get(0);
    }

    VerifyDestinationNumberResult verify(String idOrArn, String code) {
        return sms.call(
                "VerifyDestinationNumber",
                VerifyDestinationNumberRequest.builder()
                        .verifiedDestinationNumberId(idOrArn)
                        .verificationCode(code)
                        .build(),
                VerifyDestinationNumberResult.class);
    }

    DeleteVerifiedDestinationNumberResult delete(String idOrArn) {
        return sms.call(
                "DeleteVerifiedDestinationNumber",
                DeleteVerifiedDestinationNumberRequest.builder()
                        .verifiedDestinationNumberId(idOrArn)
                        .build(),
                DeleteVerifiedDestinationNumberResult.class);
    }
}
