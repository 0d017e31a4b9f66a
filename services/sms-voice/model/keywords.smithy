$version: "2"

$operationInputSuffix: "Request"
$operationOutputSuffix: "Result"

namespace com.amazonaws.pinpointsmsvoicev2

use dev.dialtone.traits#stored

resource KeywordResource {
    operations: [
        PutKeyword
        DescribeKeywords
        DeleteKeyword
    ]
}

operation PutKeyword {
    input := {
        @required
        OriginationIdentity: PhoneOrPoolIdOrArn

        @required
        Keyword: Keyword

        @required
        KeywordMessage: KeywordMessage

        KeywordAction: KeywordAction
    }

    output := with [KeywordState] {
        OriginationIdentityArn: String
        OriginationIdentity: String
    }

    errors: [
        ServiceQuotaExceededException
        ResourceNotFoundException
        ConflictException
    ]
}

@paginated(inputToken: "NextToken", outputToken: "NextToken", pageSize: "MaxResults", items: "Keywords")
operation DescribeKeywords {
    input := {
        @required
        OriginationIdentity: PhoneOrPoolIdOrArn

        Keywords: KeywordList
        Filters: KeywordFilterList
        NextToken: NextToken
        MaxResults: MaxResults
    }

    output := {
        OriginationIdentityArn: String
        OriginationIdentity: String
        Keywords: KeywordInformationList
        NextToken: NextToken
    }

    errors: [
        ResourceNotFoundException
    ]
}

operation DeleteKeyword {
    input := {
        @required
        OriginationIdentity: PhoneOrPoolIdOrArn

        @required
        Keyword: Keyword
    }

    output := with [KeywordState] {
        OriginationIdentityArn: String
        OriginationIdentity: String
    }

    errors: [
        ResourceNotFoundException
        ConflictException
    ]
}

@mixin
structure KeywordState {
    Keyword: Keyword
    KeywordMessage: KeywordMessage
    KeywordAction: KeywordAction
}

@pattern("^[A-Za-z0-9_:/-]+$")
@length(min: 1, max: 256)
string PhoneOrPoolIdOrArn

@pattern("^(?!\\s*$)[\\s\\S]+$")
@length(min: 1, max: 1600)
string KeywordMessage

enum KeywordAction {
    AUTOMATIC_RESPONSE
    OPT_OUT
    OPT_IN
}

@length(min: 0, max: 5)
list KeywordList {
    member: Keyword
}

@length(min: 0, max: 20)
list KeywordFilterList {
    member: KeywordFilter
}

structure KeywordFilter {
    @required
    Name: KeywordFilterName

    @required
    Values: FilterValueList
}

enum KeywordFilterName {
    KEYWORD_ACTION = "keyword-action"
}

list KeywordInformationList {
    member: KeywordInformation
}

structure KeywordInformation with [KeywordState] {
    @required
    $Keyword

    @required
    $KeywordMessage

    @required
    $KeywordAction
}

@pattern("^[ \\S]+$")
@length(min: 1, max: 30)
string Keyword

// What Dialtone keeps; not part of the wire contract.

// A keyword of an origination identity, in upper case.
@stored
structure StoredKeyword with [KeywordState] {
    @required
    $Keyword

    @required
    $KeywordMessage

    @required
    $KeywordAction
}
