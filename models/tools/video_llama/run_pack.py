"""Runs the graphs of a pack with onnxruntime, as the app does."""
import json

import numpy as np
import onnxruntime


class Pack:
    def __init__(self, folder, threads=1):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.manifest = json.loads((folder / "pack.json").read_text())
        graphs = [file for file in self.manifest["files"] if file["path"].endswith(".onnx")]
        self.sessions = {file["role"]: onnxruntime.InferenceSession(str(folder / file["path"]), options) for file in graphs}

    def __getattr__(self, role):
        """A graph of one input and one output, as a function."""
        session = self.sessions[role]
        name = session.get_inputs()[0].name
        return lambda values: session.run(None, {name: values})[0]

    def step(self, embeds, cache, before):
        """embeds [1, tokens, hidden] behind `before` tokens -> (logits of the last, cache)"""
        session, tokens = self.sessions["decoder_model_merged"], embeds.shape[1]
        positions = np.arange(before, before + tokens, dtype=np.int64)[None]
        mask = np.ones((1, before + tokens), np.int64)
        logits, *present = session.run(None, {"inputs_embeds": embeds, "attention_mask": mask, "position_ids": positions, **cache})
        names = [value.name.replace("present", "past_key_values") for value in session.get_outputs()[1:]]
        return logits[0, -1], dict(zip(names, present))

    def decode(self, embeds, count):
        """-> (logits after the prompt [vocabulary], ids of `count` most likely tokens)"""
        sizes = self.manifest["decoder"]
        nothing = np.zeros((1, sizes["keyValueHeads"], 0, sizes["headSize"]), np.float32)
        cache = {f"past_key_values.{index}.{part}": nothing for index in range(sizes["layers"]) for part in ("key", "value")}
        logits, cache = self.step(embeds, cache, 0)
        first, ids = logits, [int(logits.argmax())]
        for before in range(embeds.shape[1], embeds.shape[1] + count - 1):
            logits, cache = self.step(self.embed_tokens(np.array([ids[-1:]], np.int64)), cache, before)
            ids.append(int(logits.argmax()))
        return first, ids
