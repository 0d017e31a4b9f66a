$version: "2"

namespace com.amazonaws.connect

use dev.dialtone.traits#stored

@stored
structure StoredInstance with [InstanceState] {
    @required
    $Id

    @required
    $Arn

    @required
    $CreatedTime

    @required
    $InstanceStatus

    StatusReason: InstanceStatusReason

    // No operation shows it.
    DirectoryId: DirectoryId

    // What UpdateInstanceAttribute has set, by type, but for inbound and outbound calls.
    Attributes: InstanceAttributeMap
}

map InstanceAttributeMap {
    key: String
    value: Boolean
}

// Where an instance is, for what AWS decides across regions. Kept per account, by the id of the instance.
@stored
structure InstanceLocation {
    @required
    Region: String

    InstanceAlias: DirectoryAlias

    // Where it is replicated to; absent when it is not.
    ReplicaRegion: String

    ReplicaAlias: DirectoryAlias
}

// One creation or deletion of an instance, for the limit on them.
@stored
structure InstanceAttempt {
    @required
    At: Timestamp
}

@stored
structure StoredPhoneNumber with [PhoneNumberState] {
    @required
    $PhoneNumberId

    @required
    $PhoneNumberArn

    @required
    $PhoneNumber

    @required
    $PhoneNumberType

    @required
    $TargetArn

    @required
    $InstanceId

    @required
    Status: PhoneNumberWorkflowStatus

    StatusMessage: PhoneNumberWorkflowMessage

    // Of the traffic distribution group that it is claimed to; absent: it is claimed to the instance.
    TrafficDistributionGroupId: TrafficDistributionGroupId

    // Of the number of AWS End User Messaging SMS that it was imported from.
    SourcePhoneNumberId: String

    // Whether it was claimed before the change that is under way, or that has failed; absent for no.
    HasBeenClaimed: Boolean

    // Whether that one passes its messages on to Connect since the import; absent for no.
    IsLinked: Boolean
}

// One claim, import or release of a number, for the limit on them.
@stored
structure NumberTurnover {
    @required
    InstanceId: InstanceId
}

// A number that cools down, by its E.164 form. It still counts against the quota of the instance that it left.
@stored
structure ReleasedPhoneNumber {
    @required
    PhoneNumber: PhoneNumber

    @required
    InstanceId: InstanceId
}
