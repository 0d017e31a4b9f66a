import os

import boto3

connect = boto3.client("connect", endpoint_url=os.environ["AWS_ENDPOINT_URL"])
instance = connect.create_instance(
    IdentityManagementType="CONNECT_MANAGED",
    InstanceAlias="shop",
    InboundCallsEnabled=True,
    OutboundCallsEnabled=True,
)
found = connect.search_available_phone_numbers(
    TargetArn=instance["Arn"],
    PhoneNumberCountryCode="US",
    PhoneNumberType="DID",
    PhoneNumberPrefix="+1206",
)
number = found["AvailableNumbersList"][0]["PhoneNumber"]
connect.claim_phone_number(TargetArn=instance["Arn"], PhoneNumber=number)
print(number)
