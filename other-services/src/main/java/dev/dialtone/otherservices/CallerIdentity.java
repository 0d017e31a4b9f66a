package dev.dialtone.otherservices;

import dev.dialtone.core.dispatch.OtherServices;
import dev.dialtone.core.dispatch.RequestContext;
import dev.dialtone.core.http.HttpResponse;

/** GetCallerIdentity of AWS STS, which Terraform and many set-ups ask before anything else: the account's root user. */
final class CallerIdentity {
    private CallerIdentity() {}

    static HttpResponse answer(OtherServices.Identity caller, String namespace, String requestId) {
        // IAM knows no region. The id of a root user is that of its account.
        String arn = "arn:" + RequestContext.partition(caller.region()) + ":iam::" + caller.account() + ":root";
        return Xml.answer(
                200,
                "<GetCallerIdentityResponse xmlns=\"" + namespace + "\"><GetCallerIdentityResult><Arn>" + arn
                        + "</Arn><UserId>" + caller.account() + "</UserId><Account>" + caller.account()
                        + "</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>" + requestId
                        + "</RequestId></ResponseMetadata></GetCallerIdentityResponse>");
    }
}
