"""Packs of every precision against the published model, and the checked-in references against both."""
import unittest

import numpy as np

from video_llama.reference import mel
from video_llama.reference.parity import Stored, agreement, answered, encoded, farthest, inputs
from video_llama.tests.support import pack, published

FARTHEST = 1e-3
LENGTH = 20  # of a vector of audio_features


class Parity(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.given = inputs()
        cls.prompts = Stored("video-llama/language").data["prompts"]

    def found(self, style, decoder, encoders):
        prompts = [prompt for prompt in self.prompts if prompt["template"] == style]
        return agreement(pack(style, decoder, encoders), published(style), self.given, prompts)

    def test_fp32_agrees_everywhere(self):
        for style in ("vicuna", "llama-2"):
            figures, same = self.found(style, "fp32", "fp32")
            for name, (distance, _) in figures.items():
                with self.subTest(style=style, value=name):
                    self.assertLessEqual(distance, FARTHEST)
            self.assertEqual(same, [32] * 4, style)

    def test_fp16_agrees_in_direction(self):
        for style in ("vicuna", "llama-2"):
            figures, same = self.found(style, "fp16", "fp16")
            for name, (_, cosine) in figures.items():
                with self.subTest(style=style, value=name):
                    self.assertGreaterEqual(cosine, 0.999)
            self.assertGreaterEqual(sum(same), 0.9 * 32 * len(same), style)

    def test_eight_and_four_bits(self):
        # Of random weights, which forgive less than trained ones; models/README.md has the figures.
        for decoder, encoders, least, least_of_logits in (("int8", "int8", 0.998, 0.998), ("int4", "int8", 0.998, 0.9), ("int4", "int4", 0.9, 0.9)):
            figures, _ = self.found("vicuna", decoder, encoders)
            for name, (_, cosine) in figures.items():
                with self.subTest(decoder=decoder, encoders=encoders, value=name):
                    self.assertGreaterEqual(cosine, least_of_logits if name.startswith("logits") else least)

    def test_vectors_of_sound_have_their_length(self):
        features = pack("vicuna").audio_encoder(self.given[2])
        np.testing.assert_allclose(np.linalg.norm(features, axis=-1), LENGTH, rtol=1e-5)

    def test_stored_references(self):
        ours = encoded(pack("vicuna"), *self.given)
        vision, sound, language = (Stored(f"video-llama/{name}") for name in ("vision", "sound", "language"))
        stored = {
            "image_embeds": (ours["image_embeds"][::4], vision["imageEmbedsOfEightFrames"]),
            "frame_queries": (ours["frame_queries"], vision["frameQueries"]),
            "picture": (ours["video_embeds of a picture"], vision["pictureVideoEmbeds"]),
            "audio_features": (ours["audio_features"], sound["audioFeatures"]),
            "audio_embeds": (ours["audio_embeds"], sound["audioEmbeds"]),
            "mel": (self.given[2][[0, -1]], sound["melOfFirstAndLast"]),
        }
        for place in vision.data["videoEmbeds"]:
            stored[f"{place['frames']} frames"] = ours[f"video_embeds of {place['frames']}"], vision.array(place["values"])
        for name, pair in stored.items():
            with self.subTest(value=name):
                self.assertLessEqual(farthest(*pair), FARTHEST)
        for prompt in (prompt for prompt in self.prompts if prompt["template"] == "vicuna"):
            embeds, logits, ids = answered(pack("vicuna"), prompt, ours)
            self.assertEqual(embeds.shape[1], prompt["length"])
            self.assertLessEqual(farthest(logits, language.array(prompt["logits"])), FARTHEST)
            self.assertEqual(np.argsort(-logits)[:5].tolist(), prompt["bestFive"]["ids"])
            self.assertEqual(ids, prompt["likeliest"])

    def test_mel_has_the_known_values(self):
        sine, noise = mel.log_mel(mel.sine())[0], mel.log_mel(mel.noise())[0]
        known = [(sine[0, 0], -1.07919), (sine[23, 100], 0.89481), (sine[10, 50], -0.59564), (sine[127, 197], -1.27756), (sine[5, 200], 0.46706)]
        known += [(sine.mean(), -0.94872), (noise[0, 0], -0.37962), (noise[64, 100], 0.32752), (noise[127, 197], 0.69100), (noise.std(), 0.37497)]
        for value, expected in known:
            self.assertAlmostEqual(float(value), expected, places=3)
        self.assertEqual(sine[:, 100].argmax(), 23)


if __name__ == "__main__":
    unittest.main()
