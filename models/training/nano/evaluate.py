"""Measures the exported pack in onnxruntime with the app's 4-bit LLaMA, beside the plain rules. Prints a table; samples go to WORK/samples.md.

python evaluate.py DATA [part of the clips, 0..1] [pictures|sounds]
"""
import json
import sys
import time
from collections import Counter
from pathlib import Path

import numpy as np

from config import HERE, STEPS_OF_TIME, WORK
from encoders import windows
from onnx_pack import OnnxPack
from rules import Rules
from sound_features import test_clips
from synthetic import Photos, Sounds
from vocabulary import Vocabulary
from wording import bare, claims, is_true, judged

STILL = [0, 1] * (STEPS_OF_TIME // 2)  # of a photo's views: the middle and the whole, in turn
# What Tux Paint's sounds are of, by a word of their file name, as phrases that are right.
KINDS = {
    "frog": "frog", "crow": "crow|bird", "cuckoo": "bird", "blackbird": "bird", "lark": "bird", "duck": "duck", "drake": "duck", "gander": "goose",
    "hen": "hen|rooster", "rooster": "rooster", "owl": "owl", "penguin": "bird|goose", "seagull": "bird", "turkey": "turkey", "vulture": "bird",
    "bee": "insect|bee|fly", "hornet": "insect|bee|fly", "grasshopper": "insect|cricket", "bull": "cow", "cow": "cow", "goat": "sheep|goat",
    "ram": "sheep|goat", "sheep": "sheep|goat", "lamb": "sheep|goat", "lion": "lion", "tiger": "lion", "dog": "dog", "horse": "horse",
    "donkey": "horse", "pig": "pig", "cello": "cello|violin|music", "violin": "violin|music", "bassoon": "music|flute|cello|wind instrument",
    "drumkit": "drum", "tomtom": "drum", "cymbal": "drum|cymbal", "vacuum": "vacuum", "toilet": "toilet", "camera": "camera", "firetruck": "siren",
    "fireworks": "fireworks|explosion", "lightning": "thunder", "saw": "saw", "hammer": "hammer", "whale": "whale", "cat": "cat", "blackcat": "cat",
    "elephant": "elephant|trumpet",
}  # fmt: skip


class Evaluation:
    def __init__(self, data, part):
        self.vocabulary, self.part = Vocabulary(), part
        self.photos, self.sounds = Photos(data), Sounds(self.vocabulary)
        self.pack, self.rules = OnnxPack(), Rules(self.vocabulary, self.photos, self.sounds)
        self.dark, self.nothing = np.zeros((STEPS_OF_TIME, 5, 1280), np.float32), np.zeros((STEPS_OF_TIME, len(self.vocabulary.objects.phrases)), np.float32)
        self.silence = np.zeros((STEPS_OF_TIME, 1024), np.float32)
        self.lines, self.samples, self.spent = [], [], []

    def some(self, things):
        things = list(things)
        count = max(1, round(len(things) * self.part))
        return [things[at * len(things) // count] for at in range(count)]

    def say(self, frames=None, objects=None, heard=None, task="describe"):
        begun = time.time()
        given = [value if value is not None else none for value, none in ((frames, self.dark), (objects, self.nothing), (heard, self.silence))]
        text = self.pack.answer(*given, task)
        self.spent.append(time.time() - begun)
        return text

    def note(self, test, pack, rule, ways):
        def shares(found):
            return " / ".join(f"{Counter(found)[way] / len(found):.2f}" for way in ways) if found else "-"

        self.lines.append(f"| {test} ({len(pack)}): {' / '.join(ways)} | {shares(pack)} | {shares(rule)} |")
        print(self.lines[-1], flush=True)

    def sample(self, test, truth, said, rule, verdict):
        self.samples.append(f"- {test}: {truth} -> \"{said}\" ({verdict}); rule: {rule}")

    # -- pictures

    def against_class(self, phrases, true_class):
        """exact, kind, unsure or wrong for what is said of a photo of a class."""
        own = bare(self.vocabulary.scenes.phrases[true_class])
        verdict = judged(phrases, [own])
        return "exact" if verdict == "right" and own in phrases else "kind" if verdict == "right" else verdict

    def unseen_photos(self):
        found, rule, plain = [], [], []
        for true_class in self.some(self.photos.held):
            frames = self.photos.features[true_class][STILL]
            text = self.say(frames)
            found.append(self.against_class(self.shown(text), true_class))
            hedged = [bare(phrase) for phrase in self.rules.hedged_words(frames, self.nothing)]
            rule.append(self.against_class(hedged, true_class))
            plain.append(self.against_class([bare(self.rules.label(frames))], true_class))
            self.sample("unseen photo", self.vocabulary.scenes.phrases[true_class], text, hedged[0], found[-1])
        ways = ("exact", "kind", "unsure", "wrong")
        self.note("photos of unseen classes; rule: hedged label", found, rule, ways)
        self.note("the same; rule: first label", found, plain, ways)

    def shown(self, text):
        said = claims(text)
        return [*said.scenes, *said.objects]

    def pictures(self, kind, truths):
        """Pictures of WORK/pictures.npz; truths: key -> true words, or None where nothing can be said."""
        found, rule = [], []
        with np.load(WORK / "pictures.npz") as stored:
            keys = [key.removesuffix("|frames") for key in stored.files if key.startswith(f"{kind}/") and key.endswith("|frames")]
            for key in self.some(key for key in keys if truths(key)):
                frames, objects = stored[f"{key}|frames"].astype(np.float32), stored[f"{key}|objects"]
                text, words = self.say(frames, objects), truths(key)
                found.append(judged(self.shown(text), words))
                hedged = [bare(phrase) for phrase in self.rules.hedged_words(frames, objects)]
                rule.append(judged(hedged, words))
                self.sample(kind, f"{key.split('/')[2]} ({', '.join(words)})", text, ", ".join(hedged), found[-1])
        self.note(f"{kind} pictures; rule: hedged label and objects", found, rule, ("right", "unsure", "wrong"))

    def independent(self):
        table = json.loads((HERE / "independent.json").read_text())
        self.pictures("independent", lambda key: table[int(key.split("/")[1])][2].split())

    def tux_paint(self):
        known = {name for label in self.vocabulary.scenes.phrases + self.vocabulary.scene_kinds.phrases + self.vocabulary.objects.phrases for name in [bare(label).lower()]}
        also = {"drake": "duck", "gander": "goose", "cow": "cattle", "bull": "cattle"}
        skipped = {"red", "brown", "baby", "glass", "water", "great", "black", "white", "orange", "large", "open", "closed"}

        def truths(key):
            words = [also.get(word, word) for word in key.split("/")[2].lower().replace(".", "").replace("!", "").split()]
            return [word for word in words if word in known and word not in skipped]

        self.pictures("tuxpaint", truths)

    def two_scenes(self):
        rng, found, rule, ends = np.random.default_rng(3), [], [], {"first": [], "last": []}
        for _ in self.some(range(100)):
            one, two = (int(c) for c in rng.choice(self.photos.held, 2, replace=False))
            cut = int(rng.integers(2, STEPS_OF_TIME - 1))
            frames = np.concatenate([self.photos.features[one][STILL][:cut], self.photos.features[two][STILL][: STEPS_OF_TIME - cut]])
            text = self.say(frames)
            found.append(self.ordered(claims(text).scenes, one, two))
            halves = [[bare(self.rules.hedged_words(part, self.nothing)[0])] for part in (frames[:cut], frames[cut:])]
            rule.append(self.ordered([half[0] for half in halves], one, two))
            self.sample("two scenes", f"{self.vocabulary.scenes.phrases[one]}, {self.vocabulary.scenes.phrases[two]}", text, halves, found[-1])
            for task, true_class in (("first", one), ("last", two)):
                ends[task].append(self.against_class(self.shown(self.say(frames, task=task)), true_class))
        self.note("two scenes; rule: hedged label of each, cut known", found, rule, ("in order", "one right", "wrong"))
        for task, verdicts in ends.items():
            self.note(f'"{task}"', verdicts, [], ("exact", "kind", "unsure", "wrong"))

    def ordered(self, said, one, two):
        true = [[bare(self.vocabulary.scenes.phrases[c])] for c in (one, two)]
        good = [is_true(phrase, words) for phrase, words in zip(said, true)] if len(said) == 2 else [is_true(said[0], true[0] + true[1])]
        return "in order" if len(good) == 2 and all(good) else "one right" if any(good) else "wrong"

    # -- sounds

    def unseen_sounds(self):
        found, rule, plain, clips = [], [], [], test_clips("esc")
        for key in self.some(clips):
            true, heard = key.split("/")[0], windows(clips[key])
            text, narrowest = self.say(heard=heard), self.rules.narrowest(heard)
            found.append(self.named(text, bare(true)))
            rule.append("right" if narrowest == true else "other")
            plain.append("right" if self.rules.loudest(heard) == true else "other")
            self.sample("sound", true, text, narrowest, found[-1])
        ways = ("right", "right and more", "other", "nothing")
        self.note("sounds of ESC-10, fold 2; rule: likeliest phrase, no wider one", found, rule, ways)
        self.note("the same; rule: likeliest phrase of all", found, plain, ways)

    def named(self, text, true):
        said = claims(text).sounds
        return "nothing" if not said else "other" if true not in said else "right" if len(said) == 1 else "right and more"

    def other_sounds(self):
        found, rule, plain, clips = [], [], [], test_clips("tuxpaint")
        true = {key: [KINDS[word] for word in key.split("_") if word in KINDS] for key in clips if not key.endswith("_desc")}
        for key in self.some(key for key, words in true.items() if words):
            heard, words = windows(clips[key]), true[key][-1].split("|")
            text, narrowest = self.say(heard=heard), self.rules.narrowest(heard)
            said = " ".join(claims(text).sounds)
            found.append("right" if any(word in said for word in words) else "nothing" if not said else "other")
            rule.append("right" if any(word in narrowest for word in words) else "other")
            plain.append("right" if any(word in self.rules.loudest(heard) for word in words) else "other")
            self.sample("other sound", key, text, narrowest, found[-1])
        self.note("other kinds of sound (Tux Paint); rule: likeliest phrase, no wider one", found, rule, ("right", "other", "nothing"))
        self.note("the same; rule: likeliest phrase of all", found, plain, ("right", "other", "nothing"))

    def two_sounds(self):
        rng, found, clips = np.random.default_rng(6), [], test_clips("esc")
        for _ in self.some(range(80)):
            one, two = rng.choice(list(clips), 2, replace=False)
            true = [bare(key.split("/")[0]) for key in (one, two)]
            if true[0] == true[1]:
                continue
            text = self.say(heard=windows(np.concatenate([clips[one], clips[two]])))
            said = claims(text)
            found.append("in order" if said.sounds == true and said.ordered else "one right" if set(true) & set(said.sounds) else "wrong")
            self.sample("two sounds", true, text, "-", found[-1])
        self.note("two sounds after another", found, [], ("in order", "one right", "wrong"))

    def silence_and_speech(self):
        voices = test_clips("voice")
        found = ["right" if "speaking" in self.say(heard=windows(voices[key])) else "other" for key in self.some(voices)]
        self.note("people speaking", found, [], ("right", "other"))
        rng, quiet = np.random.default_rng(1), []
        for _, patches in self.sounds.nothing:
            heard = np.zeros_like(self.silence)
            heard[rng.random(STEPS_OF_TIME) < 0.7] = patches[0]
            quiet.append("other" if claims(self.say(heard=heard)).sounds else "nothing")
        self.note("silence and noise (made as in training)", quiet, [], ("nothing", "other"))

    def run(self, only=None):
        tests = {
            "pictures": (self.unseen_photos, self.independent, self.tux_paint, self.two_scenes),
            "sounds": (self.unseen_sounds, self.other_sounds, self.two_sounds, self.silence_and_speech),
        }
        print("| test | pack | rule |\n|---|---|---|")
        for kind, measured in tests.items():
            for test in measured if only in (None, kind) else ():
                test()
        print(f"\nseconds for an answer, one thread: median {np.median(self.spent):.2f}")
        (WORK / f"samples{f'-{only}' if only else ''}.md").write_text("\n".join(self.samples) + "\n")


if __name__ == "__main__":
    part = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
    Evaluation(Path(sys.argv[1]), part).run(sys.argv[3] if len(sys.argv) > 3 else None)
