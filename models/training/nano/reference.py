"""Writes test/golden/reference/nano: what the pack makes of a few clips, by PyTorch (soft tokens, from the checkpoint) and onnxruntime (answers).

python reference.py
"""

import numpy as np
import torch

import checkpoint
from branches import AudioBranch, VideoBranch
from config import STEPS_OF_TIME, WORK
from encoders import PictureEncoder, SoundEncoder, windows
from media import CLIPS, load
from onnx_pack import OnnxPack
from picture_names import labels
from pictures import load as load_picture
from reference_files import Reference
from vocabulary import Vocabulary

SHOWN = ("mdn_friday.mp4", "mdn_flower.mp4", "deb_libopenshot_test_video.mp4")
HEARD = "speech/jfk.wav"
PICTURE = "pictures/bird.png"
SECONDS = 6


def features():
    """(name, frames, objects, sound windows) of clips, one of them with sound."""
    silence = np.zeros((STEPS_OF_TIME, 1024), np.float32)
    heard = windows(SoundEncoder()(load(CLIPS / HEARD)[: SECONDS * 16000]))
    with np.load(WORK / "pictures.npz") as stored:
        for place, name in enumerate(SHOWN):
            key = f"clip/{name}"
            yield name, stored[f"{key}|frames"].astype(np.float32), stored[f"{key}|objects"], silence if place else heard


def soft_tokens(video, audio, embeddings, clip):
    frames, objects, sounds = (torch.from_numpy(part)[None] for part in clip)
    with torch.no_grad():
        return video(frames, objects, embeddings[0])[0].numpy(), audio(sounds, embeddings[1])[0].numpy()


def main():
    state, vocabulary, pack = checkpoint.trained(), Vocabulary(), OnnxPack()
    video, audio = VideoBranch(vocabulary).eval(), AudioBranch(vocabulary).eval()
    video.load_state_dict(state["video"])
    audio.load_state_dict(state["audio"])
    embeddings = [torch.from_numpy(table) for table in pack.embeddings]
    found = Reference("nano/clips", "soft tokens: PyTorch; answers: onnxruntime with the embedded LLaMA; features: Pillow, numpy and the embedded encoders")
    found.data["clips"] = []
    for name, *clip in features():
        soft = soft_tokens(video, audio, embeddings, clip)
        answers = {task: pack.ids(pack.prompt(*pack.soft_tokens(*clip), task)) for task in pack.tables["tasks"]}
        parts = dict(zip(("frames", "objects", "sounds", "videoEmbeds", "audioEmbeds"), map(found.array, [*clip, *soft])))
        found.data["clips"].append({"clip": name, **parts, "tokens": answers, "texts": {task: pack.text(ids) for task, ids in answers.items()}})
    places = [label["index"] for label in labels("objects") if label]
    frames, objects = PictureEncoder().clip([load_picture(CLIPS / PICTURE)], places)
    found.data["picture"] = {"picture": PICTURE, "frames": found.array(frames[:2]), "objects": found.array(objects[0])}
    heard = windows(SoundEncoder()(load(CLIPS / HEARD)[: SECONDS * 16000]))
    found.data["sound"] = {"sound": HEARD, "seconds": SECONDS, "windows": found.array(heard)}
    found.write()


if __name__ == "__main__":
    main()
