"""Our two speech graphs behind the interface of openai-whisper's model, so that its own decoding code drives them."""
from types import SimpleNamespace

import numpy as np
import onnxruntime
import torch
import whisper
from whisper.decoding import DecodingTask, Inference, detect_language

from whisper_float import DIMENSIONS

LAYERS, HEADS, HEAD_WIDTH = 6, 8, 64


class OnnxWhisper:
    """Decodes one window at a time; the last encoded window is the one that is decoded."""

    dims = DIMENSIONS
    device, is_multilingual, num_languages = torch.device("cpu"), True, 99

    def __init__(self, folder, threads=2):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self.encoder_session, self.decoder_session = (
            onnxruntime.InferenceSession(str(folder / f"{half}.onnx"), options) for half in ("encoder", "decoder")
        )
        self.decoder = SimpleNamespace(blocks=[])  # openai-whisper looks for the cached layers here; we keep our own cache

    def encoder(self, mel):
        names = [output.name for output in self.encoder_session.get_outputs()]
        self.cross = dict(zip(names, self.encoder_session.run(names, {"input_features": mel.numpy()})))
        return torch.zeros(len(mel), 1500, 512)

    def step(self, ids, positions, past, outputs=()):
        """Runs the decoder on new ids. Returns logits, the grown cache, and what else was asked for."""
        kept = [f"present.{layer}.{part}" for layer in range(LAYERS) for part in ("key", "value")]
        feeds = {"input_ids": np.array([ids], np.int64), "logit_positions": np.array(positions, np.int64), **self.cross, **past}
        found = self.decoder_session.run(["logits", *outputs, *kept], feeds)
        grown = {name.replace("present", "past"): value for name, value in zip(kept, found[1 + len(outputs) :])}
        return (found[0], grown, *found[1 : 1 + len(outputs)])

    def empty(self):
        return {f"past.{layer}.{part}": np.zeros((1, HEADS, 0, HEAD_WIDTH), np.float32) for layer in range(LAYERS) for part in ("key", "value")}

    def logits(self, tokens, _features):
        found, _ = self.step(tokens[0].tolist(), range(tokens.shape[1]), self.empty())
        return torch.from_numpy(found)[None]

    def detect_language(self, features, tokenizer=None):
        return detect_language(self, features, tokenizer)

    def decode(self, mel, options):
        """As whisper.decode for one window: mel [80, 3000]."""
        task = DecodingTask(self, options)
        task.inference = CachedInference(self)
        return task.run(mel[None])[0]


class CachedInference(Inference):
    def __init__(self, model):
        self.model, self.past = model, model.empty()

    def logits(self, tokens, audio_features):
        done = self.past["past.0.key"].shape[2]
        new = tokens[0, done:].tolist()
        found, self.past = self.model.step(new, range(len(new)), self.past)
        return torch.from_numpy(found)[None]

    def cleanup_caching(self):
        self.past = self.model.empty()


def window(samples):
    """Log-mel [80, 3000] of the first 30 s, by openai-whisper's own code. samples: 16 kHz mono."""
    return whisper.log_mel_spectrogram(whisper.pad_or_trim(torch.from_numpy(samples)))
