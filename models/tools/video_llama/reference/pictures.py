"""Frames and pictures as the demo prepares them: ffmpeg's own scaling while it decodes, Pillow's bicubic filter, CLIP's mean and deviation."""
import subprocess

import numpy as np
from PIL import Image

from video_llama.pack_manifest import DEVIATION, MEAN


def frames(path, side, count):
    """-> (uint8 [count, side, side, 3], their places among all frames): the starts of `count` equal segments."""
    command = ["ffmpeg", "-v", "error", "-i", str(path), "-fps_mode", "passthrough", "-vf", f"scale={side}:{side},format=rgb24", "-f", "rawvideo", "-"]
    every = np.frombuffer(subprocess.run(command, check=True, capture_output=True).stdout, np.uint8).reshape(-1, side, side, 3)
    places = [place * len(every) // count for place in range(count)]
    return every[places], places


def picture(path, side):
    """-> uint8 [side, side, 3]"""
    return np.asarray(Image.open(path).convert("RGB").resize((side, side), Image.Resampling.BICUBIC))


def pixel_values(rgb):
    """uint8 [frames, side, side, 3] -> float32 [frames, 3, side, side]"""
    normalised = (rgb / np.float32(255) - np.float32(MEAN)) / np.float32(DEVIATION)
    return np.ascontiguousarray(normalised.transpose(0, 3, 1, 2), np.float32)
