"""Compares this checkout with another one. The bare server is this checkout's for both."""

import os
import statistics
import subprocess
import sys

import intervals
from servers import BARE, ROOT, Arguments, Server, dialtone, record_archive, wrk

OUTPUTS = {"target", "node_modules", ".git"}
SOURCES = (".java", ".smithy", ".xml", ".txt", ".tsv", ".properties", ".options", ".http")
# A figure of a turn, and whether more of it is better.
FIGURES = {"rate": ("requests/s", True), "p50": ("p50", False), "p99": ("p99", False)}


def build(checkouts, maven, always):
    """Builds what is not built, or older than its sources."""
    for checkout in checkouts:
        if not (checkout / "pom.xml").is_file():
            sys.exit(f"{checkout}: no pom.xml (expected: a checkout of Dialtone)")
        jars = [dialtone(checkout).jar] + ([BARE.jar] if checkout == ROOT else [])
        if always or any(not jar.exists() for jar in jars) or changed(checkout) > min(jar.stat().st_mtime for jar in jars):
            print(f"building {checkout}", file=sys.stderr, flush=True)
            command = [*maven, "-q", "-B", "package", "-DskipTests", "-am", "-pl", "server,benchmarks/bare-server"]
            if subprocess.run(command, cwd=checkout, check=False).returncode:
                sys.exit(f"{checkout}: not built (Maven says why above)")
            for jar in jars:
                os.utime(jar)  # Maven leaves a jar alone whose own module has not changed.


def changed(checkout):
    """When a source was changed last."""
    last = 0
    for folder, folders, files in os.walk(checkout):
        folders[:] = [name for name in folders if name not in OUTPUTS]
        last = max([last, *(os.stat(os.path.join(folder, name)).st_mtime for name in files if name.endswith(SOURCES))])
    return last


def commit(checkout):
    """The commit of a checkout, with a plus sign when it was changed since."""
    def git(*command):
        return subprocess.run(["git", "-C", str(checkout), *command], capture_output=True, text=True, check=False).stdout.strip()
    return (git("rev-parse", "--short", "HEAD") or "no commit") + ("+" if git("status", "--porcelain", "-uno") else "")


class Comparison:
    """Two checkouts and the bare server, turn by turn on one JDK."""

    def __init__(self, java, other, folder):
        self.java = java
        self.programs = {"this": dialtone(ROOT, "this"), "other": dialtone(other, "other"), "bare": BARE}
        self.archives = {name: [record_archive(java, program, folder)] for name, program in self.programs.items()}
        self.worse = []

    def turn(self, number):
        """Who is measured after whom: A B, then B A, so that nobody always comes after the other. The bare server is last."""
        return ["this", "other", "bare"] if number % 2 == 0 else ["other", "this", "bare"]

    def start(self, name, archived=True):
        program = self.programs[name]
        return Server(program, self.java.command(program, *(self.archives[name] if archived else [])))

    def starts(self, pairs):
        for archived in (False, True):
            times = {name: [] for name in self.programs}
            for number in range(-1, pairs):
                for name in self.turn(number):
                    server = self.start(name, archived)
                    server.stop()
                    if number >= 0:  # The first turn warms the disk cache.
                        times[name].append(server.start_ms)
            self.row(f"{self.java.archive_name if archived else 'plain'}: start to first answer, ms", times, False, 0)

    def load(self, scripts, rounds, seconds, warm_up_seconds, connections):
        results = {script: {name: [] for name in self.programs} for script in scripts}
        for number in range(rounds):
            # New processes in each round: what a compiler has made of one start is not what it makes of the next.
            servers = {name: self.start(name) for name in self.turn(number)}
            arguments = {name: Arguments(server, self.programs[name]) for name, server in servers.items()}
            for script in scripts:
                for name in self.turn(number):
                    wrk(servers[name], script, arguments[name].of(script), connections, warm_up_seconds)
                for name in self.turn(number):
                    results[script][name].append(wrk(servers[name], script, arguments[name].of(script), connections, seconds))
            for server in servers.values():
                server.stop()
        for script, of_script in results.items():
            for name in ("this", "other"):
                errors = sum(result["errors"] for result in of_script[name])
                if errors:
                    sys.exit(f"{script}: {errors} errors of {name} (expected: none)")
            for figure, (label, more_is_better) in FIGURES.items():
                values = {name: [result[figure] for result in turns] for name, turns in of_script.items()}
                self.row(f"{script}, {label}", values, more_is_better, 0 if more_is_better else 2)

    def row(self, label, values, more_is_better, digits):
        def ratio(one, other):
            ones, others = (values[other], values[one]) if more_is_better else (values[one], values[other])
            return intervals.of_pairs(ones, others)
        found = ratio("this", "other")
        if not found.is_no_worse:
            self.worse.append(label)
        this, other = (statistics.median(values[name]) for name in ("this", "other"))
        print(f"| JDK {self.java.feature}, {label} | {this:.{digits}f} | {other:.{digits}f} | {found.median:.3f} | "
              f"{found.low:.3f} to {found.high:.3f} | {'no worse' if found.is_no_worse else 'WORSE'} | "
              f"{ratio('this', 'bare').median:.2f} | {ratio('other', 'bare').median:.2f} |", flush=True)


def compare(javas, other, folder, options, wanted, scripts):
    print(f"\nThis is {commit(ROOT)}, other is {commit(other)}: {options.pairs} pairs of starts, {options.rounds} rounds of load. "
          f"Ratios above 1 are slower;\nthe interval is that of the median of the ratios of each turn, by the bootstrap.\n\n"
          "| | this | other | this to other | 95 % interval | | this to bare | other to bare |\n|---|---|---|---|---|---|---|---|",
          flush=True)
    worse = []
    for java in javas:
        comparison = Comparison(java, other, folder)
        if "start" in wanted:
            comparison.starts(options.pairs)
        if "load" in wanted:
            comparison.load(scripts, options.rounds, options.seconds, options.warm_up, options.connections)
        worse += comparison.worse
    print(f"\nWorse: {', '.join(worse)}." if worse else f"\nNo worse: no interval is wholly above {intervals.NO_WORSE}.")
