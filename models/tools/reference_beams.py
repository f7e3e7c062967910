"""Texts that beam search finds with the decoder of the scaled-down Video-LLaMA, for test/golden/reference/video-llama/beams.json.

Needs torch and transformers beside requirements.txt: `generate` follows the texts, and ONNX Runtime gives the scores, each time for the
whole prompt, so that nothing is remembered between steps. The prompts are those of language.json. Run in models/tools:

    python reference_beams.py
"""
import json
from pathlib import Path

import numpy as np
import onnxruntime
import torch
import transformers
from transformers import GenerationConfig, GenerationMixin, LlamaConfig, PreTrainedModel
from transformers.modeling_outputs import CausalLMOutput

TESTS = Path(__file__).resolve().parents[2] / "test"
PACK, REFERENCE = TESTS / "fixtures/packs/tiny-video-llama", TESTS / "golden/reference/video-llama"
VOCABULARY = 600
START, PADDING = 1, 0
# Prompt, beams, most new tokens, and the place among the likeliest tokens of the one that ends a text; none does where it is None.
CASES = [(0, 2, 12, None), (0, 5, 16, None), (0, 3, 24, 3), (1, 3, 16, None), (1, 3, 24, 3), (1, 5, 24, 6), (2, 3, 16, None), (2, 5, 24, 6)]
NO_TOKEN = VOCABULARY - 1  # ends a text where none should: the model never comes to it in these texts


def read(name):
    return json.loads((REFERENCE / f"{name}.json").read_text()), np.fromfile(REFERENCE / f"{name}.f32", np.float32)


def values(numbers, place):
    return numbers[place["offset"] :][: int(np.prod(place["shape"]))].reshape(place["shape"])


class Graphs:
    """The embeddings and the decoder of the pack."""

    def __init__(self):
        self.embedder = onnxruntime.InferenceSession(PACK / "embed_tokens.onnx")
        self.decoder = onnxruntime.InferenceSession(PACK / "decoder_model_merged.onnx")
        past = [value for value in self.decoder.get_inputs() if value.name.startswith("past")]
        self.past = {value.name: (value.shape[1], value.shape[3]) for value in past}

    def embed(self, ids):
        return self.embedder.run(None, {"input_ids": np.asarray(ids, np.int64)})[0]

    def scores(self, embeddings):
        """Of what follows each text. [texts, tokens, width] -> [texts, vocabulary]"""
        texts, length, _ = embeddings.shape
        places = np.tile(np.arange(length, dtype=np.int64), (texts, 1))
        past = {name: np.zeros((texts, heads, 0, size), np.float32) for name, (heads, size) in self.past.items()}
        given = {"inputs_embeds": embeddings, "attention_mask": np.ones_like(places), "position_ids": places}
        return self.decoder.run(["logits"], {**given, **past})[0][:, -1]


class AfterPrompt(PreTrainedModel, GenerationMixin):
    """A language model whose every text stands after the prompt; its first token, which `generate` needs, is not read."""

    config_class = LlamaConfig

    def __init__(self, graphs, prompt):
        super().__init__(LlamaConfig(vocab_size=VOCABULARY, hidden_size=8, num_hidden_layers=1, num_attention_heads=1, intermediate_size=8))
        self.graphs, self.prompt, self.weight = graphs, prompt, torch.nn.Parameter(torch.zeros(1))

    def prepare_inputs_for_generation(self, input_ids, **_):
        return {"input_ids": input_ids}

    def forward(self, input_ids, **_):
        ids = input_ids[:, 1:].numpy()
        prompt = np.repeat(self.prompt, len(ids), axis=0)
        whole = np.concatenate([prompt, self.graphs.embed(ids)], axis=1) if ids.shape[1] else prompt
        return CausalLMOutput(logits=torch.from_numpy(self.graphs.scores(whole))[:, None])


def soft_tokens():
    (vision, pictures), (sound, heard) = read("vision"), read("sound")
    eight = next(each["values"] for each in vision["videoEmbeds"] if each["frames"] == 8)
    video, audio = values(pictures, eight), values(heard, sound["audioEmbeds"])
    return {"video": [video], "video-audio": [audio, video], "image": [values(pictures, vision["pictureVideoEmbeds"])]}


def embeddings(graphs, prompt, blocks):
    parts = [[graphs.embed([segment["ids"]]), *blocks[at : at + 1]] for at, segment in enumerate(prompt["segments"])]
    return np.concatenate([part for pair in parts for part in pair], axis=1)


def main():
    graphs, blocks = Graphs(), soft_tokens()
    prompts = read("language")[0]["prompts"]
    found = []
    for at, beams, most, place in CASES:
        prompt = prompts[at]
        end = NO_TOKEN if place is None else prompt["likeliest"][place]
        how = GenerationConfig(num_beams=beams, max_new_tokens=most, eos_token_id=end, pad_token_id=PADDING, do_sample=False, use_cache=False)
        model = AfterPrompt(graphs, embeddings(graphs, prompt, blocks[prompt["media"]]))
        text = model.generate(torch.tensor([[START]]), generation_config=how)[0].tolist()[1:]
        found.append({"prompt": at, "beams": beams, "most": most, "end": end, "ids": text})
    made_by = f"transformers {transformers.__version__}, generate, over the pack's graphs in ONNX Runtime {onnxruntime.__version__}"
    (REFERENCE / "beams.json").write_text(json.dumps({"madeBy": made_by, "texts": found}, indent=1) + "\n")


if __name__ == "__main__":
    main()
