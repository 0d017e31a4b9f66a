package dev.dialtone.it.http;

import java.util.List;

/** A service that bad input is sent to: a request of it that would change something, and what shows whether it did. */
enum InputTarget {
    SMS("OptOutListName", "ValidationException") {
        @Override
        RawRequest request(String account, String name) {
            return RawRequest.sms(account, "CreateOptOutList", "{\"OptOutListName\":\"" + name + "\"}");
        }

        @Override
        List<RawRequest> reads(String account) {
            return List.of(RawRequest.sms(account, "DescribeOptOutLists", "{}"));
        }
    },
    CHIME("ProductType", "BadRequestException") {
        @Override
        RawRequest request(String account, String name) {
            return order("chime", account, "BusinessCalling");
        }

        @Override
        List<RawRequest> reads(String account) {
            return chimeReads("chime", account);
        }
    },
    CHIME_SDK_VOICE("ProductType", "BadRequestException") {
        @Override
        RawRequest request(String account, String name) {
            return order("chime-sdk-voice", account, "VoiceConnector");
        }

        @Override
        List<RawRequest> reads(String account) {
            return chimeReads("chime-sdk-voice", account);
        }
    },
    CONNECT("InstanceAlias", "InvalidRequestException") {
        @Override
        RawRequest request(String account, String name) {
            return RawRequest.rest(
                    account,
                    "connect",
                    "PUT",
                    "/instance",
                    "{\"InstanceAlias\":\"" + name + "\",\"IdentityManagementType\":\"CONNECT_MANAGED\","
                            + "\"InboundCallsEnabled\":true,\"OutboundCallsEnabled\":true}");
        }

        @Override
        List<RawRequest> reads(String account) {
            return List.of(RawRequest.rest(account, "connect", "GET", "/instance", ""));
        }
    },
    CONTROL("duration", "BadRequest") {
        @Override
        RawRequest request(String account, String name) {
            return RawRequest.rest(account, "connect", "POST", "/_dialtone/clock/advance", "{\"duration\":\"PT1H\"}");
        }

        @Override
        List<RawRequest> reads(String account) {
            return List.of(RawRequest.rest(account, "connect", "GET", "/_dialtone/clock", ""));
        }
    };

    private final String member;
    private final String validationError;

    InputTarget(String member, String validationError) {
        this.member = member;
        this.validationError = validationError;
    }

    /** A request that would succeed. Chime and the control API have nothing to name. */
    abstract RawRequest request(String account, String name);

    /** What shows everything that such requests change. */
    abstract List<RawRequest> reads(String account);

    /** A member of the request's body, a string. */
    String member() {
        return member;
    }

    /** The error for an input that breaks the contract. */
    String validationError() {
        return validationError;
    }

    /** Whether its protocol writes the error's name into the body, too. */
    boolean namesErrorsInTheBody() {
        return this == SMS;
    }

    /** Whether a body of another type than JSON is refused. */
    boolean heedsContentType() {
        return this != CONTROL;
    }

    /** Whether the journal notes its calls. */
    boolean isJournaled() {
        return this != CONTROL;
    }

    private static RawRequest order(String service, String account, String productType) {
        return RawRequest.rest(
                account,
                "chime",
                "POST",
                "/" + service + "/phone-number-orders",
                "{\"ProductType\":\"" + productType + "\",\"E164PhoneNumbers\":[\"+12065550123\"]}");
    }

    private static List<RawRequest> chimeReads(String service, String account) {
        return List.of(
                RawRequest.rest(account, "chime", "GET", "/" + service + "/phone-number-orders", ""),
                RawRequest.rest(account, "chime", "GET", "/" + service + "/phone-numbers", ""));
    }
}
