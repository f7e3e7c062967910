"""Frames and pictures as the frozen encoders take them."""
import json
import subprocess

import numpy as np
import torch
from PIL import Image

from config import CROP

MEAN, DEVIATION = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)


def sampled_places(total, count, sampling, rng):
    """Which of `total` frames are taken. headtail: half of them by chance from either half; uniform: the starts of equal segments."""
    if sampling == "uniform" or total <= count:
        return [place * total // count for place in range(count)]
    half = count // 2
    head, tail = rng.choice(total // 2, half, replace=total // 2 < half), total // 2 + rng.choice(total - total // 2, count - half, replace=False)
    return sorted(int(place) for place in [*head, *tail])


def stream_of(path):
    """Size as it is shown, and number of frames."""
    shown = "stream=width,height,nb_read_packets:stream_side_data=rotation"
    command = ["ffprobe", "-v", "error", "-select_streams", "v:0", "-count_packets", "-show_entries", shown, "-of", "json", str(path)]
    stream = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["streams"][0]
    turned = any(abs(side.get("rotation", 0)) == 90 for side in stream.get("side_data_list", []))
    size = stream["width"], stream["height"]
    return size[::-1] if turned else size, int(stream["nb_read_packets"])


def video_frames(path, count, sampling, rng):
    """-> `count` pictures of a video"""
    (width, height), total = stream_of(path)
    places = sampled_places(total, count, sampling, rng)
    chosen = "+".join(rf"eq(n\,{place})" for place in sorted(set(places)))
    command = ["ffmpeg", "-v", "error", "-i", str(path), "-vf", f"select={chosen},format=rgb24", "-fps_mode", "passthrough", "-f", "rawvideo", "-"]
    data = subprocess.run(command, check=True, capture_output=True).stdout
    pixels = np.frombuffer(data, np.uint8).reshape(-1, height, width, 3)
    order = {place: min(at, len(pixels) - 1) for at, place in enumerate(sorted(set(places)))}
    return [Image.fromarray(pixels[order[place]]) for place in places]


def crop_box(size, rng):
    """A part of a picture, of 3:4 to 4:3, as torchvision's RandomResizedCrop chooses it."""
    width, height = size
    for _ in range(10):
        area, ratio = width * height * rng.uniform(*CROP), np.exp(rng.uniform(np.log(3 / 4), np.log(4 / 3)))
        w, h = round((area * ratio) ** 0.5), round((area / ratio) ** 0.5)
        if 0 < w <= width and 0 < h <= height:
            left, top = rng.integers(width - w + 1), rng.integers(height - h + 1)
            return left, top, left + w, top + h
    return None


def tensor(pictures, side, rng=None):
    """Pictures of one clip -> float32 [frames, 3, side, side]; `rng` cuts the same part out of all (training)."""
    box = crop_box(pictures[0].size, rng) if rng is not None else None
    resized = [picture.convert("RGB").resize((side, side), Image.Resampling.BICUBIC, box=box) for picture in pictures]
    values = np.stack([np.asarray(picture, np.float32) for picture in resized]) / 255
    return torch.from_numpy(((values - np.float32(MEAN)) / np.float32(DEVIATION)).transpose(0, 3, 1, 2).copy())
