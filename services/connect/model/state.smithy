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
}

// Where an instance is, for what AWS decides across regions. Kept per account, by the id of the instance.
@stored
structure InstanceLocation {
    @required
    Region: String

    InstanceAlias: DirectoryAlias

    // Where it is replicated to; absent when it is not.
    ReplicaRegion: String
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
}

// A number that cools down, by its E.164 form. It still counts against the quota of the instance that it left.
@stored
structure ReleasedPhoneNumber {
    @required
    PhoneNumber: PhoneNumber

    @required
    InstanceId: InstanceId
}
