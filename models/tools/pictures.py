"""Pictures for the reference and measuring scripts, read and resized by Pillow, which the app does not use."""
import subprocess

import numpy as np
from PIL import Image

SCENE, CROP_MARGIN = 260, 32


def load(path):
    """The picture in RGB; what is transparent becomes white."""
    picture = Image.open(path)
    if picture.mode in ("RGBA", "LA", "P"):
        picture = picture.convert("RGBA")
        white = Image.new("RGBA", picture.size, "white")
        white.alpha_composite(picture)
        picture = white
    return picture.convert("RGB")


def object_input(picture):
    """[1, 3, 300, 300]"""
    pixels = np.asarray(picture.resize((300, 300), Image.BILINEAR), np.float32)
    return (pixels / 127.5 - 1).transpose(2, 0, 1)[None]


def object_input_as_tensorflow(picture):
    """The same by TensorFlow's older bilinear resizing, which the model was trained with: row r of the result lies on row r * height / 300."""
    pixels = np.asarray(picture, np.float32)
    for axis in (0, 1):
        places = np.arange(300) * (pixels.shape[axis] / 300)
        below = np.floor(places).astype(int)
        above = np.minimum(below + 1, pixels.shape[axis] - 1)
        part = np.expand_dims(places - below, 1 - axis)[..., None].astype(np.float32)
        pixels = pixels.take(below, axis) * (1 - part) + pixels.take(above, axis) * part
    return (pixels / 127.5 - 1).transpose(2, 0, 1)[None]


def small(picture):
    """At most 320 pixels long, as the app decodes frames for shots."""
    picture = picture.copy()
    picture.thumbnail((320, 320), Image.BICUBIC, reducing_gap=None)
    return picture


def centre(picture):
    """The square in the middle: 260 / 292 of the shorter side, as the classifier was tested by its makers."""
    side = min(picture.size) * SCENE / (SCENE + CROP_MARGIN)
    left, top = ((length - side) / 2 for length in picture.size)
    return left, top, left + side, top + side


def scene_input(picture):
    """[2, 3, 260, 260]: the square in the middle, and the whole picture squashed."""
    views = [picture.resize((SCENE, SCENE), Image.BICUBIC, box=box) for box in (centre(picture), None)]
    return np.stack([(np.asarray(view, np.float32) - 127) / 128 for view in views]).transpose(0, 3, 1, 2)


def frames(path, every, first=0.0, count=None):
    """Pictures of a video, one every so many seconds, by the ffmpeg on the path."""
    size = subprocess.run(
        ["ffprobe", "-v", "error", "-select_streams", "v:0", "-show_entries", "stream=width,height", "-of", "csv=p=0", str(path)],
        check=True, stdout=subprocess.PIPE, text=True,
    ).stdout.strip()  # fmt: skip
    width, height = map(int, size.split(",")[:2])
    limit = ["-frames:v", str(count)] if count else []
    command = ["ffmpeg", "-v", "error", "-ss", str(first), "-i", str(path), "-vf", f"fps=1/{every}", *limit, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"]
    data = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    return [Image.frombytes("RGB", (width, height), data[at : at + width * height * 3]) for at in range(0, len(data), width * height * 3)]
