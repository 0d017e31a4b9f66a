"""What is measured: Dialtone and the bare server as processes of a JDK, and load on them."""

import atexit
import contextlib
import dataclasses
import http.client
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
LOAD = ROOT / "benchmarks/load"
START_LIMIT_SECONDS = 60
SEND_LIMIT_SECONDS = 300
SENT_ALL = 10  # Exit status of wrk when its script has counted every answer.
# The kinds of load that all servers are measured under.
COMPARED = ["describe-phone-numbers", "request-phone-number", "get-phone-number", "send-text-message"]
SMS = ("application/x-amz-json-1.0", "PinpointSMSVoiceV2.", "sms-voice")


@dataclasses.dataclass(frozen=True)
class Program:
    """A server that is measured, with the folder that says how it is started."""

    name: str
    jar: pathlib.Path
    startup: pathlib.Path
    is_dialtone: bool = True

    @property
    def main(self):
        """The last options of the JVM: what it runs, as the start script of the checkout has it."""
        script = self.startup.parent.parent / "dialtone"
        if self.is_dialtone and "-Xbootclasspath/a:" in script.read_text():
            return [f"-Xbootclasspath/a:{self.jar}", "dev.dialtone.server.Main"]
        return ["-jar", str(self.jar)]


def dialtone(checkout, name="Dialtone"):
    return Program(name, checkout / "server/target/dialtone/dialtone.jar", checkout / "server/startup")


BARE = Program("bare", ROOT / "benchmarks/bare-server/target/bare-server/bare-server.jar", ROOT / "server/startup", False)


class Java:
    """A JDK: its launcher, its release, and the flags that its start needs."""

    def __init__(self, home):
        self.launcher = home / "bin/java"
        found = re.search(r'^JAVA_VERSION="([^"]+)"', (home / "release").read_text(), re.M)
        self.version = found.group(1)
        self.feature = int(self.version.split(".")[0])
        self.flags = []
        if self.feature >= 24:
            self.flags += ["--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"]
        self.flags += os.environ.get("JAVA_OPTS", "").split()
        aot = self.feature >= 25
        self.archive_name = "AOT cache" if aot else "CDS archive"
        self.record, self.use = (
            ("-XX:AOTCacheOutput", "-XX:AOTCache") if aot else ("-XX:ArchiveClassesAtExit", "-XX:SharedArchiveFile")
        )

    def command(self, program, *archive):
        return [str(self.launcher), f"@{program.startup}/java.options", *self.flags, *archive, *program.main]


def java_homes(given):
    if given:
        return [pathlib.Path(home) for home in given]
    found = {}
    launcher = pathlib.Path(os.environ["JAVA_HOME"], "bin/java") if os.environ.get("JAVA_HOME") else shutil.which("java")
    candidates = [pathlib.Path(launcher).resolve().parent.parent] if launcher else []
    candidates += sorted(pathlib.Path("/usr/lib/jvm").glob("*"))
    for home in candidates:
        if (home / "release").is_file() and (home / "bin/java").exists():
            java = Java(home)
            if java.feature >= 17:
                found.setdefault(java.feature, home)
    return [found[feature] for feature in sorted(found)]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def environment():
    kept = {key: value for key, value in os.environ.items() if not key.startswith("DIALTONE_")}
    # Setting-up need not wait for numbers to become active; the operations measured take the same path in every mode.
    kept["DIALTONE_TRANSITIONS"] = "immediate"
    return kept


