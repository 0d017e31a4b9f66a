$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

resource ConfigurationSetResource {
    operations: [
        CreateConfigurationSet
        DescribeConfigurationSets
        DeleteConfigurationSet
        SetDefaultMessageType
        DeleteDefaultMessageType
        SetDefaultSenderId
        DeleteDefaultSenderId
        SetDefaultMessageFeedbackEnabled
    ]
}

operation CreateConfigurationSet {
    input := {
        @required
        ConfigurationSetName: ConfigurationSetName

        Tags: TagList

        @idempotencyToken
        ClientToken: ClientToken
    }

    output := with [ConfigurationSetState] {
        Tags: TagList
    }

    errors: [
        ServiceQuotaExceededException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "ConfigurationSets")
operation DescribeConfigurationSets {
    input := {
        ConfigurationSetNames: ConfigurationSetNameList
        Filters: ConfigurationSetFilterList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        ConfigurationSets: ConfigurationSetInformationList
        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation DeleteConfigurationSet {
    input := {
        @required
        ConfigurationSetName: ConfigurationSetNameOrArn
    }

    output := with [ConfigurationSetDefaults] {}

    errors: [
        ResourceNotFoundException
    ]
}

operation SetDefaultMessageType {
    input := {
        @required
        ConfigurationSetName: ConfigurationSetNameOrArn

        @required
        MessageType: MessageType
    }

    output := with [ConfigurationSetIdentity] {
        MessageType: MessageType
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation DeleteDefaultMessageType {
    input := {
        @required
        ConfigurationSetName: ConfigurationSetNameOrArn
    }

    output := with [ConfigurationSetIdentity] {
        MessageType: MessageType
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation SetDefaultSenderId {
    input := {
        @required
        ConfigurationSetName: ConfigurationSetNameOrArn

        @required
        SenderId: SenderId
    }

    output := with [ConfigurationSetIdentity] {
        SenderId: SenderId
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation DeleteDefaultSenderId {
    input := {
        @required
        ConfigurationSetName: ConfigurationSetNameOrArn
    }

    output := with [ConfigurationSetIdentity] {
        SenderId: SenderId
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation SetDefaultMessageFeedbackEnabled {
    input := {
        @required
        ConfigurationSetName: ConfigurationSetNameOrArn

        @required
        MessageFeedbackEnabled: Boolean
    }

    output := with [ConfigurationSetIdentity] {
        MessageFeedbackEnabled: Boolean
    }

    errors: [
        ResourceNotFoundException
    ]
}

@mixin
structure ConfigurationSetIdentity {
    ConfigurationSetArn: String
    ConfigurationSetName: ConfigurationSetName
}

@mixin
structure ConfigurationSetState with [ConfigurationSetIdentity] {
    CreatedTimestamp: Timestamp
}

@mixin
structure ConfigurationSetDefaults with [ConfigurationSetState] {
    EventDestinations: EventDestinationList
    DefaultMessageType: MessageType
    DefaultSenderId: SenderId
    DefaultMessageFeedbackEnabled: Boolean
}

@mixin
structure ConfigurationSetDetails with [ConfigurationSetDefaults] {
    ProtectConfigurationId: ProtectConfigurationIdOrArn
}

@length(min: 0, max: 5)
list ConfigurationSetNameList {
    member: ConfigurationSetNameOrArn
}

@length(min: 0, max: 20)
list ConfigurationSetFilterList {
    member: ConfigurationSetFilter
}

structure ConfigurationSetFilter {
    @required
    Name: ConfigurationSetFilterName

    @required
    Values: FilterValueList
}

enum ConfigurationSetFilterName {
    EVENT_DESTINATION_NAME = "event-destination-name"
    MATCHING_EVENT_TYPES = "matching-event-types"
    DEFAULT_MESSAGE_TYPE = "default-message-type"
    DEFAULT_SENDER_ID = "default-sender-id"
    DEFAULT_MESSAGE_FEEDBACK_ENABLED = "default-message-feedback-enabled"
    PROTECT_CONFIGURATION_ID = "protect-configuration-id"
}

list ConfigurationSetInformationList {
    member: ConfigurationSetInformation
}

structure ConfigurationSetInformation with [ConfigurationSetDetails] {
    @required
    $ConfigurationSetArn

    @required
    $ConfigurationSetName

    @required
    $EventDestinations

    @required
    $CreatedTimestamp
}

list EventDestinationList {
    member: EventDestination
}

@pattern("^[A-Za-z0-9_-]+$")
@length(min: 1, max: 64)
string ConfigurationSetName

@pattern("^[A-Za-z0-9_:/-]+$")
@length(min: 1, max: 256)
string ConfigurationSetNameOrArn

// What Dialtone keeps; not part of the wire contract.

@stored
structure ConfigurationSet with [ConfigurationSetDetails] {
    @required
    $ConfigurationSetArn

    @required
    $ConfigurationSetName

    @required
    $EventDestinations

    @required
    $DefaultMessageFeedbackEnabled

    @required
    $CreatedTimestamp
}
