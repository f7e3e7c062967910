"""Sound for the reference and measuring scripts, decoded and resampled by libraries that the app does not use."""
import math

import numpy as np
import soundfile
from scipy.signal import resample_poly

from packages import MODELS

REPOSITORY = MODELS.parent
CLIPS = REPOSITORY / "test" / "fixtures" / "media"
RATE = 16000


def load(path):
    """Mono float32 samples at 16 kHz of a sound file, by libsndfile and scipy's polyphase resampling."""
    samples, rate = soundfile.read(str(path), dtype="float32", always_2d=True)
    mono = samples.mean(1)
    if rate != RATE:
        divisor = math.gcd(rate, RATE)
        mono = resample_poly(mono, RATE // divisor, rate // divisor)
    return mono.astype(np.float32)
