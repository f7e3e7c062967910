"""Reference values for numerical kernels: resampling by scipy, median filter and dynamic time warping by openai-whisper."""
import numpy as np
import torch
from scipy.signal import resample_poly
from whisper.timing import dtw_cpu, median_filter

from media import RATE
from reference_files import Reference


def signal(rate, seconds=0.15):
    """Tones well inside the band of the lower rate, with a beginning and an end at zero, so that filters may differ at the edges."""
    time = np.arange(int(rate * seconds)) / rate
    tones = 0.4 * np.sin(2 * np.pi * 220 * time) + 0.3 * np.sin(2 * np.pi * 1370 * time + 1) + 0.2 * np.sin(2 * np.pi * 2900 * time + 2)
    return (tones * np.hanning(len(time))).astype(np.float32)


def resampling():
    found = Reference("resample", "scipy.signal.resample_poly")
    found.data["cases"] = []
    for rate in (44100, 48000, 8000):
        divisor = np.gcd(rate, RATE)
        samples = signal(rate)
        resampled = resample_poly(samples.astype(np.float64), RATE // divisor, rate // divisor)
        found.data["cases"].append({"from": rate, "to": RATE, "input": found.array(samples), "output": found.array(resampled)})
    found.write()


def warping():
    found = Reference("warp", "openai-whisper, whisper.timing: median_filter (width 7) and dtw_cpu")
    generator = np.random.default_rng(7)
    scores = generator.standard_normal((3, 12, 60)).astype(np.float32)
    filtered = median_filter(torch.from_numpy(scores), 7).numpy()
    cost = -filtered.mean(0)
    rows, columns = dtw_cpu(cost.astype(np.float64))
    found.data |= {"scores": found.array(scores), "filtered": found.array(filtered), "cost": found.array(cost)}
    found.data |= {"rows": rows.tolist(), "columns": columns.tolist()}
    found.write()


def main():
    resampling()
    warping()
