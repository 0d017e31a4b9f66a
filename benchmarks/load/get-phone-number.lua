-- Chime GetPhoneNumber of one number: it is the script's argument, in E.164.
function init(arguments)
    wrk.method = "GET"
    wrk.path = "/phone-numbers/" .. arguments[1]:gsub("+", "%%2B")
    wrk.headers["User-Agent"] = "aws-sdk-java/2.0 api/Chime"
    wrk.headers["Authorization"] = "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/chime/aws4_request, "
        .. "SignedHeaders=host;x-amz-date, Signature=0"
    request_bytes = wrk.format()
end

function request()
    return request_bytes
end