class Endpoint:
    """Where a server answers, on this machine."""

    def __init__(self, port):
        self.port = port

    def call(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        with contextlib.closing(connection):
            connection.request(method, path, body, headers or {})
            response = connection.getresponse()
            content = response.read()
            if response.status // 100 != 2:
                sys.exit(f"{method} {path}: {response.status} {content.decode()} (expected: success)")
            return json.loads(content)

    def sms(self, operation, body):
        kind, prefix, signer = SMS
        return self.call("POST", "/", json.dumps(body), {
            "Content-Type": kind, "X-Amz-Target": prefix + operation, "Authorization": authorization(signer)})


class Server(Endpoint):
    """A server process, from just before its start to the end of its first answer and on, or to the line that ends in Ready."""

    def __init__(self, program, command, until_ready=False):
        super().__init__(free_port())
        variables = environment() if program.is_dialtone else None
        begun = time.perf_counter()
        self.process = subprocess.Popen(
            [*command, "--port", str(self.port)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if until_ready else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=variables,
        )
        atexit.register(self.process.kill)  # Without effect on a server that has been stopped.
        if until_ready:
            self._await_ready(program)
        else:
            self._await_answer(program, begun)
        self.start_ms = (time.perf_counter() - begun) * 1000

    def _await_ready(self, program):
        line = self.process.stdout.readline()
        if b"Ready." not in line:
            sys.exit(f"{program.name} did not start: {' '.join(map(str, self.process.args))}")

    def _await_answer(self, program, begun):
        while True:
            try:
                self.sms("DescribePhoneNumbers", {})
                return
            except ConnectionRefusedError:
                if self.process.poll() is not None or time.perf_counter() - begun > START_LIMIT_SECONDS:
                    self.process.kill()
                    sys.exit(f"{program.name} did not start: {' '.join(map(str, self.process.args))}")
                time.sleep(0.001)

    def call_ms(self):
        """How long a call takes that asks for a number, with a connection of its own."""
        begun = time.perf_counter()
        self.sms("RequestPhoneNumber", {"IsoCountryCode": "CA", "MessageType": "TRANSACTIONAL", "NumberCapabilities": ["SMS"],
                                        "NumberType": "LONG_CODE"})
        return (time.perf_counter() - begun) * 1000

    def memory_mib(self, field="VmRSS"):
        return memory_mib(self.process.pid, field)

    def stop(self):
        self.process.terminate()
        if self.process.wait(60) not in (0, 143):
            sys.exit(f"stopped with {self.process.returncode} (expected: 0 or 143)")


def memory_mib(process_id, field="VmRSS"):
    """What of a process is in memory, by a field of /proc/ID/status."""
    status = pathlib.Path(f"/proc/{process_id}/status").read_text()
    return int(re.search(rf"^{field}:\s+(\d+) kB", status, re.M).group(1)) / 1024


def authorization(signer):
    return (f"AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/{signer}/aws4_request, "
            "SignedHeaders=host;x-amz-date, Signature=0")


def record_archive(java, program, folder):
    """An archive of the server's classes; Dialtone's as its start script makes it. Answers the flag that uses it."""
    archive = folder / f"{program.name}-{java.feature}"
    options = program.startup / "aot-cache.options"
    only_recording = [f"@{options}"] if java.feature >= 25 and options.exists() else []  # Older checkouts have none.
    command = java.command(program, *only_recording, f"{java.record}={archive}")
    if program.is_dialtone:
        subprocess.run([str(program.startup / "train"), *command], check=True)
    else:
        server = Server(program, command)
        for _ in range(20):
            server.sms("DescribePhoneNumbers", {})
        server.stop()
    if not archive.exists() or archive.stat().st_size == 0:
        sys.exit(f"{program.name} on JDK {java.version} left no {java.archive_name}")
    return f"{java.use}={archive}"


def set_up(server, program):
    """What the load needs: the id of a number, a number in Chime, an account to begin with."""
    if not program.is_dialtone:
        return {"describe-phone-numbers": "phone-0a1b2c3d4e5f60718293a4b5c6d7e8f9",
                "request-phone-number": "100000000000", "get-phone-number": "+12065550100",
                "send-text-message": "500000000000"}
    number = server.sms("RequestPhoneNumber", {
        "IsoCountryCode": "US", "MessageType": "TRANSACTIONAL", "NumberCapabilities": ["SMS", "VOICE"],
        "NumberType": "TOLL_FREE"})
    chime = {"User-Agent": "aws-sdk-java/2.0 api/Chime", "Authorization": authorization("chime"),
             "Content-Type": "application/json"}
    found = server.call("GET", "/search?type=phone-numbers&area-code=206&max-results=1", None, chime)
    ordered = found["E164PhoneNumbers"][0]
    server.call("POST", "/phone-number-orders",
                json.dumps({"ProductType": "VoiceConnector", "E164PhoneNumbers": [ordered]}), chime)
    # Enough to spend, so that no limit of the month ends the turn.
    server.call("PUT", "/_dialtone/account?account=500000000000", json.dumps({"spendLimits": {"TEXT": 1_000_000_000}}),
                {"Content-Type": "application/json"})
    return {"describe-phone-numbers": number["PhoneNumberId"], "request-phone-number": "100000000000",
            "get-phone-number": ordered, "send-text-message": "500000000000"}


class Arguments:
    """What a kind of load is given, turn by turn: accounts that no turn has used, where they are needed."""

    def __init__(self, server, program):
        self.fixed = set_up(server, program)

    account = 100_000_000_000

    def of(self, script):
        if script != "request-phone-number":
            return self.fixed[script]
        Arguments.account += 10_000_000
        return str(Arguments.account)


def wrk(server, script, argument, connections, seconds):
    """Load on one server: requests per second, p50 and p99 in milliseconds, and how many answers were errors."""
    output = subprocess.run(wrk_command(server, LOAD / f"{script}.lua", argument, connections, seconds),
                            check=True, capture_output=True, text=True).stdout
    errors = sum(int(count) for count in re.findall(r"Non-2xx or 3xx responses: (\d+)", output))
    for line in re.findall(r"Socket errors: (.*)", output):
        errors += sum(int(count) for count in re.findall(r"\d+", line))
    return {"rate": float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1)),
            "p50": milliseconds(output, "50%"), "p99": milliseconds(output, "99%"), "errors": errors}


def wrk_command(server, script, argument, connections, seconds):
    return ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s", str(script),
            f"http://127.0.0.1:{server.port}", "--", *([argument] if isinstance(argument, str) else argument)]


def send(server, script, argument, connections, requests):
    """Sends a number of requests; every one must succeed."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as counting:
        # wrk itself knows durations only: its script ends the process.
        counting.write((LOAD / f"{script}.lua").read_text() + f"""
local answered = 0
function response(status)
    if status ~= 200 then os.exit(1) end
    answered = answered + 1
    if answered == {requests} then os.exit({SENT_ALL}) end
end
""")
        counting.flush()
        ended = subprocess.run(wrk_command(server, counting.name, argument, connections, SEND_LIMIT_SECONDS),
                               stdout=subprocess.DEVNULL, check=False)
        if ended.returncode != SENT_ALL:
            sys.exit(f"{script}: an answer was not 200, or {SEND_LIMIT_SECONDS} s were not enough for {requests} requests")


def milliseconds(output, percentile):
    value, unit = re.search(rf"^\s+{percentile}\s+([\d.]+)(us|ms|s)", output, re.M).groups()
    return float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
