"""Reference values for the voice encoder: Resemblyzer itself (PyTorch, librosa), without its trimming of silence, which needs another detector."""
import importlib
import sys
import tempfile
import types
import zipfile

import numpy as np

from media import CLIPS, load
from packages import fetch
from reference_files import Reference
from voices import PACKAGE

CLIP_NAMES = ["speech/jfk.wav", "speech/sense-and-sensibility-0870.wav"]


def resemblyzer():
    """The package's encoder and features. What only its trimming needs is left out."""
    for name, attribute in (("webrtcvad", "Vad"), ("scipy.ndimage.morphology", "binary_dilation")):
        stand_in = types.ModuleType(name)
        setattr(stand_in, attribute, None)
        sys.modules[name] = stand_in
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(fetch(PACKAGE)).extractall(folder)
        sys.path.insert(0, folder)
        voice_encoder, audio = (importlib.import_module(f"resemblyzer.{part}") for part in ("voice_encoder", "audio"))
        return voice_encoder.VoiceEncoder("cpu", verbose=False), audio


def main():
    encoder, audio = resemblyzer()
    found = Reference("voices", "PyPI resemblyzer 0.1.4 with PyTorch and librosa; loudness raised to -30 dB, no silence trimmed, 1.3 windows a second")
    found.data["clips"] = []
    for name in CLIP_NAMES:
        samples = audio.normalize_volume(load(CLIPS / name), -30, increase_only=True).astype(np.float32)
        mel = audio.wav_to_mel_spectrogram(samples)
        kept = list(range(0, len(mel), 20))
        voice = encoder.embed_utterance(samples)
        found.data["clips"].append({"clip": name, "frames": kept, "mel": found.array(mel[kept]), "voice": found.array(voice)})
    found.write()
