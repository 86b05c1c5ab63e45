"""Says what an audit of the packages is worth: ``pip-audit -f json | python tools/judge_audit.py``.

pip-audit ends well when it could look nothing up: with no way to its database it skipped 66 of 66 packages
and found no vulnerabilities (security.md, decision 18). Here every package but our own must be looked up.
"""

import json
import sys
from collections.abc import Mapping
from typing import Any

SOUND, VULNERABLE, NOT_AUDITED = 0, 1, 2
OWN = "vetdesk"


def judge(report: Mapping[str, Any]) -> tuple[int, str]:
    """Return the exit code and a sentence; skipped packages, or none at all, are no audit."""
    packages = report["dependencies"]
    skipped = sorted(one["name"] for one in packages if "skip_reason" in one and one["name"] != OWN)
    looked_up = [one for one in packages if "skip_reason" not in one]
    if skipped or not looked_up:
        return NOT_AUDITED, f"not audited: {len(skipped)} of {len(packages)} packages were skipped"
    found = [f"{one['name']} {one['version']}: {bad['id']}" for one in looked_up for bad in one["vulns"]]
    if found:
        return VULNERABLE, "\n".join(found)
    return SOUND, f"{len(looked_up)} packages looked up, no known vulnerability"


if __name__ == "__main__":
    code, sentence = judge(json.load(sys.stdin))
    print(sentence)
    sys.exit(code)
