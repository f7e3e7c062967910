"""The checked-in packs are what the tools make today."""
import hashlib
import json
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

import reference_llama_text
from packages import MODELS
from smolvlm2.scaled_down import SIZE, TOKENS, model, tokenizer
from video_llama.reference.parity import Stored, farthest
from video_llama.run_pack import Pack
from video_llama.tests.support import pack

PACKS = MODELS.parent / "test" / "fixtures" / "packs"


class VideoLlama(unittest.TestCase):
    def test_converted_anew_every_file_is_the_same(self):
        stored = json.loads((PACKS / "tiny-video-llama" / "pack.json").read_text())
        made = pack("vicuna").manifest
        self.assertEqual({file["path"]: file["sha256"] for file in made["files"]}, {file["path"]: file["sha256"] for file in stored["files"]})
        self.assertEqual({**made, "title": ""}, {**stored, "title": ""})

    def test_sums_are_those_of_the_files(self):
        for folder in PACKS.iterdir():
            for file in json.loads((folder / "pack.json").read_text())["files"]:
                content = (folder / file["path"]).read_bytes()
                self.assertEqual((len(content), hashlib.sha256(content).hexdigest()), (file["bytes"], file["sha256"]), file["path"])


class LlamaText(unittest.TestCase):
    def test_made_anew_the_graph_is_the_same(self):
        with tempfile.TemporaryDirectory() as made:
            reference_llama_text.write_folder(Path(made))
            for path in ("onnx/model.onnx", "tokenizer.json", "tokenizer_config.json"):
                self.assertEqual((Path(made) / path).read_bytes(), (PACKS.parent / "tiny-llama" / path).read_bytes(), path)


class Smolvlm2(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.pack, cls.stored = Pack(PACKS / "tiny-smolvlm2"), Stored("smolvlm2")

    def features(self, pixels, mask):
        return self.pack.sessions["vision_encoder"].run(None, {"pixel_values": pixels, "pixel_attention_mask": mask})[0]

    def test_references(self):
        words = Tokenizer.from_file(str(PACKS / "tiny-smolvlm2" / "tokenizer.json"))
        for prompt in self.stored.data["prompts"]:
            pixels = self.stored.array(prompt["pixelValues"])[None]
            features = self.features(pixels, np.ones((1, pixels.shape[1], SIZE, SIZE), bool))
            self.assertLess(farthest(features, self.stored.array(prompt["imageFeatures"])), 1e-3)
            self.assertEqual(words.encode(prompt["prompt"], add_special_tokens=False).ids, prompt["ids"])
            ids = np.array([prompt["ids"]])
            embeds = self.pack.embed_tokens(ids)
            embeds[ids == words.token_to_id("<image>")] = features.reshape(-1, features.shape[-1])
            logits, likeliest = self.pack.decode(embeds, 32)
            self.assertLess(farthest(logits, self.stored.array(prompt["logits"])), 1e-3)
            self.assertEqual(likeliest, prompt["likeliest"])

    def test_pictures_that_do_not_fill_their_square(self):
        pixels = np.random.default_rng(0).standard_normal((1, 3, 3, SIZE, SIZE)).astype(np.float32)
        mask = np.zeros((1, 3, SIZE, SIZE), bool)
        mask[0, 0] = mask[0, 1, :40] = mask[0, 2, :33, :56] = True
        made = model(tokenizer())
        wanted = made.model.get_image_features(torch.tensor(pixels), torch.tensor(mask)).pooler_output
        self.assertLess(farthest(self.features(pixels, mask), torch.cat([*wanted]).reshape(3, TOKENS, -1).numpy()), 1e-3)


if __name__ == "__main__":
    unittest.main()
