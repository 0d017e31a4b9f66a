$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.connect

use dev.dialtone.traits#stored

resource SecurityProfileResource {
    operations: [
        CreateSecurityProfile
        DescribeSecurityProfile
        ListSecurityProfiles
        ListSecurityProfilePermissions
        UpdateSecurityProfile
        DeleteSecurityProfile
    ]
}

@idempotent
@http(method: "PUT", uri: "/security-profiles/{InstanceId}", code: 200)
operation CreateSecurityProfile {
    input := with [SecurityProfileSettings] {
        @required
        SecurityProfileName: CreateSecurityProfileName

        @required
        @httpLabel
        InstanceId: InstanceId

        Tags: TagMap
    }

    output := {
        SecurityProfileId: SecurityProfileId
        SecurityProfileArn: ARN
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        LimitExceededException
        DuplicateResourceException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/security-profiles/{InstanceId}/{SecurityProfileId}", code: 200)
operation DescribeSecurityProfile {
    input := {
        @required
        @httpLabel
        SecurityProfileId: SecurityProfileId

        @required
        @httpLabel
        InstanceId: InstanceId
    }

    output := {
        SecurityProfile: SecurityProfile
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/security-profiles-summary/{InstanceId}", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "SecurityProfileSummaryList")
operation ListSecurityProfiles {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @httpQuery("nextToken")
        NextToken: NextToken

        @httpQuery("maxResults")
        MaxResults: MaxResult1000
    }

    output := {
        SecurityProfileSummaryList: SecurityProfileSummaryList
        NextToken: NextToken
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@readonly
@http(method: "GET", uri: "/security-profiles-permissions/{InstanceId}/{SecurityProfileId}", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "Permissions")
operation ListSecurityProfilePermissions {
    input := {
        @required
        @httpLabel
        SecurityProfileId: SecurityProfileId

        @required
        @httpLabel
        InstanceId: InstanceId

        @httpQuery("nextToken")
        NextToken: NextToken

        @httpQuery("maxResults")
        MaxResults: MaxResult1000
    }

    output := {
        Permissions: PermissionsList
        NextToken: NextToken
        LastModifiedTime: Timestamp
        LastModifiedRegion: RegionName
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@http(method: "POST", uri: "/security-profiles/{InstanceId}/{SecurityProfileId}", code: 200)
operation UpdateSecurityProfile {
    input := with [SecurityProfileSettings] {
        @required
        @httpLabel
        SecurityProfileId: SecurityProfileId

        @required
        @httpLabel
        InstanceId: InstanceId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/security-profiles/{InstanceId}/{SecurityProfileId}", code: 200)
operation DeleteSecurityProfile {
    input := {
        @required
        @httpLabel
        InstanceId: InstanceId

        @required
        @httpLabel
        SecurityProfileId: SecurityProfileId
    }

    errors: [
        InvalidRequestException
        InvalidParameterException
        ResourceNotFoundException
        ThrottlingException
        AccessDeniedException
        ResourceInUseException
    ]
}

@length(max: 500)
list PermissionsList {
    member: SecurityProfilePermission
}

@length(max: 4)
map AllowedAccessControlTags {
    key: SecurityProfilePolicyKey
    value: SecurityProfilePolicyValue
}

@length(max: 10)
list TagRestrictedResourceList {
    member: TagRestrictedResourceName
}

@length(max: 10)
list Applications {
    member: Application
}

structure Application {
    Namespace: Namespace
    ApplicationPermissions: ApplicationPermissions
    Type: ApplicationType
}

@length(min: 1, max: 50)
list ApplicationPermissions {
    member: Permission
}

list HierarchyRestrictedResourceList {
    member: HierarchyRestrictedResourceName
}

@length(max: 10)
list AllowedFlowModules {
    member: FlowModule
}

structure FlowModule {
    Type: FlowModuleType
    FlowModuleId: FlowModuleId
}

structure GranularAccessControlConfiguration {
    DataTableAccessControlConfiguration: DataTableAccessControlConfiguration
}

structure DataTableAccessControlConfiguration {
    PrimaryAttributeAccessControlConfiguration: PrimaryAttributeAccessControlConfigurationItem
}

structure PrimaryAttributeAccessControlConfigurationItem {
    PrimaryAttributeValues: PrimaryAttributeValuesSet
}

@length(max: 5)
list PrimaryAttributeValuesSet {
    member: PrimaryAttributeValue
}

structure PrimaryAttributeValue {
    AccessType: AccessType
    AttributeName: PrimaryAttributeContextKeyName
    Values: PrimaryValueList
}

@length(max: 2)
list PrimaryValueList {
    member: IAMRestrictedPrimaryValue
}

// What a profile restricts, where operations show it.
@mixin
structure SecurityProfileLimits {
    Description: SecurityProfileDescription
    AllowedAccessControlTags: AllowedAccessControlTags
    TagRestrictedResources: TagRestrictedResourceList
    HierarchyRestrictedResources: HierarchyRestrictedResourceList
    AllowedAccessControlHierarchyGroupId: HierarchyGroupId
    GranularAccessControlConfiguration: GranularAccessControlConfiguration
}

// All that a caller says of a profile but its name.
@mixin
structure SecurityProfileSettings with [SecurityProfileLimits] {
    Permissions: PermissionsList
    Applications: Applications
    AllowedFlowModules: AllowedFlowModules
}

@mixin
structure SecurityProfileState with [SecurityProfileLimits] {
    Id: SecurityProfileId
    SecurityProfileName: SecurityProfileName
    LastModifiedTime: Timestamp
    LastModifiedRegion: RegionName
}

structure SecurityProfile with [SecurityProfileState] {
    OrganizationResourceId: InstanceId
    Arn: ARN
    Tags: TagMap
}

@stored
structure StoredSecurityProfile with [SecurityProfileState, SecurityProfileSettings] {
    @required
    $Id

    @required
    $SecurityProfileName

    @required
    $Permissions
}

list SecurityProfileSummaryList {
    member: SecurityProfileSummary
}

structure SecurityProfileSummary {
    Id: SecurityProfileId
    Arn: ARN
    Name: SecurityProfileName
    LastModifiedTime: Timestamp
    LastModifiedRegion: RegionName
}

enum ApplicationType {
    MCP
    THIRD_PARTY_APPLICATION
}

enum FlowModuleType {
    MCP
}

enum AccessType {
    ALLOW
}

@pattern("^[ a-zA-Z0-9_@-]+$")
@length(min: 1, max: 127)
string CreateSecurityProfileName

@length(max: 250)
string SecurityProfileDescription

@length(min: 1, max: 128)
string SecurityProfilePermission

@length(min: 1, max: 128)
string SecurityProfilePolicyKey

@length(max: 256)
string SecurityProfilePolicyValue

@length(min: 1, max: 128)
string TagRestrictedResourceName

@length(min: 1, max: 128)
string Namespace

@length(min: 1, max: 128)
string Permission

@length(min: 1, max: 128)
string HierarchyRestrictedResourceName

@length(min: 1, max: 128)
string FlowModuleId

@pattern("^(?!aws:|connect:)[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]+$")
@length(min: 1, max: 127)
string PrimaryAttributeContextKeyName

@pattern("^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]+$")
string IAMRestrictedPrimaryValue

string SecurityProfileName
