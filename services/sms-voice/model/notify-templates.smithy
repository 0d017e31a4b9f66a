$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

resource NotifyTemplateResource {
    operations: [
        DescribeNotifyTemplates
        ListNotifyCountries
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "NotifyTemplates")
operation DescribeNotifyTemplates {
    input := {
        TemplateIds: NotifyTemplateIdList
        Filters: NotifyTemplateFilterList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        NotifyTemplates: NotifyTemplateInformationList
        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "NotifyCountries")
operation ListNotifyCountries {
    input := {
        Channels: NotifyEnabledChannelsList
        UseCases: NotifyUseCaseList
        Tier: NotifyConfigurationTier
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        NotifyCountries: NotifyCountryInformationList
        NextToken: NextToken
    }
}

@length(min: 1, max: 10)
list NotifyTemplateIdList {
    member: NotifyTemplateId
}

@length(min: 0, max: 20)
list NotifyTemplateFilterList {
    member: NotifyTemplateFilter
}

structure NotifyTemplateFilter {
    @required
    Name: NotifyTemplateFilterName

    @required
    Values: FilterValueList
}

enum NotifyTemplateFilterName {
    TEMPLATE_TYPE = "template-type"
    CHANNELS = "channels"
    TIER_ACCESS = "tier-access"
    SUPPORTED_COUNTRIES = "supported-countries"
    LANGUAGE_CODE = "language-code"
    SUPPORTED_VOICE_IDS = "supported-voice-ids"
}

@length(min: 0, max: 100)
list NotifyTemplateInformationList {
    member: NotifyTemplateInformation
}

structure NotifyTemplateInformation {
    @required
    TemplateId: NotifyTemplateId

    @required
    Version: NotifyTemplateVersion

    @required
    TemplateType: NotifyTemplateType

    @required
    Channels: NumberCapabilityList

    TierAccess: NotifyConfigurationTierList
    Status: NotifyTemplateStatus
    SupportedCountries: IsoCountryCodeList
    LanguageCode: NotifyLanguageCode
    Content: TemplateContent
    Variables: TemplateVariablesMap
    SupportedVoiceIds: VoiceIdList

    @required
    CreatedTimestamp: Timestamp
}

@range(min: 1)
integer NotifyTemplateVersion

enum NotifyTemplateType {
    OTP_VERIFICATION
}

@length(min: 1, max: 2)
list NotifyConfigurationTierList {
    member: NotifyConfigurationTier
}

enum NotifyTemplateStatus {
    ACTIVE
    INACTIVE
}

@pattern("^[a-z]{2}(-[A-Z]{2})?$")
@length(min: 2, max: 5)
string NotifyLanguageCode

@length(min: 1, max: 4096)
string TemplateContent

map TemplateVariablesMap {
    key: String
    value: TemplateVariableMetadata
}

structure TemplateVariableMetadata {
    @required
    Type: TemplateVariableType

    @required
    Required: PrimitiveBoolean = false

    Description: String
    MaxLength: Integer
    MinValue: Integer
    MaxValue: Integer
    DefaultValue: String
    Pattern: String
    Sample: String
    Source: TemplateVariableSource
}

enum TemplateVariableType {
    STRING
    INTEGER
    BOOLEAN
}

enum TemplateVariableSource {
    CUSTOMER
    SYSTEM
}

@length(min: 0, max: 60)
list VoiceIdList {
    member: VoiceId
}

@length(min: 1, max: 4)
list NotifyUseCaseList {
    member: NotifyConfigurationUseCase
}

@length(min: 0, max: 300)
list NotifyCountryInformationList {
    member: NotifyCountryInformation
}

structure NotifyCountryInformation {
    @required
    IsoCountryCode: IsoCountryCode

    @required
    CountryName: String

    @required
    SupportedChannels: NotifyEnabledChannelsList

    @required
    SupportedUseCases: NotifyUseCaseList

    @required
    SupportedTiers: NotifyTierList

    @required
    CustomerOwnedIdentityRequired: PrimitiveBoolean = false
}

@length(min: 1, max: 2)
list NotifyTierList {
    member: NotifyConfigurationTier
}

@pattern("^(?:([A-Za-z0-9_-]*|UNSET_DEFAULT_TEMPLATE))$")
@length(min: 0, max: 256)
string NotifyTemplateId
