"""Names as rows of token ids: the tables from which the lexical readout reads the LLaMA's own embeddings."""
from functools import cache

import numpy as np

from config import AND, AUDIO, MODELS, OBJECT_SLOTS, PADDING, THEN, VIDEO

from language_tokens import Tokenizer

import picture_names as pictures
import sound_names as sounds

UNSURE = "something"


@cache
def tokenizer():
    return Tokenizer((MODELS / "language" / "tokenizer.bin").read_bytes())


def encode(text):
    return tokenizer().ids(text)


def single(text):
    """The id of a text that is one token."""
    (token,) = encode(text)
    return token


class Names:
    """Phrases of one kind and their token ids [phrases, slots], filled up with the padding token."""

    def __init__(self, phrases, slots):
        padding = single(PADDING)
        ids = [encode(f" {phrase}") if phrase else [] for phrase in phrases]
        long = [phrase for phrase, row in zip(phrases, ids) if len(row) > slots]
        if long:
            raise ValueError(f"longer than {slots} tokens: {long}")
        self.phrases, self.slots = list(phrases), slots
        self.ids = np.array([row + [padding] * (slots - len(row)) for row in ids])


def membership(lists, width):
    table = np.zeros((len(lists), width), np.float32)
    for row, places in zip(table, lists):
        row[places] = 1
    return table


def same_phrase(phrases):
    """[phrases, phrases]: 1 where two are the same."""
    return np.array([[float(a == b and a is not None) for b in phrases] for a in phrases], np.float32)


class Vocabulary:
    """All names of both branches; `member` matrices say which class belongs to which kind."""

    def __init__(self):
        kinds, self.kinds_of_scene = pictures.scene_kinds()
        self.scenes, self.scene_kinds = Names(pictures.scene_names(), VIDEO.slots), Names(kinds, VIDEO.slots)
        self.scene_member = membership(self.kinds_of_scene, len(kinds))
        self.objects = Names(pictures.object_names(), OBJECT_SLOTS)
        alike = pictures.objects_of_scenes()
        self.objects_of_scene = membership(alike, len(self.objects.phrases))
        self.objects_of_kind = np.array([[float(kind == thing) for thing in self.objects.phrases] for kind in kinds], np.float32)
        kinds, self.kinds_of_sound = sounds.sound_kinds()
        self.sounds, self.sound_kinds = Names(sounds.sound_names(), AUDIO.slots), Names(kinds, AUDIO.slots)
        self.sound_member = membership(self.kinds_of_sound, len(kinds))
        self.video_tokens = self.tokens(self.scenes, self.scene_kinds, self.objects)
        self.audio_tokens = self.tokens(self.sounds, self.sound_kinds)

    @staticmethod
    def tokens(*tables):
        marks = {single(text) for text in (PADDING, THEN, AND, f" {UNSURE}")}
        return sorted(marks | {int(token) for table in tables for token in table.ids.ravel()})


def places(ids, tokens):
    """Token ids -> places in the sorted list `tokens`."""
    return np.searchsorted(np.array(tokens), ids)
