$version: "2"

namespace dev.dialtone.control

use dev.dialtone.traits#meaning

/// What only AWS's console, or somebody who was invited, does in Amazon Chime.
resource ChimeAccountResource {
    operations: [
        PutChimeAccount
        AcceptChimeInvite
    ]
}

/// Sets what a Chime account is, as claiming a domain in AWS's console does: CreateAccount makes Team accounts only. What is in
/// the account stays as it is.
@idempotent
@http(method: "PUT", uri: "/_dialtone/chime/accounts/{accountId}", code: 200)
operation PutChimeAccount {
    input := @documentation("What it is to be.") with [AccountScoped] {
        /// The id of the Chime account.
        @required
        @httpLabel
        accountId: String

        /// Absent: as it is.
        accountType: ChimeAccountType

        /// The names of all groups that may sign in for an administrator; only of an EnterpriseDirectory or EnterpriseOIDC account.
        /// Absent: as they are.
        signinDelegateGroups: ChimeGroupNames
    }

    output := @documentation("What it is.") {
        /// The id of the Chime account.
        @required
        accountId: String

        /// What it is now.
        @required
        accountType: ChimeAccountType

        /// The names of its groups.
        @required
        signinDelegateGroups: ChimeGroupNames
    }

    errors: [
        NotFound
    ]
}

/// Has somebody accept the last invitation that they got to a Team account: the user is registered then, and has a name.
@http(method: "POST", uri: "/_dialtone/chime/invites/{inviteId}/accept", code: 200)
operation AcceptChimeInvite {
    input := with [AccountScoped] {
        /// The InviteId that InviteUsers has answered.
        @required
        @httpLabel
        inviteId: String
    }

    output := @documentation("Who has accepted it.") {
        /// The id of the Chime account.
        @required
        accountId: String

        /// The id of the user.
        @required
        userId: String

        /// What the user is called now.
        displayName: String
    }

    errors: [
        NotFound
    ]
}

/// AWS's types of Chime accounts.
enum ChimeAccountType {
    /// Users are invited.
    TEAM = "Team"

    /// Users are those of an Active Directory.
    ENTERPRISE_DIRECTORY = "EnterpriseDirectory"

    /// Users log in with Amazon.
    ENTERPRISE_LWA = "EnterpriseLWA"

    /// Users log in by OpenID Connect.
    ENTERPRISE_OIDC = "EnterpriseOIDC"
}

@length(max: 100)
list ChimeGroupNames {
    member: ChimeGroupName
}

@length(max: 256)
@meaning("a name that is not blank, such as admins")
@pattern("^.*\\S.*$")
string ChimeGroupName
