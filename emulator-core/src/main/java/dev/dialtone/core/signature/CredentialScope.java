package dev.dialtone.core.signature;

import dev.dialtone.core.signature.SignatureRefused.Reason;

/**
 * What a credential says besides the key: {@code AKID/20261129/us-east-1/sms-voice/aws4_request}.
 *
 * @param key the access key id
 * @param date eight digits
 * @param terminator {@code aws4_request}
 */
record CredentialScope(String key, String date, String region, String service, String terminator) {
    static final String TERMINATOR = "aws4_request";

    /** @throws SignatureRefused when there are not five parts */
    static CredentialScope of(String credential) {
        String[] parts = credential.split("/", -1);
        if (parts.length != 5) {
            throw new SignatureRefused(
                    Reason.INCOMPLETE,
                    "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got"
                            + " '" + credential + "'");
        }
        return new CredentialScope(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    /** Without the key, as it is signed. */
    String text() {
        return date + "/" + region + "/" + service + "/" + terminator;
    }
}
