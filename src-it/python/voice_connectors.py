"""What only Amazon Chime SDK Voice has, through boto3, which does not say that it means it: python3 voice_connectors.py ENDPOINT ACCOUNT

Prints a line for each check that holds, and ends with an error at the first that does not.
"""

import sys

import boto3
from botocore.exceptions import ClientError

endpoint, account = sys.argv[1:]
voice = boto3.client(
    "chime-sdk-voice",
    endpoint_url=endpoint,
    region_name="us-east-1",
    aws_access_key_id=account,
    aws_secret_access_key="test",
)

connector = voice.create_voice_connector(Name="office", AwsRegion="us-west-2", RequireEncryption=False)["VoiceConnector"]
connector_id = connector["VoiceConnectorId"]
assert connector["AwsRegion"] == "us-west-2", connector
listed = voice.list_voice_connectors()["VoiceConnectors"]
assert [each["VoiceConnectorId"] for each in listed] == [connector_id], listed
print("ok voice connectors")

termination = {"CpsLimit": 1, "CidrAllowedList": ["50.35.78.96/31"], "CallingRegions": ["US"], "Disabled": False}
voice.put_voice_connector_termination(VoiceConnectorId=connector_id, Termination=termination)
got = voice.get_voice_connector_termination(VoiceConnectorId=connector_id)["Termination"]
assert got == termination, got
print("ok terminations")

group = voice.create_voice_connector_group(
    Name="all", VoiceConnectorItems=[{"VoiceConnectorId": connector_id, "Priority": 1}]
)["VoiceConnectorGroup"]
try:
    voice.delete_voice_connector(VoiceConnectorId=connector_id)
    raise AssertionError("a connector in a group was deleted")
except ClientError as error:
    assert error.response["Error"]["Code"] == "BadRequestException", error.response
voice.update_voice_connector_group(
    VoiceConnectorGroupId=group["VoiceConnectorGroupId"], Name="all", VoiceConnectorItems=[]
)
voice.delete_voice_connector_group(VoiceConnectorGroupId=group["VoiceConnectorGroupId"])
print("ok groups")

application = voice.create_sip_media_application(
    AwsRegion="us-east-1",
    Name="menu",
    Endpoints=[{"LambdaArn": f"arn:aws:lambda:us-east-1:{account}:function:menu"}],
)["SipMediaApplication"]
rule = voice.create_sip_rule(
    Name="calls",
    TriggerType="RequestUriHostname",
    TriggerValue=connector["OutboundHostName"],
    Disabled=True,
    TargetApplications=[
        {
            "SipMediaApplicationId": application["SipMediaApplicationId"],
            "Priority": 1,
            "AwsRegion": "us-east-1",
        }
    ],
)["SipRule"]
assert voice.get_sip_rule(SipRuleId=rule["SipRuleId"])["SipRule"]["TriggerValue"] == connector["OutboundHostName"]
print("ok SIP media applications")

voice.tag_resource(ResourceARN=connector["VoiceConnectorArn"], Tags=[{"Key": "team", "Value": "voice"}])
tags = voice.list_tags_for_resource(ResourceARN=connector["VoiceConnectorArn"])["Tags"]
assert tags == [{"Key": "team", "Value": "voice"}], tags
print("ok tags")
