"""ImageBind's log-mel of clips of sound, by the filter bank of transformers that stands in for torchaudio's Kaldi functions."""
import numpy as np
from transformers.audio_utils import mel_filter_bank, spectrogram, window_function

RATE, SECONDS, BINS, COLUMNS = 16000, 2, 128, 204
MEAN, DEVIATION = -4.268, 9.138


def filter_bank(samples):
    """float32 [samples] -> [128, columns], ten milliseconds a column."""
    ends = dict(min_frequency=20, max_frequency=RATE // 2, sampling_rate=RATE)
    filters = mel_filter_bank(257, BINS, **ends, norm=None, mel_scale="kaldi", triangularize_in_mel_space=True)
    frames = dict(frame_length=400, hop_length=160, fft_length=512, center=False, remove_dc_offset=True, preemphasis=0.97)
    window = window_function(400, "hann", periodic=False)
    return spectrogram(samples, window, **frames, power=2.0, mel_filters=filters, log_mel="log", mel_floor=np.finfo(np.float32).eps)


def log_mel(samples):
    """float32 [samples] of a clip -> [1, 128, 204]: padded with zeros before it is normalised."""
    columns = filter_bank(samples - samples.mean())[:, :COLUMNS]
    padded = np.zeros((BINS, COLUMNS), np.float32)
    padded[:, : columns.shape[1]] = columns
    return ((padded - MEAN) / DEVIATION).astype(np.float32)[None]


def clips(samples, count, divisor):
    """-> (starts in samples, list of clips), spread over the sound."""
    step = max(len(samples) / RATE - SECONDS, 0) / divisor
    starts = [int(place * step * RATE) for place in range(count)]
    return starts, [samples[start : int((place * step + SECONDS) * RATE)] for place, start in enumerate(starts)]


def sine():
    return (0.5 * np.sin(2 * np.pi * 440 * np.arange(RATE * SECONDS) / RATE)).astype(np.float32)


def noise():
    """A linear congruential generator's, which any language can make again."""
    state, values = 12345, []
    for _ in range(RATE * SECONDS):
        state = (1103515245 * state + 12345) & 0x7FFFFFFF
        values.append(0.1 * (2 * state / 0x7FFFFFFF - 1))
    return np.array(values, np.float32)
