$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

resource ResourcePolicyResource {
    operations: [
        PutResourcePolicy
        GetResourcePolicy
        DeleteResourcePolicy
    ]
}

operation PutResourcePolicy {
    input := {
        @required
        ResourceArn: AmazonResourceName

        @required
        Policy: ResourcePolicy
    }

    output := with [ResourcePolicyState] {}

    errors: [
        ResourceNotFoundException
    ]
}

operation GetResourcePolicy {
    input := {
        @required
        ResourceArn: AmazonResourceName
    }

    output := with [ResourcePolicyState] {}

    errors: [
        ResourceNotFoundException
    ]
}

operation DeleteResourcePolicy {
    input := {
        @required
        ResourceArn: AmazonResourceName
    }

    output := with [ResourcePolicyState] {}

    errors: [
        ResourceNotFoundException
    ]
}

@mixin
structure ResourcePolicyState {
    ResourceArn: AmazonResourceName
    Policy: ResourcePolicy
    CreatedTimestamp: Timestamp
}

@length(min: 1, max: 10000)
string ResourcePolicy

// What Dialtone keeps; not part of the wire contract.

@stored
structure AttachedPolicy with [ResourcePolicyState] {
    @required
    $ResourceArn

    @required
    $Policy

    @required
    $CreatedTimestamp
}
