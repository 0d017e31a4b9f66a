-- DescribePhoneNumbers of one number: its id is the script's argument.
function init(arguments)
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/x-amz-json-1.0"
    wrk.headers["X-Amz-Target"] = "PinpointSMSVoiceV2.DescribePhoneNumbers"
    wrk.headers["Authorization"] = "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/sms-voice/aws4_request, "
        .. "SignedHeaders=host;x-amz-date, Signature=0"
    wrk.body = '{"PhoneNumberIds":["' .. arguments[1] .. '"]}'
    request_bytes = wrk.format()
end

function request()
    return request_bytes
end
