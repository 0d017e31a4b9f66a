$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Response"

namespace com.amazonaws.chime

resource AccountResource {
    operations: [
        CreateAccount
        GetAccount
        ListAccounts
        UpdateAccount
        DeleteAccount
    ]
}

resource AccountSettingsResource {
    operations: [
        GetAccountSettings
        UpdateAccountSettings
    ]
}

resource SigninDelegateGroupResource {
    operations: [
        AssociateSigninDelegateGroupsWithAccount
        DisassociateSigninDelegateGroupsFromAccount
    ]
}

@http(method: "POST", uri: "/accounts", code: 201)
operation CreateAccount {
    input := {
        @required
        Name: AccountName
    }

    output := {
        Account: Account
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/accounts/{AccountId}", code: 200)
operation GetAccount {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString
    }

    output := {
        Account: Account
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@readonly
@http(method: "GET", uri: "/accounts", code: 200)
@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "Accounts")
operation ListAccounts {
    input := {
        @httpQuery("name")
        Name: AccountName

        @httpQuery("user-email")
        UserEmail: EmailAddress

        @httpQuery("next-token")
        NextToken: String

        @httpQuery("max-results")
        MaxResults: ProfileServiceMaxResults
    }

    output := {
        Accounts: AccountList
        NextToken: String
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}", code: 200)
operation UpdateAccount {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        Name: AccountName
        DefaultLicense: License
    }

    output := {
        Account: Account
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "DELETE", uri: "/accounts/{AccountId}", code: 204)
operation DeleteAccount {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString
    }

    output := {}

    errors: [
        NotFoundException
        ThrottledClientException
        UnprocessableEntityException
    ]
}

@readonly
@http(method: "GET", uri: "/accounts/{AccountId}/settings", code: 200)
operation GetAccountSettings {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString
    }

    output := {
        AccountSettings: AccountSettings
    }

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@idempotent
@http(method: "PUT", uri: "/accounts/{AccountId}/settings", code: 204)
operation UpdateAccountSettings {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        AccountSettings: AccountSettings
    }

    output := {}

    errors: [
        NotFoundException
        ConflictException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}?operation=associate-signin-delegate-groups", code: 200)
operation AssociateSigninDelegateGroupsWithAccount {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        SigninDelegateGroups: SigninDelegateGroupList
    }

    output := {}

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

@http(method: "POST", uri: "/accounts/{AccountId}?operation=disassociate-signin-delegate-groups", code: 200)
operation DisassociateSigninDelegateGroupsFromAccount {
    input := {
        @required
        @httpLabel
        AccountId: NonEmptyString

        @required
        GroupNames: NonEmptyStringList
    }

    output := {}

    errors: [
        NotFoundException
        ThrottledClientException
    ]
}

structure Account {
    @required
    AwsAccountId: String

    @required
    AccountId: String

    @required
    Name: String

    AccountType: AccountType
    CreatedTimestamp: Iso8601Timestamp
    DefaultLicense: License
    SupportedLicenses: LicenseList
    AccountStatus: AccountStatus
    SigninDelegateGroups: SigninDelegateGroupList
}

list LicenseList {
    member: License
}

list SigninDelegateGroupList {
    member: SigninDelegateGroup
}

structure SigninDelegateGroup {
    GroupName: NonEmptyString
}

list AccountList {
    member: Account
}

structure AccountSettings {
    DisableRemoteControl: Boolean
    EnableDialOut: Boolean
}

enum AccountType {
    TEAM = "Team"
    ENTERPRISE_DIRECTORY = "EnterpriseDirectory"
    ENTERPRISE_LWA = "EnterpriseLWA"
    ENTERPRISE_OIDC = "EnterpriseOIDC"
}

enum AccountStatus {
    SUSPENDED = "Suspended"
    ACTIVE = "Active"
}

@pattern("^.*\\S.*$")
@length(min: 1, max: 100)
string AccountName
