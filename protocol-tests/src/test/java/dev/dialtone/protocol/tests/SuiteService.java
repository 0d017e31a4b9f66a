package dev.dialtone.protocol.tests;

import dev.dialtone.core.dispatch.Protocol;
import dev.dialtone.core.dispatch.ServiceModel;
import dev.dialtone.protocol.json.AwsJson;
import dev.dialtone.protocol.restjson.RestJson1;
import dev.dialtone.protocol.tests.apigateway.BackplaneControlService;
import dev.dialtone.protocol.tests.glacier.Glacier;
import dev.dialtone.protocol.tests.json10.JsonRpc10;
import dev.dialtone.protocol.tests.json10query.QueryCompatibleJsonRpc10;
import dev.dialtone.protocol.tests.json11.JsonProtocol;
import dev.dialtone.protocol.tests.machinelearning.AmazonML20141212;
import dev.dialtone.protocol.tests.misc.AcceptHeaderStar;
import dev.dialtone.protocol.tests.restjson.RestJson;
import dev.dialtone.protocol.tests.restjsonvalidation.RestJsonValidation;
import java.util.List;
import java.util.function.Function;

/**
 * A service of the suites.
 *
 * @param protocolId the absolute shape id of its protocol
 * @param model its generated contract, without behaviour
 * @param protocol makes the protocol that is under test
 */
record SuiteService(String protocolId, ServiceModel model, Function<ServiceModel, Protocol> protocol) {

    static final String AWS_JSON_1_0 = "aws.protocols#awsJson1_0";
    static final String AWS_JSON_1_1 = "aws.protocols#awsJson1_1";
    static final String REST_JSON_1 = "aws.protocols#restJson1";

    static final List<SuiteService> ALL = List.of(
            new SuiteService(AWS_JSON_1_0, JsonRpc10.builder().build(), AwsJson::v1_0),
            new SuiteService(AWS_JSON_1_0, QueryCompatibleJsonRpc10.builder().build(), AwsJson::v1_0),
            new SuiteService(AWS_JSON_1_1, JsonProtocol.builder().build(), AwsJson::v1_1),
            new SuiteService(AWS_JSON_1_1, AmazonML20141212.builder().build(), AwsJson::v1_1),
            new SuiteService(REST_JSON_1, RestJson.builder().build(), RestJson1::of),
            new SuiteService(REST_JSON_1, RestJsonValidation.builder().build(), RestJson1::of),
            new SuiteService(REST_JSON_1, Glacier.builder().build(), RestJson1::of),
            new SuiteService(REST_JSON_1, BackplaneControlService.builder().build(), RestJson1::of),
            new SuiteService(REST_JSON_1, AcceptHeaderStar.builder().build(), RestJson1::of));

    boolean isAwsJson() {
        return !protocolId.equals(REST_JSON_1);
    }
}
