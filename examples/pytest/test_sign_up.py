import pytest
from sign_up import SignUp

SHOP = "+12045550100"
HANDSET = "+12045550123"


# tag::sender[]
@pytest.fixture
def sign_up(sms, control):
    control("PUT", f"numbers/{SHOP}")  # ours at once, as if bought and registered
    return SignUp(sms, SHOP)
# end::sender[]


# tag::code[]
def test_confirms_a_number_with_the_code_that_arrives(sign_up, inbox):
    sign_up.send_code(HANDSET)

    [code] = inbox.wait_for(to=HANDSET, contains="Your code")["codes"]

    assert sign_up.confirm(HANDSET, code)
# end::code[]


# tag::stop[]
def test_sends_nothing_after_stop(sign_up, sms, control):
    sign_up.send_code(HANDSET)
    control("POST", "inbound", {"from": HANDSET, "to": SHOP, "body": "STOP"})

    with pytest.raises(sms.exceptions.ConflictException) as refused:
        sign_up.send_code(HANDSET)

    assert refused.value.response["Reason"] == "DESTINATION_PHONE_NUMBER_OPTED_OUT"
# end::stop[]


# tag::clock[]
def test_a_code_expires_while_the_handset_is_off(sign_up, inbox, clock, control):
    control("PUT", f"destinations/{HANDSET}", {"delay": "PT2H"})
    sign_up.send_code(HANDSET)

    clock.advance(hours=1)

    assert inbox.wait_for(to=HANDSET)["status"] == "TTL_EXPIRED"
# end::clock[]


@pytest.mark.parametrize("run", range(8))
def test_finds_only_what_it_has_sent_itself(sign_up, inbox, control, run):
    sign_up.send_code(HANDSET)

    found = inbox.wait_for(to=HANDSET)

    assert [message["messageId"] for message in control("GET", "messages")["messages"]] == [found["messageId"]]
