"""boto3 against a running Dialtone: python3 number_lives.py ENDPOINT ACCOUNT

Prints a line for each check that holds, and ends with an error at the first that does not.
"""

import json
import sys
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

endpoint, account = sys.argv[1:]


def client(service, path="", region="us-east-1"):
    return boto3.client(
        service,
        endpoint_url=endpoint + path,
        region_name=region,
        aws_access_key_id=account,
        aws_secret_access_key="test",
        # What breaks the contract is the server's to refuse.
        config=Config(parameter_validation=False, retries={"total_max_attempts": 1}),
    )


def advance(duration):
    request = urllib.request.Request(
        f"{endpoint}/_dialtone/clock/advance?account={account}",
        data=json.dumps({"duration": duration}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as answer:
        assert answer.status == 200


def refused(code, status, call, **members):
    try:
        answer = call()
    except ClientError as error:
        found = error.response
        assert found["Error"]["Code"] == code, found
        assert found["ResponseMetadata"]["HTTPStatusCode"] == status, found
        assert found["ResponseMetadata"]["RequestId"], found
        for name, value in members.items():
            assert found.get(name) == value, (name, found)
        return found
    raise AssertionError(f"expected {code}, but was answered {answer}")


def held(text):
    print("ok", text)


sms = client("pinpoint-sms-voice-v2")
simulator = dict(
    IsoCountryCode="US", MessageType="TRANSACTIONAL", NumberCapabilities=["SMS"], NumberType="SIMULATOR"
)
number = sms.request_phone_number(**simulator, DeletionProtectionEnabled=True)
assert number["Status"] == "PENDING", number
advance("PT1M")
pages = sms.get_paginator("describe_phone_numbers").paginate(PaginationConfig={"PageSize": 1})
assert [item["Status"] for page in pages for item in page["PhoneNumbers"]] == ["ACTIVE"]
phone_number_id = number["PhoneNumberId"]
refused(
    "ConflictException",
    400,
    lambda: sms.release_phone_number(PhoneNumberId=phone_number_id),
    Reason="DELETION_PROTECTION_ENABLED",
    ResourceType="phone-number",
    ResourceId=phone_number_id,
)
sms.update_phone_number(PhoneNumberId=phone_number_id, DeletionProtectionEnabled=False)
assert sms.release_phone_number(PhoneNumberId=phone_number_id)["PhoneNumber"] == number["PhoneNumber"]
advance("PT1M")
refused(
    "ResourceNotFoundException", 400, lambda: sms.describe_phone_numbers(PhoneNumberIds=[phone_number_id])
)
found = refused(
    "ValidationException",
    400,
    lambda: sms.request_phone_number(**{**simulator, "IsoCountryCode": "us"}),
    Reason="INVALID_PARAMETER",
)
assert [field["Name"] for field in found["Fields"]] == ["isoCountryCode"], found
held("SMS and Voice: a number lives, errors have reason and fields")

for service, path, product_type in [
    ("chime", "", "BusinessCalling"),
    ("chime", "/chime", "BusinessCalling"),
    ("chime-sdk-voice", "", "VoiceConnector"),
    ("chime-sdk-voice", "/chime-sdk-voice", "VoiceConnector"),
]:
    chime = client(service, path)
    [e164] = chime.search_available_phone_numbers(AreaCode="206", MaxResults=1)["E164PhoneNumbers"]
    order = chime.create_phone_number_order(ProductType=product_type, E164PhoneNumbers=[e164])
    assert order["ResponseMetadata"]["HTTPStatusCode"] == 201, order
    advance("PT1M")
    order_id = order["PhoneNumberOrder"]["PhoneNumberOrderId"]
    assert chime.get_phone_number_order(PhoneNumberOrderId=order_id)["PhoneNumberOrder"]["Status"] == "Successful"
    got = chime.get_phone_number(PhoneNumberId=e164)["PhoneNumber"]
    assert (got["Status"], got["ProductType"]) == ("Unassigned", product_type), got
    chime.delete_phone_number(PhoneNumberId=got["PhoneNumberId"])
    assert chime.get_phone_number(PhoneNumberId=e164)["PhoneNumber"]["Status"] == "ReleaseInProgress"
    advance("P8D")
    # The published model of Chime SDK Voice gives its errors no members, so boto3 has none.
    members = {"Code": "NotFound"} if service == "chime" else {}
    refused("NotFoundException", 404, lambda: chime.get_phone_number(PhoneNumberId=e164), **members)
    held(f"{service} at {path or '/'}: a number lives")

connect = client("connect")
instance = connect.create_instance(
    IdentityManagementType="CONNECT_MANAGED",
    InstanceAlias=f"shop-{account}",
    InboundCallsEnabled=True,
    OutboundCallsEnabled=True,
)
advance("PT2M")
arn = instance["Arn"]
[first, second] = connect.search_available_phone_numbers(
    TargetArn=arn, PhoneNumberCountryCode="US", PhoneNumberType="DID", PhoneNumberPrefix="+1206", MaxResults=2
)["AvailableNumbersList"]
claimed = connect.claim_phone_number(TargetArn=arn, PhoneNumber=first["PhoneNumber"], Tags={"team": "shop"})
connect.claim_phone_number(TargetArn=arn, PhoneNumber=second["PhoneNumber"])
advance("PT1M")
summary = connect.describe_phone_number(PhoneNumberId=claimed["PhoneNumberId"])["ClaimedPhoneNumberSummary"]
assert summary["PhoneNumberStatus"]["Status"] == "CLAIMED", summary
assert summary["Tags"] == {"team": "shop"}, summary
pages = connect.get_paginator("list_phone_numbers_v2").paginate(TargetArn=arn, PaginationConfig={"PageSize": 1})
listed = [item["PhoneNumber"] for page in pages for item in page["ListPhoneNumbersSummaryList"]]
assert listed == [first["PhoneNumber"], second["PhoneNumber"]], listed
refused(
    "InvalidParameterException",
    400,
    lambda: connect.claim_phone_number(TargetArn=arn, PhoneNumber=first["PhoneNumber"]),
)
connect.release_phone_number(PhoneNumberId=claimed["PhoneNumberId"])
refused(
    "ResourceNotFoundException",
    404,
    lambda: connect.describe_phone_number(PhoneNumberId=claimed["PhoneNumberId"]),
)
held("Connect: a number lives")
