"""Sound at 16 kHz as torchaudio makes it of other rates, for test/golden/reference/video-llama/resample.json; and its Kaldi filter bank beside ours.

Needs torch, transformers and scipy beside requirements.txt. torchaudio's compiled parts, which are built for one torch and not needed here, are left out.
"""
import sys
import tempfile
import zipfile

import numpy as np
import torch

from media import RATE
from packages import fetch
from reference_files import Reference
from video_llama.reference import mel

RATES = (8000, 22050, 44100, 48000)
SECONDS = 0.1
CLOSE = 1e-3
# The arguments of ImageBind's call.
KALDI = dict(htk_compat=True, use_energy=False, window_type="hanning", num_mel_bins=mel.BINS, dither=0.0, frame_length=25, frame_shift=10)


def torchaudio(folder):
    """The package, out of its wheel."""
    with zipfile.ZipFile(fetch("torchaudio")) as wheel:
        wheel.extractall(folder, [name for name in wheel.namelist() if name.startswith("torchaudio/") and not name.endswith(".so")])
    sys.path.insert(0, folder)
    from torchaudio import __version__, compliance, functional

    return __version__, compliance.kaldi, functional


def signal(rate):
    """A tone, and noise up to the end of the band, where filters differ most."""
    time = np.arange(int(rate * SECONDS)) / rate
    noise = np.random.default_rng(rate).uniform(-0.3, 0.3, len(time))
    return (0.4 * np.sin(2 * np.pi * 440 * time) + noise).astype(np.float32)


def main():
    with tempfile.TemporaryDirectory() as folder:
        version, kaldi, functional = torchaudio(folder)
        for samples in (mel.sine(), mel.noise()):
            levelled = torch.from_numpy(samples - samples.mean())[None]
            theirs = kaldi.fbank(levelled, sample_frequency=RATE, **KALDI).T.numpy()
            distance = float(np.abs(theirs - mel.filter_bank(samples - samples.mean())).max())
            if distance > CLOSE:
                raise ValueError(f"torchaudio's filter bank is {distance} away from transformers'")
        found = Reference("video-llama/resample", f"torchaudio {version}, functional.resample")
        found.data["cases"] = []
        for rate in RATES:
            samples = signal(rate)
            resampled = functional.resample(torch.from_numpy(samples), rate, RATE)
            found.data["cases"].append({"from": rate, "to": RATE, "input": found.array(samples), "output": found.array(resampled)})
        found.write()


if __name__ == "__main__":
    main()
