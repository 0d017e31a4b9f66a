"""What is tested: a shop that sends one-time codes."""

import secrets


class SignUp:
    """Signs people up by their phone numbers. `sms` is boto3's client of pinpoint-sms-voice-v2."""

    def __init__(self, sms, sender):
        self.sms = sms
        self.sender = sender
        self.codes = {}

    def send_code(self, phone_number):
        self.codes[phone_number] = f"{secrets.randbelow(10**6):06}"
        self.sms.send_text_message(
            DestinationPhoneNumber=phone_number,
            OriginationIdentity=self.sender,
            MessageBody=f"Your code is {self.codes[phone_number]}. Reply STOP to get no more of them.",
            TimeToLive=600,
        )

    def confirm(self, phone_number, code):
        """Whether this is the code that was sent last."""
        return secrets.compare_digest(code, self.codes[phone_number])
