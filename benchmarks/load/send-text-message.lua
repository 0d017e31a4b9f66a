-- SendTextMessage to many handsets of a country without a number of the account's: 1,000 destinations, one after the other.
local count = 0
local requests = {}

function init(arguments)
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/x-amz-json-1.0"
    wrk.headers["X-Amz-Target"] = "PinpointSMSVoiceV2.SendTextMessage"
    wrk.headers["Authorization"] = "AWS4-HMAC-SHA256 Credential=" .. arguments[1]
        .. "/20260101/us-east-1/sms-voice/aws4_request, SignedHeaders=host;x-amz-date, Signature=0"
    for i = 0, 999 do
        wrk.body = string.format('{"DestinationPhoneNumber":"+4474001%05d","MessageBody":"Your code is 123456."}', i)
        requests[i] = wrk.format()
    end
end

function request()
    count = (count + 1) % 1000
    return requests[count]
end
