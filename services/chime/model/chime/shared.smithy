$version: "2"

namespace com.amazonaws.chime

// Members and parameters that several families of operations share.

enum License {
    BASIC = "Basic"
    PLUS = "Plus"
    PRO = "Pro"
    PRO_TRIAL = "ProTrial"
}

@pattern("^.+@.+\\..+$")
@sensitive
string EmailAddress

@range(min: 1, max: 200)
integer ProfileServiceMaxResults

@sensitive
string SensitiveString
