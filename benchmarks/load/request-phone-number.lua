-- RequestPhoneNumber. An account may hold 25 numbers, so every 25 requests a new account asks; another number of requests
-- may be the second argument. The first one is the account that begins.
local count = 0

function init(arguments)
    first_account = tonumber(arguments[1])
    numbers_per_account = tonumber(arguments[2] or 25)
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/x-amz-json-1.0"
    wrk.headers["X-Amz-Target"] = "PinpointSMSVoiceV2.RequestPhoneNumber"
    wrk.body = '{"IsoCountryCode":"CA","MessageType":"TRANSACTIONAL","NumberCapabilities":["SMS","VOICE"],'
        .. '"NumberType":"LONG_CODE"}'
end

function request()
    if count % numbers_per_account == 0 then
        local account = string.format("%012d", first_account + count / numbers_per_account)
        wrk.headers["Authorization"] = "AWS4-HMAC-SHA256 Credential=" .. account
            .. "/20260101/us-east-1/sms-voice/aws4_request, SignedHeaders=host;x-amz-date, Signature=0"
        request_bytes = wrk.format()
    end
    count = count + 1
    return request_bytes
end
