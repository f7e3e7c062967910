"""Runs our language graphs with the keys and values in buffers of a fixed size, into which the new ones are copied after every run."""
import numpy as np
import onnxruntime


class OnnxLanguage:
    def __init__(self, folder, threads=2, capacity=1024):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.decoder = onnxruntime.InferenceSession(str(folder / "decoder.onnx"), options)
        self.vocabulary = onnxruntime.InferenceSession(str(folder / "vocabulary.onnx"), options)
        self.length, self.buffers = 0, {}
        for value in self.decoder.get_inputs():
            if value.name.startswith("past."):
                shape = [capacity if size == "capacity" else size for size in value.shape]
                self.buffers[value.name] = np.zeros(shape, np.float32)
        self.width = self.decoder.get_inputs()[0].shape[2]

    def embeddings(self, ids):
        none = {"hidden": np.zeros((0, self.width), np.float32), "targets": np.zeros(0, np.int64)}
        return self.vocabulary.run(["embeddings"], {"token_ids": np.array(ids, np.int64), **none})[0]

    def step(self, embeddings, positions):
        """Appends [S, width] to what the buffers hold (set `length` back to forget) -> hidden at `positions` among the new."""
        inputs = {"past_length": np.array([self.length], np.int64), "positions": np.array(positions, np.int64), **self.buffers}
        hidden, new = self.decoder.run(["hidden", "new_keys_values"], {"inputs_embeds": embeddings[None], **inputs})
        end = self.length + len(embeddings)
        for buffer, rows in zip(self.buffers.values(), new):
            buffer[0, :, self.length : end] = rows
        self.length = end
        return hidden

    def score(self, hidden, targets=None):
        """-> (logits [R, vocabulary], log-probabilities of the targets [R])."""
        targets = np.zeros(len(hidden), np.int64) if targets is None else np.array(targets, np.int64)
        inputs = {"token_ids": np.zeros(0, np.int64), "hidden": hidden, "targets": targets}
        return self.vocabulary.run(["logits", "log_probabilities"], inputs)
