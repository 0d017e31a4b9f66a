"""What only Amazon Chime has, through boto3, which does not say that it means Chime: python3 chime_accounts.py ENDPOINT ACCOUNT

Prints a line for each check that holds, and ends with an error at the first that does not.
"""

import sys

import boto3
from botocore.exceptions import ClientError

endpoint, account = sys.argv[1:]
chime = boto3.client(
    "chime",
    endpoint_url=endpoint,
    region_name="us-east-1",
    aws_access_key_id=account,
    aws_secret_access_key="test",
)

made = chime.create_account(Name="Example Corp")["Account"]
assert made["AwsAccountId"] == account, made
listed = [each for page in chime.get_paginator("list_accounts").paginate() for each in page["Accounts"]]
assert listed == [made], listed
print("ok accounts")

invites = chime.invite_users(AccountId=made["AccountId"], UserEmailList=["ann@example.com"])["Invites"]
assert [invite["Status"] for invite in invites] == ["Pending"], invites
users = chime.list_users(AccountId=made["AccountId"])["Users"]
assert [user["PrimaryEmail"] for user in users] == ["ann@example.com"], users
print("ok users")

try:
    chime.create_room(AccountId=made["AccountId"], Name="lobby")
    raise AssertionError("a room in a Team account")
except ClientError as error:
    assert error.response["Error"]["Code"] == "ForbiddenException", error.response
    assert "not an Enterprise Chime Account" in error.response["Error"]["Message"], error.response
print("ok rooms")
