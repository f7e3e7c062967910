"""Makes WORK/pictures.npz: features of pictures and frames that are only for evaluation, by the encoders as the app has them.

python picture_clips.py MEDIA PHOTOS     PHOTOS: a folder with the photos that independent.json names
"""
import io
import json
import subprocess
import sys
from pathlib import Path

import numpy as np

from config import HERE, STEPS_OF_TIME, WORK
from encoders import PictureEncoder
from picture_names import labels
from pictures import load

PARTS = 6  # independent.json gives places in a video as sixths of its length


def seconds(path):
    command = ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", str(path)]
    return float(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def frame(path, second):
    """One frame as it is shown, rotated where the file says so; None where the stream has ended."""
    command = ["ffmpeg", "-v", "error", "-ss", f"{second:.3f}", "-i", str(path), "-frames:v", "1", "-f", "image2pipe", "-c:v", "png", "-"]
    data = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    return load(io.BytesIO(data)) if data else None


def pictures(media, photos):
    """(key, picture) of all; the key's first part says which set it belongs to."""
    for place, (name, parts, _) in enumerate(json.loads((HERE / "independent.json").read_text())):
        for part in parts or [0]:
            yield f"independent/{place}/{name}@{part}", frame(media / name, seconds(media / name) * part / PARTS) if parts else load(photos / name)
    for path in sorted((media / "tuxpaint").glob("*.png")):
        yield f"tuxpaint/{path.stem}/{path.with_suffix('.txt').read_text(errors='ignore').splitlines()[0]}", load(path)


def clips(media):
    """(key, eight frames) of whole videos."""
    for path in sorted(path for kind in ("mp4", "webm", "mkv") for path in media.glob(f"*.{kind}")):
        length = seconds(path)
        found = [frame(path, length * (at + 0.5) / STEPS_OF_TIME) for at in range(STEPS_OF_TIME)]
        yield f"clip/{path.name}", [picture for picture in found if picture]


def main():
    media, encode = Path(sys.argv[1]), PictureEncoder()
    places = [label["index"] for label in labels("objects") if label]
    found = {}
    for key, picture in [*pictures(media, Path(sys.argv[2])), *clips(media)]:
        features, objects = encode.clip(picture if isinstance(picture, list) else [picture], places)
        found[f"{key}|frames"], found[f"{key}|objects"] = features.astype(np.float16), objects
    np.savez_compressed(WORK / "pictures.npz", **found)
    print(f"{len(found) // 2} clips")


if __name__ == "__main__":
    main()
