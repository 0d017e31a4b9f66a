"""Dialtone in tests with pytest: copy this file beside your tests. Each worker of pytest-xdist has an account of its own."""

import json
import os
from datetime import timedelta

import boto3
import pytest
import urllib3

ENDPOINT = os.environ.get("AWS_ENDPOINT_URL", "http://localhost:4566")
# Dialtone takes a 12-digit access key as the account id, and accounts share nothing.
ACCOUNT = "1" + os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:].zfill(11)
# For clients that the code under test makes, too, in place of what this machine has of its user's.
os.environ.update(AWS_ENDPOINT_URL=ENDPOINT, AWS_DEFAULT_REGION="us-east-1")
os.environ.update(AWS_ACCESS_KEY_ID=ACCOUNT, AWS_SECRET_ACCESS_KEY="test")
os.environ.pop("AWS_PROFILE", None)
HTTP = urllib3.PoolManager()


def call(method, path, body=None, retries=0):
    __tracebackhide__ = True
    try:
        url = f"{ENDPOINT}/_dialtone/{path}{'&' if '?' in path else '?'}account={ACCOUNT}"
        answer = HTTP.request(method, url, body=json.dumps(body or {}), retries=retries)
    except urllib3.exceptions.HTTPError as error:
        raise pytest.fail.Exception(f"No Dialtone answers at {ENDPOINT}: {error}") from None
    if answer.status >= 300:
        pytest.fail(f"{method} {path} {body}: {answer.data.decode()}")
    return json.loads(answer.data or "null")


@pytest.fixture(scope="session")
def control():
    """A function that calls Dialtone's control API about this worker's account: control("GET", "messages")."""
    call("GET", "ready", retries=urllib3.Retry(8, backoff_factor=0.1, status_forcelist=[503]))  # 13 s at most
    return call


@pytest.fixture(autouse=True)
def fresh_account(control):
    control("POST", "reset")


@pytest.fixture(scope="session")
def sms():
    # Passed on, since boto3 before 1.28 does not read AWS_ENDPOINT_URL and would call the real AWS.
    return boto3.client("pinpoint-sms-voice-v2", endpoint_url=ENDPOINT)


class Inbox:
    def wait_for(self, to, contains="", seconds=10):
        """The first message to a handset as soon as it is there, with "body", "codes", "status" and more."""
        __tracebackhide__ = True
        query = {"to": to, "contains": contains, "timeoutSeconds": seconds}
        return call("POST", "messages/wait", query)["messages"][0]


class Clock:
    def advance(self, **time):
        """Moves the account's clock, as in advance(hours=72). What falls due on the way has happened then."""
        return call("POST", "clock/advance", {"duration": f"PT{timedelta(**time).total_seconds():f}S"})


@pytest.fixture
def inbox():
    return Inbox()


@pytest.fixture
def clock():
    return Clock()
