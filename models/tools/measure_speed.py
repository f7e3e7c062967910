"""CPU time of each graph on one thread, so that a busy machine changes it little."""
import time

import numpy as np
import onnxruntime
import torch

from packages import MODELS
from whisper_onnx import OnnxWhisper


def spent(run, times):
    """Median CPU milliseconds of a call."""
    found = []
    for _ in range(times):
        started = time.process_time()
        run()
        found.append(time.process_time() - started)
    return float(np.median(found)) * 1e3


def main():
    generator = np.random.default_rng(0)
    speech = OnnxWhisper(MODELS / "speech", threads=1)
    mel = torch.from_numpy(generator.standard_normal((1, 80, 3000)).astype(np.float32) * 0.3)
    print(f"speech encoder, 30 s: {spent(lambda: speech.encoder(mel), 9):.0f} ms")
    _, past = speech.step(list(range(40)), [39], speech.empty())
    print(f"speech decoder, one token after 40: {spent(lambda: speech.step([5], [0], past), 30):.1f} ms")
    print(f"speech decoder, alignment of 50 tokens: {spent(lambda: speech.step(list(range(50)), [0], speech.empty(), ('alignment',)), 9):.0f} ms")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    voice = onnxruntime.InferenceSession(str(MODELS / "voice-activity/silero.onnx"), options)
    inputs = {"windows": np.zeros((256, 576), np.float32), "state": np.zeros((2, 1, 128), np.float32)}
    print(f"voice activity, 256 windows (8.2 s): {spent(lambda: voice.run(None, inputs), 9):.0f} ms")
    sounds = onnxruntime.InferenceSession(str(MODELS / "sounds/yamnet.onnx"), options)
    print(f"sounds, 32 patches (15 s): {spent(lambda: sounds.run(None, {'log_mel': np.zeros((32, 1, 96, 64), np.float32)}), 9):.0f} ms")
    text = onnxruntime.InferenceSession(str(MODELS / "text-embedding/e5-small.onnx"), options)
    ids = generator.integers(5, 250000, (8, 20))
    print(f"text embedding, 8 texts of 20 tokens: {spent(lambda: text.run(None, {'input_ids': ids, 'attention_mask': np.ones_like(ids)}), 9):.0f} ms")


if __name__ == "__main__":
    main()
