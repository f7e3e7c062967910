"""The prompt: cached keys and values, soft tokens of the video, "Sound:", soft tokens of the sound, the task.

Soft tokens that are most like the padding token are left out: they say that a place is empty. Between those of the scenes and those of the
objects stands " also". The keys and values begin as those of worked examples in text, in which the names stand where soft tokens will, and are trained.
"""
import torch
from transformers import DynamicCache

from config import PADDING, VIDEO
from sentences import answer
from slots import audio_slots, video_slots
from targets import NAME, Said, Truth
from vocabulary import encode, single

BEFORE, ALSO, BETWEEN, END = encode("Video:"), encode(" also"), encode("\nSound:"), encode("\n")
SCENE_PLACES = VIDEO.groups * VIDEO.slots + 1


def after(task):
    return encode(f"\n{task}:")


def scene(vocabulary, name):
    return Said(NAME, vocabulary.scenes.phrases.index(name))


def sound(vocabulary, name):
    return Said(NAME, vocabulary.sounds.phrases.index(name))


def examples(vocabulary):
    def things(*names):
        return [vocabulary.objects.phrases.index(name) for name in names]

    one, two = Truth(), Truth()
    one.scenes = [scene(vocabulary, "a goldfish"), scene(vocabulary, "a sports car")]
    one.sounds = [sound(vocabulary, "rain")]
    two.scenes, two.objects = [scene(vocabulary, "an electric guitar")], things("a person", "a chair")
    two.sounds = [sound(vocabulary, "a dog barking"), sound(vocabulary, "thunder")]
    return [(two, "Describe"), (one, "Last")]


def kept(ids):
    return [int(token) for token in ids if token != single(PADDING)]


def perfect_prompt(vocabulary, truth):
    """The ids that the soft tokens of a clip stand for, with what is between them."""
    seen = video_slots(vocabulary, truth)
    return [*kept(seen[:SCENE_PLACES]), *ALSO, *kept(seen[SCENE_PLACES:]), *BETWEEN, *kept(audio_slots(vocabulary, truth))]


def example_ids(vocabulary):
    ids = []
    for truth, task in examples(vocabulary):
        ids += [*BEFORE, *perfect_prompt(vocabulary, truth), *after(task), *encode(" " + answer(vocabulary, truth, task)), *END]
    return [*ids, *BEFORE]


@torch.no_grad()
def first_prefix(llama, vocabulary):
    """[layers, 2 (key, value), heads, places, size]"""
    cache = llama.model(input_ids=torch.tensor([example_ids(vocabulary)]), use_cache=True).past_key_values
    return torch.stack([torch.stack([layer.keys[0], layer.values[0]]) for layer in cache.layers]).float()


def cache_of(prefix, batch, dtype):
    cache = DynamicCache()
    for layer, (keys, values) in enumerate(prefix.to(dtype)):
        cache.update(keys.unsqueeze(0).expand(batch, -1, -1, -1), values.unsqueeze(0).expand(batch, -1, -1, -1), layer)
    return cache


def asked_and_answered(vocabulary, truth, task):
    """-> (ids after the sound's soft tokens, ids of the answer)"""
    return after(task), encode(" " + answer(vocabulary, truth, task)) + END

