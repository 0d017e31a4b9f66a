-- PutOptedOutNumber with a number of its own for each request, in the account that is the script's argument.
local count = 0

function init(arguments)
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/x-amz-json-1.0"
    wrk.headers["X-Amz-Target"] = "PinpointSMSVoiceV2.PutOptedOutNumber"
    wrk.headers["Authorization"] = "AWS4-HMAC-SHA256 Credential=" .. arguments[1]
        .. "/20260101/us-east-1/sms-voice/aws4_request, SignedHeaders=host;x-amz-date, Signature=0"
end

function request()
    local body = string.format('{"OptOutListName":"Default","OptedOutNumber":"+1415%07d"}', 2000000 + count)
    count = count + 1
    return wrk.format(nil, nil, nil, body)
end
