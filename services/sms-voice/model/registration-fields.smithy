$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

resource RegistrationFieldValueResource {
    operations: [
        PutRegistrationFieldValue
        DescribeRegistrationFieldValues
        DeleteRegistrationFieldValue
    ]
}

operation PutRegistrationFieldValue {
    input := {
        @required
        RegistrationId: RegistrationIdOrArn

        @required
        FieldPath: FieldPath

        SelectChoices: SelectChoiceList
        TextValue: TextValue
        RegistrationAttachmentId: RegistrationAttachmentIdOrArn
    }

    output := with [RegistrationFieldState] {
        @required
        RegistrationArn: String

        @required
        RegistrationId: String

        @required
        VersionNumber: RegistrationVersionNumber

        @required
        $FieldPath

        RegistrationAttachmentId: String
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "RegistrationFieldValues")
operation DescribeRegistrationFieldValues {
    input := {
        @required
        RegistrationId: RegistrationIdOrArn

        VersionNumber: RegistrationVersionNumber
        SectionPath: SectionPath
        FieldPaths: FieldPathList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        @required
        RegistrationArn: String

        @required
        RegistrationId: String

        @required
        VersionNumber: RegistrationVersionNumber

        @required
        RegistrationFieldValues: RegistrationFieldValueInformationList

        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation DeleteRegistrationFieldValue {
    input := {
        @required
        RegistrationId: RegistrationIdOrArn

        @required
        FieldPath: FieldPath
    }

    output := with [RegistrationFieldState] {
        @required
        RegistrationArn: String

        @required
        RegistrationId: String

        @required
        VersionNumber: RegistrationVersionNumber

        @required
        $FieldPath

        RegistrationAttachmentId: String
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

@mixin
structure RegistrationFieldState {
    FieldPath: FieldPath
    SelectChoices: SelectChoiceList
    TextValue: TextValue
}

@length(min: 0, max: 100)
list SelectChoiceList {
    member: SelectChoice
}

@length(min: 1, max: 256)
string SelectChoice

@length(min: 1, max: 2048)
string TextValue

list RegistrationFieldValueInformationList {
    member: RegistrationFieldValueInformation
}

structure RegistrationFieldValueInformation with [RegistrationFieldState] {
    @required
    $FieldPath

    RegistrationAttachmentId: RegistrationAttachmentIdOrArn
    DeniedReason: String
    Feedback: String
}

@length(min: 0, max: 5)
list FieldPathList {
    member: FieldPath
}

@pattern("^[A-Za-z0-9_\\.]+$")
@length(min: 1, max: 100)
string FieldPath
