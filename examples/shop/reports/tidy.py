"""Makes a recorded report fit for a repository: python3 tidy.py <folder that was scanned> < report > tidied

Paths become relative to the scanned folder, clocks stand still, and one huge line becomes many. Nothing else changes:
no field is dropped, added or moved.
"""

import json
import sys

CLOCKS = {"CreatedAt", "generated_at"}
STOPWATCHES = {"time"}
NOW = "2026-11-21T10:00:00Z"


def tidy(value, folder):
    if isinstance(value, str):
        return value.replace(folder + "/", "").replace(folder, ".")
    if isinstance(value, list):
        return [tidy(item, folder) for item in value]
    if isinstance(value, dict):
        return {key: tidy_field(key, item, folder) for key, item in value.items()}
    return value


def tidy_field(key, value, folder):
    if key in CLOCKS:
        return NOW
    return stopped(value) if key in STOPWATCHES else tidy(value, folder)


def stopped(value):
    """Every measured number, of seconds or bytes, becomes 0."""
    if isinstance(value, dict):
        return {key: stopped(item) for key, item in value.items()}
    return 0 if isinstance(value, (int, float)) and not isinstance(value, bool) else value


if __name__ == "__main__":
    report = json.load(sys.stdin)
    json.dump(tidy(report, sys.argv[1]), sys.stdout, indent=2, ensure_ascii=False)
    print()
