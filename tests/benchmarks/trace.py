"""The queries that the keystroke benchmark types, and how they were drawn.

    python -m tests.benchmarks.trace DEV.jsonl

draws them anew from the relevance measure: as many from every set as its share, at least five, by a
fixed seed.
"""

import argparse
import json
import random
from collections import defaultdict
from pathlib import Path

TRACE = Path(__file__).with_name("trace.json")
QUERIES = 200
AT_LEAST = 5
SEED = 315


def load() -> list[str]:
    """Return the committed queries."""
    queries: list[str] = json.loads(TRACE.read_text(encoding="utf-8"))
    return queries


def draw(judged: Path) -> list[str]:
    """Draw `QUERIES` queries from every set of a judged file, in a random but fixed order."""
    sets: dict[str, list[str]] = defaultdict(list)
    for line in judged.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        sets[case["set"]].append(case["query"])
    chance = random.Random(SEED)  # noqa: S311 - a fixed drawing, not a secret
    total = sum(map(len, sets.values()))
    spare = QUERIES - AT_LEAST * len(sets)
    drawn = {name: AT_LEAST + spare * len(queries) // total for name, queries in sets.items()}
    largest = max(sets, key=lambda name: len(sets[name]))
    drawn[largest] += QUERIES - sum(drawn.values())
    queries = [q for name in sorted(sets) for q in chance.sample(sets[name], drawn[name])]
    chance.shuffle(queries)
    return queries


def main() -> None:
    """Draw the queries anew."""
    parser = argparse.ArgumentParser(description="Draw the queries of the keystroke benchmark.")
    parser.add_argument("judged", type=Path, metavar="DEV.jsonl")
    queries = draw(parser.parse_args().judged)
    TRACE.write_text(json.dumps(queries, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
