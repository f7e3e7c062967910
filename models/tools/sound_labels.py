"""The 521 classes of the tagger with their place in the AudioSet ontology (Google, CC BY-SA 4.0; here without examples and descriptions)."""
import re


def labels(classes, ontology):
    """classes: rows of YAMNet's class map, in the order of its output. ontology: AudioSet's list of nodes.

    Returns for each class: index, mid, name; ancestors (mids of all wider classes that are among the 521), groups (names of the wider
    nodes that are not), children (mids of the nearest narrower classes among the 521), aliases (what a person may call it).
    """
    nodes = {node["id"]: node for node in ontology}
    parents = {mid: [node["id"] for node in ontology if mid in node["child_ids"]] for mid in nodes}
    known = [row["mid"] for row in classes]

    def above(mid):
        found = []
        for parent in parents[mid]:
            found += [m for m in [parent, *above(parent)] if m not in found]
        return found

    def below(mid):
        found = []
        for child in nodes[mid]["child_ids"]:
            found += [m for m in ([child] if child in known else below(child)) if m not in found]
        return found

    return [
        {
            "index": index,
            "mid": mid,
            "name": classes[index]["display_name"],
            "ancestors": [wider for wider in above(mid) if wider in known],
            "groups": [nodes[wider]["name"] for wider in above(mid) if wider not in known],
            "children": below(mid),
            "aliases": aliases(classes[index]["display_name"]),
        }
        for index, mid in enumerate(known)
    ]


def aliases(name):
    """By rule: the parts of "Child speech, kid speaking"; "Whimper (dog)" is also "dog whimper"."""
    aside = re.search(r" \(([^()]+)\)", name)
    plain = re.sub(r" \([^()]+\)", "", name).lower()
    parts = [part.removeprefix("and ") for part in plain.split(", ")]
    return list(dict.fromkeys(parts + ([f"{aside[1].lower()} {plain}"] if aside else [])))
