package dev.dialtone.core.signature;

import dev.dialtone.core.http.HttpRequest;
import dev.dialtone.core.signature.AccessKeys.AccessKey;
import dev.dialtone.core.signature.SignatureRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Calculates signatures of Version 4 anew, and refuses what differs. What is wrong is said in the order and in the words of AWS's
 * services, as those who emulate DynamoDB and Kinesis have recorded them (dynalite and kinesalite, index.js).
 */
final class SignatureCheck {
    private final AccessKeys keys;
    private final InstantSource realTime;

    SignatureCheck(AccessKeys keys, InstantSource realTime) {
        this.keys = keys;
        this.realTime = realTime;
    }

    /** Who a request comes from, by the very credential that is checked; what has none may be a call of the control API. */
    Caller caller(HttpRequest request, Caller unsigned) {
        String credential = credential(request);
        if (credential == null) {
            return Caller.of(request, unsigned);
        }
        Caller caller = Caller.of(credential, null, unsigned);
        return keys.find(credential.substring(0, Math.max(credential.indexOf('/'), 0)))
                .map(AccessKey::account)
                .map(caller::withAccount)
                .orElse(caller);
    }

    private static @Nullable String credential(HttpRequest request) {
        try {
            return Credentials.of(request).credential();
        } catch (SignatureRefused refused) {
            return null;
        }
    }

    /** @throws SignatureRefused unless the request is signed with one of the keys, for this service, and now */
    void require(HttpRequest request, String signingName) {
        Credentials credentials = Credentials.of(request);
        Instant signedAt = SignatureTime.of(credentials.date());
        SignatureTime.requireCurrent(signedAt, credentials, realTime.instant());
        if (!credentials.signedHeaders().contains("host")) {
            throw invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        }
        if (!credentials.algorithm().equals(SignatureV4.ALGORITHM)) {
            throw new SignatureRefused(
                    Reason.INCOMPLETE,
                    "Unsupported AWS 'algorithm': '" + credentials.algorithm() + "' (only " + SignatureV4.ALGORITHM
                            + " for now). ");
        }
        CredentialScope scope = CredentialScope.of(credentials.credential());
        requireScope(request, scope, signingName, SignatureTime.text(signedAt));
        AccessKey key = keys.find(scope.key())
                .orElseThrow(() -> new SignatureRefused(
                        Reason.UNKNOWN_KEY, "The security token included in the request is invalid."));
        if (!isSame(signature(request, credentials, scope, key, signedAt), credentials.signature())) {
            throw invalid(
                    "The request signature we calculated does not match the signature you provided. Check your AWS"
                            + " Secret Access Key and signing method. Consult the service documentation for details.");
        }
        if (CanonicalRequest.contradictsBody(request, scope.service())) {
            throw invalid("The provided 'x-amz-content-sha256' header does not match what was computed.");
        }
    }

    private static void requireScope(HttpRequest request, CredentialScope scope, String signingName, String date) {
        StringBuilder wrong = new StringBuilder();
        if (!Regions.isValid(scope.region(), request.headers().first("Host"))) {
            wrong.append("Credential should be scoped to a valid region, not '")
                    .append(scope.region())
                    .append("'. ");
        }
        if (!scope.service().equals(signingName)) {
            wrong.append("Credential should be scoped to correct service: '")
                    .append(signingName)
                    .append("'. ");
        }
        if (!scope.terminator().equals(CredentialScope.TERMINATOR)) {
            wrong.append("Credential should be scoped with a valid terminator: '")
                    .append(CredentialScope.TERMINATOR)
                    .append("', not '")
                    .append(scope.terminator())
                    .append("'. ");
        }
        String day = date.substring(0, 8);
        if (!scope.date().equals(day)) {
            wrong.append("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '")
                    .append(scope.date())
                    .append("' != '")
                    .append(day)
                    .append("', from '")
                    .append(date)
                    .append("'. ");
        }
        if (wrong.length() > 0) {
            throw invalid(wrong.toString().stripTrailing());
        }
    }

    private static String signature(
            HttpRequest request, Credentials credentials, CredentialScope scope, AccessKey key, Instant signedAt) {
        return SignatureV4.signature(
                key.secret(),
                scope.text(),
                SignatureTime.text(signedAt),
                CanonicalRequest.of(request, credentials, scope.service()));
    }

    /** Takes as long wherever the first difference is. */
    private static boolean isSame(String calculated, String given) {
        return MessageDigest.isEqual(
                calculated.getBytes(StandardCharsets.ISO_8859_1), given.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static SignatureRefused invalid(String message) {
        return new SignatureRefused(Reason.INVALID, message);
    }
}
