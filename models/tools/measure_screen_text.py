"""Words read from pictures: credits and titles of films, and the transcripts of the checked-in clips drawn as subtitles over real frames.

The rapidocr package does the reading, with its own graphs and with ours. Lines are looked for in a picture whose shorter side is at least, or
whose longer side is at most, so many pixels, and read from the picture itself.
"""
import collections
import json
import sys
import tempfile
import textwrap
import time
from pathlib import Path

import numpy as np
from PIL import ImageDraw, ImageFont
from rapidocr import RapidOCR

from media import CLIPS
from packages import MODELS
from pictures import frames, load

FOLDER = MODELS / "screen-text"
BEHIND = {"deb_libopenshot_test_video.mp4": 10, "moviepy_big_buck_bunny_0_30.webm": 13, "deb_libopenshot_sintel_trailer-720p.mp4": 17, "deb_libopenshot_run.mp4": 2}
TITLES = {
    ("moviepy_big_buck_bunny_0_30.webm", 22): "THE PEACH OPEN MOVIE PROJECT PRESENTS",
    ("moviepy_big_buck_bunny_0_30.webm", 27): "Big Buck BUNNY",
    ("deb_libopenshot_sintel_trailer-720p.mp4", 10): "THE BLENDER FOUNDATION presents",
    ("deb_libopenshot_sintel_trailer-720p.mp4", 44): "SINTEL",
}


def engine(ours, side, pixels, keys):
    parameters = {"Det.limit_type": {"shorter": "min", "longer": "max"}[side], "Det.limit_side_len": pixels, "Global.log_level": "critical"}
    if ours:
        parameters |= {"Det.model_path": str(FOLDER / "detector.onnx"), "Cls.model_path": str(FOLDER / "direction.onnx")}
        parameters |= {"Rec.model_path": str(FOLDER / "recogniser.onnx"), "Rec.rec_keys_path": keys}
    return RapidOCR(params=parameters)


def words(text):
    return collections.Counter("".join(c if c.isalnum() else " " for c in text.lower()).split())


def subtitled(frame, height, text):
    """The frame at another height, with white letters outlined in black, a sixteenth of the height large, at the bottom."""
    frame = frame.resize((round(frame.width * height / frame.height), height))
    font = ImageFont.load_default(height / 16)
    draw = ImageDraw.Draw(frame)
    place, wrapped = (frame.width / 2, height * 0.95), "\n".join(textwrap.wrap(text, 42))
    draw.multiline_text(place, wrapped, "white", font, anchor="md", align="center", stroke_width=max(1, height // 360), stroke_fill="black")
    return frame


def examples(media):
    """{kind: [(picture, its words)]}"""
    known = json.loads((CLIPS / "pictures.json").read_text())
    found = {"credits": [(load(CLIPS / one["file"]), words(" ".join(one["text"]))) for one in known if one["file"].endswith("credits.png")]}
    found["titles"] = [(frames(media / video, 1, second, 1)[0], words(text)) for (video, second), text in TITLES.items()]
    spoken = [clip["transcript"] for clip in json.loads((CLIPS / "clips.json").read_text()) if "transcript" in clip]
    behind = [frames(media / video, 1, second, 1)[0] for video, second in BEHIND.items()]
    for height in (720, 360, 240):
        shown = [(behind[place % len(behind)], text) for place, text in enumerate(spoken)]
        found[f"subtitles, {height} rows"] = [(subtitled(frame, height, text), words(text)) for frame, text in shown]
    found["no text"] = [(frame, words("")) for frame in behind]
    return found


def read(reader, picture):
    result = reader(np.asarray(picture)[:, :, ::-1])
    return " ".join(result.txts or ())


def measure(name, reader, shown):
    texts = []
    for kind, pictures in shown.items():
        right = false = all_ = spent = 0
        for picture, truth in pictures:
            started = time.process_time()
            text = read(reader, picture)
            spent += time.process_time() - started
            found = words(text)
            right, false, all_ = right + (found & truth).total(), false + (found - truth).total(), all_ + truth.total()
            texts.append(text)
        print(f"{name}, {kind}: {right} of {all_} words, {false} others, {spent / len(pictures):.1f} s of CPU a picture", flush=True)
    return texts


def main(media):
    shown = examples(media)
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as keys:
        keys.write("\n".join(json.loads((FOLDER / "characters.json").read_text())["characters"][1:-1]))
        keys.flush()
        package = measure("package's graphs, shorter side 736", engine(False, "shorter", 736, keys.name), shown)
        ours = measure("our graphs, shorter side 736", engine(True, "shorter", 736, keys.name), shown)
        for side, pixels in (("shorter", 320), ("longer", 960), ("longer", 640)):
            measure(f"our graphs, {side} side {pixels}", engine(True, side, pixels, keys.name), shown)
    print(f"texts the same with the package's graphs and ours: {sum(a == b for a, b in zip(package, ours, strict=True))} of {len(ours)} pictures")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
