"""Word error rate of the speech graphs over the English clips of a media folder that has an inventory.json with transcripts."""
import json
import re
import sys
import time
from pathlib import Path

from whisper.decoding import DecodingOptions

from media import load
from packages import MODELS
from whisper_onnx import OnnxWhisper, window

KENNEDY = "and so my fellow americans ask not what your country can do for you ask what you can do for your country"
DIGITS = dict(zip("0123456789", "zero one two three four five six seven eight nine".split()), **{"10": "ten"})


def clips(media):
    for item in json.loads((media / "inventory.json").read_text()):
        if item.get("group") == "speech":
            said = [KENNEDY] if item["name"].startswith("whisper") else [qa["a"] for qa in item["qa"] if qa["q"] == "transcript"]
            if said and not item["name"].startswith("whisper_jfk.flac"):
                yield item["name"], said[0]


def words(text):
    """Strict normalisation: case, punctuation and single digits only."""
    text = re.sub(r"\([^)]*\)", " ", text).lower().replace("*", " star ").replace("#", " pound ")
    return [DIGITS.get(word, word) for word in re.sub(r"[^\w\s']", " ", text).replace("'", "").split()]


def edits(reference, heard):
    row = list(range(len(heard) + 1))
    for i, a in enumerate(reference, 1):
        diagonal, row[0] = row[0], i
        for j, b in enumerate(heard, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (a != b))
    return row[-1]


def measure(model, media, **options):
    wrong = total = seconds = 0
    texts = {}
    for name, said in clips(media):
        mel = window(load(media / name))
        started = time.process_time()
        result = model.decode(mel, DecodingOptions(fp16=False, **options))
        seconds += time.process_time() - started
        wrong, total = wrong + edits(words(said), words(result.text)), total + len(words(said))
        texts[name] = (said, result.text, result.language, result.tokens)
    return wrong, total, seconds, texts


if __name__ == "__main__":
    model, media = OnnxWhisper(Path(sys.argv[1])), Path(sys.argv[2])
    for title, options in {
        "English, without timestamps": dict(language="en", without_timestamps=True),
        "English, with timestamps": dict(language="en"),
        "language detected, with timestamps": dict(),
    }.items():
        wrong, total, seconds, texts = measure(model, media, **options)
        languages = {language: [t[2] for t in texts.values()].count(language) for language in {t[2] for t in texts.values()}}
        print(f"{title}: word error rate {wrong / total:.4f} ({wrong}/{total}), {len(texts)} clips, {seconds:.0f} s of CPU, {languages}", flush=True)
        if len(sys.argv) > 3:
            Path(sys.argv[3] + "." + title.replace(" ", "_").replace(",", "") + ".json").write_text(json.dumps(texts))
