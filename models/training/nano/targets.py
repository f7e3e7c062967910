"""What is true of a clip and may be said of it, as places in the tables of names."""
from dataclasses import dataclass, field

import numpy as np

from config import KIND_AT, NAME_AT, NAME_SHARE, OBJECT_AT, OBJECT_FRAMES

NAME, KIND, UNSURE, NOTHING = range(4)  # the ways in which a place for a scene or a sound is filled; the order of the gates


@dataclass(frozen=True)
class Said:
    """A scene or sound: how it is called, and the place of its name among the names or the kinds."""

    way: int
    place: int = 0


@dataclass
class Truth:
    """What a clip shows and sounds like, at most two of each, in order of time."""

    scenes: list[Said] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    sounds: list[Said] = field(default_factory=list)
    together: bool = False  # the two sounds are heard at the same time


def scene_words(vocabulary, true_class, probabilities):
    """What may be said of a scene of a class, given what the classifier made of it (mean over the frames)."""
    own = probabilities[true_class]
    if own >= NAME_AT and own >= NAME_SHARE * probabilities.max():
        return Said(NAME, true_class)
    mass = probabilities @ vocabulary.scene_member
    chance = vocabulary.scene_member.mean(0)
    likely = (mass - chance) / (1 - chance)
    for kind in vocabulary.kinds_of_scene[true_class]:
        if likely[kind] >= KIND_AT:
            return Said(KIND, kind)
    return Said(UNSURE)


def object_words(vocabulary, scores, scenes):
    """The two most certain objects, without those that a scene's name says already. scores: [frames, objects]"""
    counted = (scores >= OBJECT_AT).sum(0) >= OBJECT_FRAMES
    for scene in scenes:
        if scene.way in (NAME, KIND):
            table = vocabulary.objects_of_scene if scene.way == NAME else vocabulary.objects_of_kind
            counted &= table[scene.place] == 0
    total = np.where(counted, scores.sum(0), 0)
    return [int(at) for at in np.argsort(-total, kind="stable")[:2] if total[at] > 0]
