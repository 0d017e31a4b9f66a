$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

resource RegistrationDefinitionResource {
    operations: [
        DescribeRegistrationTypeDefinitions
        DescribeRegistrationSectionDefinitions
        DescribeRegistrationFieldDefinitions
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "RegistrationTypeDefinitions")
operation DescribeRegistrationTypeDefinitions {
    input := {
        RegistrationTypes: RegistrationTypeList
        Filters: RegistrationTypeFilterList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        @required
        RegistrationTypeDefinitions: RegistrationTypeDefinitionList

        NextToken: NextToken
    }
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "RegistrationSectionDefinitions")
operation DescribeRegistrationSectionDefinitions {
    input := {
        @required
        RegistrationType: RegistrationType

        SectionPaths: SectionPathList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        @required
        RegistrationType: RegistrationType

        @required
        RegistrationSectionDefinitions: RegistrationSectionDefinitionList

        NextToken: NextToken
    }
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "RegistrationFieldDefinitions")
operation DescribeRegistrationFieldDefinitions {
    input := {
        @required
        RegistrationType: RegistrationType

        SectionPath: SectionPath
        FieldPaths: FieldPathList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        @required
        RegistrationType: RegistrationType

        @required
        RegistrationFieldDefinitions: RegistrationFieldDefinitionList

        NextToken: NextToken
    }
}

@length(min: 0, max: 5)
list RegistrationTypeList {
    member: RegistrationType
}

@length(min: 0, max: 20)
list RegistrationTypeFilterList {
    member: RegistrationTypeFilter
}

structure RegistrationTypeFilter {
    @required
    Name: RegistrationTypeFilterName

    @required
    Values: FilterValueList
}

enum RegistrationTypeFilterName {
    SUPPORTED_ASSOCIATION_RESOURCE_TYPE = "supported-association-resource-type"
    SUPPORTED_ASSOCIATION_ISO_COUNTRY_CODE = "supported-association-iso-country-code"
}

list RegistrationTypeDefinitionList {
    member: RegistrationTypeDefinition
}

structure RegistrationTypeDefinition {
    @required
    RegistrationType: RegistrationType

    SupportedAssociations: SupportedAssociationList

    @required
    DisplayHints: RegistrationTypeDisplayHints
}

list SupportedAssociationList {
    member: SupportedAssociation
}

structure SupportedAssociation {
    @required
    ResourceType: String

    IsoCountryCode: IsoCountryCode

    @required
    AssociationBehavior: RegistrationAssociationBehavior

    @required
    DisassociationBehavior: RegistrationDisassociationBehavior
}

enum RegistrationAssociationBehavior {
    ASSOCIATE_BEFORE_SUBMIT
    ASSOCIATE_ON_APPROVAL
    ASSOCIATE_AFTER_COMPLETE
}

enum RegistrationDisassociationBehavior {
    DISASSOCIATE_ALL_CLOSES_REGISTRATION
    DISASSOCIATE_ALL_ALLOWS_DELETE_REGISTRATION
    DELETE_REGISTRATION_DISASSOCIATES
}

structure RegistrationTypeDisplayHints {
    @required
    Title: String

    ShortDescription: String
    LongDescription: String
    DocumentationTitle: String
    DocumentationLink: String
}

@length(min: 0, max: 5)
list SectionPathList {
    member: SectionPath
}

list RegistrationSectionDefinitionList {
    member: RegistrationSectionDefinition
}

structure RegistrationSectionDefinition {
    @required
    SectionPath: SectionPath

    @required
    DisplayHints: RegistrationSectionDisplayHints
}

structure RegistrationSectionDisplayHints {
    @required
    Title: String

    @required
    ShortDescription: String

    LongDescription: String
    DocumentationTitle: String
    DocumentationLink: String
}

list RegistrationFieldDefinitionList {
    member: RegistrationFieldDefinition
}

structure RegistrationFieldDefinition {
    @required
    SectionPath: SectionPath

    @required
    FieldPath: FieldPath

    @required
    FieldType: FieldType

    @required
    FieldRequirement: FieldRequirement

    SelectValidation: SelectValidation
    TextValidation: TextValidation

    @required
    DisplayHints: RegistrationFieldDisplayHints

    ConditionalBehavior: ConditionalBehavior
}

enum FieldType {
    SELECT
    TEXT
    ATTACHMENT
}

enum FieldRequirement {
    REQUIRED
    CONDITIONAL
    OPTIONAL
}

structure SelectValidation {
    @required
    MinChoices: Integer

    @required
    MaxChoices: Integer

    @required
    Options: StringList
}

list StringList {
    member: String
}

structure TextValidation {
    @required
    MinLength: Integer

    @required
    MaxLength: Integer

    @required
    Pattern: String
}

structure RegistrationFieldDisplayHints {
    @required
    Title: String

    @required
    ShortDescription: String

    LongDescription: String
    DocumentationTitle: String
    DocumentationLink: String
    SelectOptionDescriptions: SelectOptionDescriptionsList
    TextValidationDescription: String
    ExampleTextValue: String
}

list SelectOptionDescriptionsList {
    member: SelectOptionDescription
}

structure SelectOptionDescription {
    @required
    Option: String

    Title: String
    Description: String
}

@pattern("^[A-Za-z0-9_]+$")
@length(min: 1, max: 100)
string SectionPath

structure ConditionalBehavior {
    @required
    Rules: ConditionalRuleList

    @required
    DefaultBehavior: String
}

list ConditionalRuleList {
    member: ConditionalRule
}

structure ConditionalRule {
    @required
    Conditions: FieldConditionList

    @required
    RuleBehavior: String

    ConditionalValidation: ConditionalValidation
}

list FieldConditionList {
    member: FieldCondition
}

structure FieldCondition {
    @required
    DependsOnFieldPath: String

    @required
    Operator: String

    Values: StringList
}

structure ConditionalValidation {
    MinLength: Integer
    MaxLength: Integer
    Pattern: String
    AllowedValues: StringList
}
