$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

resource RegistrationAssociationResource {
    operations: [
        CreateRegistrationAssociation
        ListRegistrationAssociations
    ]
}

operation CreateRegistrationAssociation {
    input := {
        @required
        RegistrationId: RegistrationIdOrArn

        @required
        ResourceId: ResourceIdOrArn
    }

    output := with [RegistrationAssociationState] {
        @required
        RegistrationArn: String

        @required
        RegistrationId: String

        @required
        RegistrationType: RegistrationType

        @required
        $ResourceArn

        @required
        $ResourceId

        @required
        $ResourceType
    }

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "RegistrationAssociations")
operation ListRegistrationAssociations {
    input := {
        @required
        RegistrationId: RegistrationIdOrArn

        Filters: RegistrationAssociationFilterList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        @required
        RegistrationArn: String

        @required
        RegistrationId: String

        @required
        RegistrationType: RegistrationType

        @required
        RegistrationAssociations: RegistrationAssociationMetadataList

        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

@mixin
structure RegistrationAssociationState {
    ResourceArn: String
    ResourceId: String
    ResourceType: String
    IsoCountryCode: IsoCountryCode
    PhoneNumber: PhoneNumber
}

@pattern("^[A-Za-z0-9_:/-]+$")
@length(min: 1, max: 256)
string ResourceIdOrArn

@length(min: 0, max: 20)
list RegistrationAssociationFilterList {
    member: RegistrationAssociationFilter
}

structure RegistrationAssociationFilter {
    @required
    Name: RegistrationAssociationFilterName

    @required
    Values: FilterValueList
}

enum RegistrationAssociationFilterName {
    RESOURCE_TYPE = "resource-type"
    ISO_COUNTRY_CODE = "iso-country-code"
}

list RegistrationAssociationMetadataList {
    member: RegistrationAssociationMetadata
}

structure RegistrationAssociationMetadata with [RegistrationAssociationState] {
    @required
    $ResourceArn

    @required
    $ResourceId

    @required
    $ResourceType
}
