"""How well log P(question | note) - log P(question) tells notes that answer from others, on the tune half of test/golden/questions.

A note is the transcript of a clip, or the name of what is heard in it, from the collection's inventory.json. The argument is its folder.
"""
import json
import re
import sys
from pathlib import Path

import numpy as np

from language_onnx import OnnxLanguage
from language_tokens import Tokenizer
from media import REPOSITORY
from packages import MODELS

QUESTIONS = REPOSITORY / "test" / "golden" / "questions"
PROMPTS = {  # name -> what comes before the question, with the note and without
    "plain": ("Note: {note}\nQuestion about the note:", "Question about the note:"),
    "chat": (
        "<|im_start|>system\nYou write a question about a note.<|im_end|>\n<|im_start|>user\nNote: {note}<|im_end|>\n<|im_start|>assistant\n",
        "<|im_start|>system\nYou write a question about a note.<|im_end|>\n<|im_start|>user\nNote:<|im_end|>\n<|im_start|>assistant\n",
    ),
}
EMPTY = set("the a is of to in do does with which what who how it you on be are should they she he did when where say said about".split())


class Scorer:
    def __init__(self):
        self.model = OnnxLanguage(MODELS / "language")
        self.tokenizer = Tokenizer((MODELS / "language" / "tokenizer.bin").read_bytes())
        self.known = {}

    def ids(self, text):
        parts = re.split(r"(<\|im_start\|>|<\|im_end\|>)", text)
        return [i for part in parts for i in ([self.tokenizer.special[part]] if part in self.tokenizer.special else self.tokenizer.ids(part))]

    def log_probability(self, before, text):
        """-> (sum over the tokens of text, their number)."""
        if (before, text) not in self.known:
            first, then = self.ids(before), self.ids(text)
            self.model.length = 0
            hidden = self.model.step(self.model.embeddings(first + then[:-1]), range(len(first) - 1, len(first) + len(then) - 1))
            self.known[before, text] = float(self.model.score(hidden, then)[1].sum()), len(then)
        return self.known[before, text]

    def score(self, prompt, note, question):
        text = question if prompt == "chat" else f" {question}"
        (given, count), (alone, _) = (self.log_probability(before.format(note=note), text) for before in PROMPTS[prompt])
        return {f"{prompt}, difference": given - alone, f"{prompt}, difference a token": (given - alone) / count, f"{prompt}, given the note": given}


def words(text):
    return {word[:5] for word in re.findall(r"\w+", text.lower()) if word not in EMPTY}


def overlap(note, question):
    """What it is to beat: the share of the note's and the question's word stems."""
    return len(words(note) & words(question)) / np.sqrt(max(1, len(words(note))))


def area(right, others):
    """The chance that a right one scores above another."""
    right, others = np.array(right)[:, None], np.array(others)[None]
    return float(np.mean((right > others) + 0.5 * (right == others)))


def transcript(clip):
    known = {"salmonn_1272-128104-0000.flac": "Mister Quilter is the apostle of the middle classes, and we are glad to welcome his gospel."}
    return known.get(clip["name"]) or next((qa["a"] for qa in clip["qa"] if qa["q"] == "transcript"), None)


def note(clips, path):
    name = path.split("/")[-1]
    clip = next(found for found in clips if found["name"].split("/")[-1] == name or found["path"].endswith(path))
    said = transcript(clip)
    return f'speech: "{said}"' if said else f"sound: {re.sub(r'^[0-9]+ - ', '', path.split('/')[-2]).lower()}"


def report(title, asked, scorer, notes):
    rows = {}
    for golden in asked:
        for at, text in enumerate(notes[golden["video"]]):
            found = {"stems in common": overlap(text, golden["question"])}
            for prompt in PROMPTS:
                found |= scorer.score(prompt, text, golden["question"])
            for name, value in found.items():
                rows.setdefault(name, []).append((golden["question"], at in golden.get("clips", []), bool(golden.get("refused")), value))
    print(f"{title}: {len(asked)} questions")
    for name, found in rows.items():
        answered = {question for question, right, _, _ in found if right}
        inside, picked = [], 0
        for question in answered:
            pairs = [(right, value) for asked_, right, _, value in found if asked_ == question]
            inside.append(area([v for right, v in pairs if right], [v for right, v in pairs if not right]))
            picked += max(pairs, key=lambda pair: pair[1])[0]
        pooled = area([v for q, right, _, v in found if right], [v for q, right, _, v in found if not right])
        best = {question: max(v for q, _, _, v in found if q == question) for question in {row[0] for row in found}}
        absent = {question for question, _, refused, _ in found if refused}
        refusing = area([best[q] for q in answered], [best[q] for q in absent]) if absent else float("nan")
        print(f"  {name:30s} AUC pooled {pooled:.3f}, within a question {np.mean(inside):.3f}; picks {picked} of {len(answered)}; answered against absent {refusing:.3f}")


def main():
    folder = Path(sys.argv[1])
    clips = json.loads((folder / "inventory.json").read_text())
    videos = {video["name"]: video["clips"] for video in json.loads((QUESTIONS / "videos.json").read_text())}
    asked = [golden for golden in json.loads((QUESTIONS / "tune.json").read_text()) if golden["video"] in ("conference", "farm")]
    asked = [golden for golden in asked if golden["intent"] in ("find", "said", "present")]
    notes = {video: [note(clips, path) for path in videos[video]] for video in ("conference", "farm")}
    scorer = Scorer()
    english = [golden for golden in asked if golden.get("language", "en") == "en"]
    report("English", english, scorer, notes)
    for video in notes:
        report(f"English, {video}", [golden for golden in english if golden["video"] == video], scorer, notes)
    report("German, French, Spanish, Japanese, Korean", [golden for golden in asked if golden not in english], scorer, notes)


if __name__ == "__main__":
    main()
