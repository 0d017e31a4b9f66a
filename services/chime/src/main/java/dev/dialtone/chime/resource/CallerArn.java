package dev.dialtone.chime.resource;

import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.resource.Arn;

/** Who calls, as IAM names them. */
public final class CallerArn {

    private CallerArn() {}

    /** The ARN of the caller: of the account, since nobody knows which of its users an access key belongs to. */
    public static String of(RequestContext context) {
        return new Arn(
                        RequestContext.partition(context.region()),
                        "iam",
                        "",
                        context.account().id(),
                        "root")
                .toString();
    }
}
