-- RequestPhoneNumber. An account may hold 25 numbers, so every 25 requests a new account asks.
local numbers_per_account = 25
local count = 0

function init(arguments)
    first_account = tonumber(arguments[1])
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/x-amz-json-1.0"
    wrk.headers["X-Amz-Target"] = "PinpointSMSVoiceV2.RequestPhoneNumber"
    wrk.body = '{"IsoCountryCode":"US","MessageType":"TRANSACTIONAL","NumberCapabilities":["SMS","VOICE"],'
        .. '"NumberType":"TOLL_FREE"}'
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
