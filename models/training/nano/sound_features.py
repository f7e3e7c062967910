"""Reads what sound_clips.py made."""
import numpy as np

from config import WORK
from encoders import SILENT, SILENT_SHARE


def loud(patched):
    """The embeddings of the patches that are not silent."""
    return patched[patched[:, -1] > max(SILENT, SILENT_SHARE * patched[:, -1].max()), :-1]


def sound_groups():
    """-> for each group of clips, a list of (what is heard, patches)."""
    groups = {"train": [], "mix": [], "none": []}
    with np.load(WORK / "sounds.npz") as stored:
        for key in stored.files:
            group, name, *_ = key.split("/")
            if group in groups:
                patches = stored[key][:, :-1] if group == "none" else loud(stored[key])
                if len(patches):
                    groups[group].append((name, patches))
    return groups


def test_clips(kind):
    """Clips that are never trained on: {name: [patches, 1025]}; kinds: esc, voice, tuxpaint, other."""
    with np.load(WORK / "sounds.npz") as stored:
        return {key.removeprefix(f"test/{kind}/"): stored[key] for key in stored.files if key.startswith(f"test/{kind}/")}
