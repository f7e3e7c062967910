"""What the classes of the two picture models are called in a sentence, and the everyday kinds to fall back on."""
import json
import re

from config import MODELS, REPOSITORY

RENAMED = {517: "construction crane", 638: "swimsuit", 639: "swimsuit"}  # WordNet calls two classes "crane" and two "maillot"
ARTLESS = {"food", "furniture", "skis", "scissors", "armour", "sunglasses", "broccoli", "sports equipment", "military uniform"}


def labels(folder):
    return json.loads((MODELS / folder / "labels.json").read_text())["labels"]


def with_article(name):
    if name in ARTLESS or (name.endswith("s") and not name.endswith(("ss", "us", "is"))):
        return name
    vowel = name[0].lower() in "aeiou" and not re.match(r"(?i)uni|ewe|eu|one", name)
    return ("an " if vowel else "a ") + name


def scene_names():
    return [with_article(RENAMED.get(label["index"], label["name"])) for label in labels("scenes")]


def everyday_kinds():
    """The app's own table of synsets -> plain English words."""
    source = (REPOSITORY / "src-main/models/scenes/everyday-kinds.ts").read_text()
    return dict(re.findall(r"(n\d{8}): '([^']+)'", source))


def scene_kinds():
    """-> (names of the kinds, for each class the places of its kinds, the nearest first)."""
    words = everyday_kinds()
    names = list(dict.fromkeys(words.values()))
    chains = [[label["synset"], *label["ancestors"]] for label in labels("scenes")]
    found = [list(dict.fromkeys(names.index(words[synset]) for synset in chain if synset in words)) for chain in chains]
    return [with_article(name) for name in names], found


def object_names():
    return [with_article(label["name"]) for label in labels("objects") if label]


def objects_of_scenes():
    """For each scene class the places of the objects that it is a kind of, or that are called alike."""
    objects = [label for label in labels("objects") if label]
    found = []
    for label in labels("scenes"):
        synsets, names = {label["synset"], *label["ancestors"]}, {label["name"], *label["aliases"]}
        found.append([at for at, one in enumerate(objects) if one["synset"] in synsets or one["name"] in names])
    return found
