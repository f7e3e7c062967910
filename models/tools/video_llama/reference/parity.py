"""How far the graphs of a pack are from the published model on the same input: every value on the way, and the tokens at the end."""
import json

import numpy as np
import torch
from scipy.io import wavfile

from reference_files import FOLDER
from video_llama.reference import mel

TOKENS = 32
SOUND = FOLDER.parents[1] / "fixtures" / "media" / "speech" / "jfk.wav"


class AsArrays:
    """The published model with arrays of numpy at both ends, as a pack has them."""

    def __init__(self, published):
        self.published = published

    def __getattr__(self, role):
        return lambda values: getattr(self.published, role)(torch.from_numpy(values)).numpy()

    def decode(self, embeds, count):
        logits, ids, _ = self.published.decode(torch.from_numpy(embeds), count)
        return logits.numpy(), ids


class Stored:
    """The checked-in reference values of one part: numbers by the place that the JSON gives."""

    def __init__(self, name):
        self.data = json.loads((FOLDER / f"{name}.json").read_text())
        self.values = np.fromfile(FOLDER / f"{name}.f32", "<f4")

    def __getitem__(self, key):
        return self.array(self.data[key])

    def array(self, place):
        size = int(np.prod(place["shape"]))
        return self.values[place["offset"] : place["offset"] + size].reshape(place["shape"])


def inputs():
    """-> (pixel_values of 32 frames, of a picture, mel of eight clips)"""
    pixels = Stored("video-llama/pixels")
    _, samples = wavfile.read(SOUND)
    _, clips = mel.clips(samples.astype(np.float32) / 32768, 8, 8)
    return pixels["pixelValues"], pixels["picturePixelValues"], np.stack([mel.log_mel(clip) for clip in clips])


def encoded(model, pixels, still, spectra):
    """{what: values} of both branches."""
    found = {"image_embeds": model.image_encoder(pixels)}
    found["frame_queries"] = model.image_qformer(found["image_embeds"])
    for count in (1, 8, 32):
        found[f"video_embeds of {count}"] = model.video_qformer(np.ascontiguousarray(found["frame_queries"][None, :: 32 // count]))
    found["video_embeds of a picture"] = model.video_qformer(model.image_qformer(model.image_encoder(still))[None])
    found["audio_features"] = model.audio_encoder(spectra)
    found["audio_embeds"] = model.audio_qformer(found["audio_features"][None])
    return found


def spliced(model, segments, soft):
    """inputs_embeds [1, length, hidden] of a prompt: the tokens of its segments with soft tokens between them."""
    first, *others = (model.embed_tokens(np.array([segment["ids"]], np.int64)) for segment in segments)
    return np.concatenate([first, *(part for pair in zip(soft, others, strict=True) for part in pair)], 1)


def answered(model, prompt, found):
    """-> (inputs_embeds, logits behind the prompt, 32 likeliest tokens)"""
    media = {"video": ["video_embeds of 8"], "video-audio": ["audio_embeds", "video_embeds of 8"], "image": ["video_embeds of a picture"]}
    embeds = spliced(model, prompt["segments"], [found[name] for name in media[prompt["media"]]])
    return embeds, *model.decode(embeds, TOKENS)


def farthest(ours, theirs):
    return float(np.abs(ours - theirs).max())


def lowest_cosine(ours, theirs):
    """Of the vectors along the last axis."""
    lengths = np.linalg.norm(ours, axis=-1) * np.linalg.norm(theirs, axis=-1)
    return float(((ours * theirs).sum(-1) / lengths).min())


def agreement(pack, published, given, prompts):
    """-> ({what: (farthest, lowest cosine)}, tokens that are the same from the first on, of 32, for each prompt)"""
    ours, theirs = encoded(pack, *given), encoded(published, *given)
    pairs = {name: (ours[name], theirs[name]) for name in theirs}
    same = []
    for prompt in prompts:
        (embeds, logits, ids), (wanted_embeds, wanted_logits, wanted_ids) = answered(pack, prompt, ours), answered(published, prompt, theirs)
        name = f"{prompt['template']} {prompt['media']} {len(prompt['turns'])}"
        pairs |= {f"inputs_embeds of {name}": (embeds, wanted_embeds), f"logits of {name}": (logits, wanted_logits)}
        same.append(next((at for at, (a, b) in enumerate(zip(ids, wanted_ids)) if a != b), TOKENS))
    return {name: (farthest(*pair), lowest_cosine(*pair)) for name, pair in pairs.items()}, same
