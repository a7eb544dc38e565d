"""Made-up requests by the thousand: `.venv/bin/python bench/fuzz.py [5000] [sqlite|postgres]`.

Runs tests/dashboard/api/test_schemathesis.py with that many requests and another seed each time.
"""

import os
import subprocess
import sys
import tempfile
from ast import literal_eval
from collections import Counter
from pathlib import Path
from time import monotonic
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
NET = "tests/dashboard/api/test_schemathesis.py"


def main(requests="5000", database="sqlite"):
    """The exit code of the tests; prints how many answers bore which status."""
    began = monotonic()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        words = ("-q", "--db", database, "-o", "junit_family=xunit1", f"--junitxml={report}")
        env = {**os.environ, "FUZZ_REQUESTS": requests}
        code = subprocess.run([sys.executable, "-m", "pytest", *words, NET], cwd=ROOT, env=env).returncode
        properties = ElementTree.parse(report).iter("property")
        answered = sum((Counter(literal_eval(p.get("value"))) for p in properties), Counter())
    print(f"{answered.total()} requests on {database} in {monotonic() - began:.0f} s: {dict(answered)}")
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
