"""Calls services that Dialtone has not: each must answer one error that boto3 reads, and which it does not try again."""

import sys

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

ENDPOINT, ACCOUNT = sys.argv[1:]
CHIME_ARN = "arn:aws:chime:us-east-1:111122223333:app-instance/a"

CALLS = [
    ("sns", "list_topics", {}),
    ("sqs", "list_queues", {}),
    ("ses", "list_identities", {}),
    ("sesv2", "list_email_identities", {}),
    ("iam", "list_users", {}),
    ("ec2", "describe_regions", {}),
    ("rds", "describe_db_instances", {}),
    ("cloudformation", "list_stacks", {}),
    ("elbv2", "describe_load_balancers", {}),
    ("autoscaling", "describe_auto_scaling_groups", {}),
    ("cloudwatch", "list_metrics", {}),
    ("s3", "list_buckets", {}),
    ("s3", "get_object", {"Bucket": "connect", "Key": "instance"}),
    ("s3", "put_object", {"Bucket": "bucket", "Key": "key", "Body": b"<&>"}),
    ("cloudfront", "list_distributions", {}),
    ("route53", "list_hosted_zones", {}),
    ("dynamodb", "list_tables", {}),
    ("logs", "describe_log_groups", {}),
    ("firehose", "list_delivery_streams", {}),
    ("events", "list_rules", {}),
    ("secretsmanager", "list_secrets", {}),
    ("kms", "list_keys", {}),
    ("ssm", "describe_parameters", {}),
    ("cognito-idp", "list_user_pools", {"MaxResults": 1}),
    ("stepfunctions", "list_state_machines", {}),
    ("kinesis", "list_streams", {}),
    ("lambda", "list_functions", {}),
    ("pinpoint", "get_apps", {}),
    ("pinpoint-email", "list_configuration_sets", {}),
    ("lexv2-models", "list_bots", {}),
    ("lex-models", "get_bots", {}),
    ("lexv2-runtime", "recognize_text", {"botId": "ABCDEFGHIJ", "botAliasId": "ABCDEFGHIJ", "localeId": "en_US", "sessionId": "ab", "text": "hi"}),
    ("polly", "describe_voices", {}),
    ("chime-sdk-meetings", "list_attendees", {"MeetingId": "00000000-0000-4000-8000-000000000000"}),
    ("chime-sdk-identity", "list_app_instances", {}),
    ("chime-sdk-messaging", "list_channels", {"AppInstanceArn": CHIME_ARN, "ChimeBearer": CHIME_ARN}),
    ("chime-sdk-media-pipelines", "list_media_pipelines", {}),
    ("connectcases", "list_domains", {}),
    ("connectcampaigns", "list_campaigns", {}),
    ("connect-contact-lens", "list_realtime_contact_analysis_segments", {"InstanceId": "i" * 36, "ContactId": "c"}),
    ("connectparticipant", "get_transcript", {"ConnectionToken": "t"}),
    ("voice-id", "list_domains", {}),
    ("wisdom", "list_assistants", {}),
    ("qconnect", "list_assistants", {}),
    ("customer-profiles", "list_domains", {}),
]


def attempts_and_error(service, operation, parameters):
    client = boto3.client(
        service,
        endpoint_url=ENDPOINT,
        region_name="us-east-1",
        aws_access_key_id=ACCOUNT,
        aws_secret_access_key="test",
        config=Config(retries={"mode": "standard", "max_attempts": 3}, s3={"addressing_style": "path"}, inject_host_prefix=False),
    )
    try:
        getattr(client, operation)(**parameters)
    except ClientError as error:
        return error.response
    raise AssertionError(f"{service} {operation} answered")


for service, operation, parameters in CALLS:
    response = attempts_and_error(service, operation, parameters)
    assert response["Error"]["Code"] == "UnknownServiceException", (service, response)
    assert response["Error"]["Message"].startswith("This is Dialtone, which has no "), (service, response)
    assert response["ResponseMetadata"]["HTTPStatusCode"] == 400, (service, response)
    assert response["ResponseMetadata"].get("RetryAttempts", 0) == 0, (service, response)
    print("ok", service, operation, "-", response["Error"]["Message"].split(". ")[0])
