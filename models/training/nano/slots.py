"""What the soft tokens stand for when they are perfect: a token id in every place of both branches."""
import numpy as np

from config import AND, AUDIO, OBJECT_GROUPS, OBJECT_SLOTS, PADDING, THEN, VIDEO
from targets import KIND, NAME, UNSURE
from vocabulary import UNSURE as UNSURE_WORD
from vocabulary import single


def filled(rows, groups, slots):
    """-> one row of ids for each group, those without a name empty"""
    empty = [[single(PADDING)] * slots] * (groups - len(rows))
    return [np.asarray(row, np.int64) for row in [*rows, *empty]]


def row(said, names, kinds, slots):
    """The token ids of one scene or sound."""
    if said.way == NAME:
        return names.ids[said.place]
    if said.way == KIND:
        return kinds.ids[said.place]
    assert said.way == UNSURE
    return [single(f" {UNSURE_WORD}")] + [single(PADDING)] * (slots - 1)


def video_slots(vocabulary, truth):
    scenes = [row(said, vocabulary.scenes, vocabulary.scene_kinds, VIDEO.slots) for said in truth.scenes]
    objects = [vocabulary.objects.ids[at] for at in truth.objects]
    link = single(THEN if len(scenes) == 2 else PADDING)
    first, second = filled(scenes, VIDEO.groups, VIDEO.slots)
    return np.concatenate([first, [link], second, *filled(objects, OBJECT_GROUPS, OBJECT_SLOTS)])


def audio_slots(vocabulary, truth):
    sounds = [row(said, vocabulary.sounds, vocabulary.sound_kinds, AUDIO.slots) for said in truth.sounds]
    link = single(PADDING if len(sounds) < 2 else AND if truth.together else THEN)
    first, second = filled(sounds, AUDIO.groups, AUDIO.slots)
    return np.concatenate([first, [link], second])
