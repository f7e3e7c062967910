"""Reads the pack's sentences back into what they claim, and judges claims against true words by WordNet's wider terms."""
import json
import re
from dataclasses import dataclass
from functools import cache

from config import MODELS
from picture_names import RENAMED, everyday_kinds

# Too wide to be right about anything.
VAGUE = set("entity|physical entity|object|physical object|whole|unit|artifact|artefact|organism|being|living thing|animate thing|instrumentality|"
            "instrumentation|matter|thing|abstraction|abstract entity|covering|device|equipment|structure|construction".split("|"))  # fmt: skip
SILENT_WORDS = {"something", "nothing is seen", "nothing"}


@dataclass
class Claims:
    """Phrases without their articles."""

    scenes: list[str]
    objects: list[str]
    sounds: list[str]
    ordered: bool  # the sounds are said to follow one another


def bare(phrase):
    return re.sub(r"^(a|an) ", "", phrase.strip().rstrip(".").strip())


def in_order(text):
    """ "first X, then Y" -> [X, Y]"""
    found = re.fullmatch(r"first (.+), then (.+)", text.strip())
    return [bare(part) for part in found.groups()] if found else [bare(text)]


def claims(text):
    seen, _, heard = text.partition("sound:")
    scenes, _, objects = seen.partition("also ")
    scenes, heard = in_order(scenes.strip().rstrip(".")), heard.strip().rstrip(".")
    if len(scenes) == 1 and not objects and " and " in scenes[0]:
        scenes, objects = [], scenes[0]
    sounds = in_order(heard) if heard.startswith("first ") else [bare(part) for part in heard.split(" and ")] if heard else []
    return Claims(scenes, [bare(part) for part in objects.split(" and ")] if objects else [], sounds, heard.startswith("first "))


@cache
def wider():
    """For each word that a picture may be called: all its names and those of all wider terms."""
    found = {}
    for folder in ("scenes", "objects"):
        data = json.loads((MODELS / folder / "labels.json").read_text())
        groups = data["groups"]
        for label in data["labels"]:
            if not label:
                continue
            name = RENAMED.get(label["index"], label["name"]) if folder == "scenes" else label["name"]
            own = {one.lower() for one in (name, *label["aliases"])}
            above = {one.lower() for synset in label["ancestors"] for one in groups.get(synset, [])}
            kinds = {kind for synset, kind in everyday_kinds().items() if synset in (label["synset"], *label["ancestors"])}
            for one in own:
                found.setdefault(one, set()).update((own | above | kinds) - VAGUE)
    return found


def names_of(phrase):
    """All that a phrase stands for; of several words the last counts, too ("water bottle" is a bottle)."""
    phrase = phrase.lower()
    return wider().get(phrase, set()) | {phrase, phrase.split()[-1]}


def is_true(phrase, true_words):
    """Whether a phrase names one of the true words, or a kind of it, or a kind that it belongs to."""
    return any(word in names_of(phrase) or phrase.lower() in names_of(word) for word in true_words)


def judged(phrases, true_words):
    """right: something true and nothing wrong is said; unsure: nothing is; wrong: anything is wrong."""
    said = [phrase for phrase in phrases if phrase and phrase not in SILENT_WORDS]
    if not said:
        return "unsure"
    return "right" if all(is_true(phrase, true_words) for phrase in said) else "wrong"
