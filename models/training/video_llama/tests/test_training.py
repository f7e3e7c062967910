"""All four stages on made data: losses fall, only the branch changes, the files have the official names and become a pack, which answers as PyTorch does."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).parents[1]
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "tools")]

import numpy as np
import sentencepiece
import torch

from batches import Batches
from config import STAGES, stage
from datasets import read
from schedule import rate_at
from tests.made import QUICK, write_checkpoints, write_data
from text import BOS, EOS, caption_pieces, encoded, llama_2_pieces, vicuna_pieces
from train import Training, arguments
from video_llama.architecture import architecture
from video_llama.convert import Precisions, convert, official_files
from video_llama.pack_manifest import DEVIATION, MEAN
from video_llama.reference import mel, prompts
from video_llama.reference.published import Published

STYLE = "llama-2"
QUESTION, TOKENS = "Which colour?", 32
BRANCHES = {"vision": "VL_LLaMA_2_7B_Finetuned.pth", "audio": "AL_LLaMA_2_7B_Finetuned.pth"}


class Words:
    """Stands in for SentencePiece where only the order of pieces matters: a token for each character."""

    def encode(self, text):
        return [100 + ord(letter) for letter in text]


class Texts(unittest.TestCase):
    def learned(self, parts):
        return "".join(chr(token - 100) if token >= 100 else "|" for token, counts in zip(*parts[1]) if counts)

    def test_a_caption_is_learned_whole_and_ends_with_a_line_break(self):
        (before, _), (behind, learned) = encoded(caption_pieces("a red film"), Words(), 32)
        self.assertEqual(before, [BOS])
        self.assertTrue(all(learned))
        self.assertEqual(behind[-1], 100 + ord("\n"))

    def test_of_a_dialogue_only_answers_are_learned(self):
        turns = (("Which?", "Red."), ("Sure?", "Yes."))
        self.assertEqual(self.learned(encoded(vicuna_pieces(turns, "<Video><ImageHere></Video> "), Words(), 320)), "Red.\nYes.\n###")
        parts = encoded(llama_2_pieces(turns, "<Video><ImageHere></Video> "), Words(), 320)
        self.assertEqual(self.learned(parts), " Red. | Yes. |")
        self.assertEqual(parts[1][0][-1], EOS)

    def test_a_text_is_cut_at_its_limit(self):
        parts = encoded(caption_pieces("long " * 20), Words(), 32)
        self.assertEqual(len(parts[1][0]), 32)


class Schedule(unittest.TestCase):
    def test_the_published_rates(self):
        for found in STAGES.values():
            self.assertAlmostEqual(rate_at(found, 0), 1e-6)
            self.assertLessEqual(rate_at(found, found.warm_up), found.rate)
            self.assertAlmostEqual(rate_at(found, found.epochs * found.steps), found.least_rate)


class Stages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        torch.set_num_threads(1)
        cls.folder = Path(tempfile.mkdtemp(prefix="training-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.files, cls.data, cls.out = (cls.folder / name for name in ("files", "data", "out"))
        write_checkpoints(cls.files, STYLE)
        write_data(cls.data)
        cls.out.mkdir()
        (cls.folder / "quick.json").write_text(json.dumps(QUICK))
        cls.losses, cls.before, cls.models = {}, {}, {}
        for name in STAGES:
            first = name.replace("2", "1")
            start = ["--start", str(cls.out / f"{first}.pth")] if first != name else []
            given = ["--checkpoints", str(cls.files), "--data", str(cls.data), "--out", str(cls.out / f"{name}.pth"), "--style", STYLE]
            training = Training(arguments([name, *given, *start, "--changes", str(cls.folder / "quick.json"), "--device", "cpu"]))
            cls.before[name] = [value.clone() for value in (*training.model.encoder.buffers(), *training.model.llama.parameters())]
            cls.losses[name] = training.run()
            cls.models[name] = training.model

    def test_losses_fall(self):
        for name, losses in self.losses.items():
            with self.subTest(stage=name):
                self.assertEqual(len(losses), QUICK["steps"])
                first, last = np.mean(losses[:5]), np.mean(losses[-5:])
                self.assertLess(last, first * (0.8 if name.endswith("1") else 1.0), f"{first:.3f} -> {last:.3f}")

    def test_frozen_parts_do_not_change(self):
        for name, model in self.models.items():
            now = (*model.encoder.buffers(), *model.llama.parameters())
            self.assertTrue(all(torch.equal(a, b) for a, b in zip(self.before[name], now, strict=True)), name)

    def test_a_stopped_training_goes_on(self):
        saved = torch.load(self.out / "vision-2.pth", weights_only=True)
        self.assertEqual((saved["step"], saved["epoch"]), (QUICK["steps"], 1))
        batches = [Batches(read(self.data, "captions"), stage("vision-1", self.folder / "quick.json"), 28, Words(), STYLE) for _ in range(2)]
        (one, texts), (two, same) = batches[0].batch(7), batches[1].batch(7)
        self.assertTrue(torch.equal(one, two))
        self.assertEqual(texts, same)

    def trained(self):
        """The folder of checkpoints with both trained branches, and the published model over it."""
        for kind, name in BRANCHES.items():
            shutil.copy(self.out / f"{kind}-2.pth", self.files / name)
        return Published(*official_files(self.files), architecture(self.files))

    def test_soft_tokens_are_those_of_another_implementation(self):
        published = self.trained()
        pixels = torch.randn(1, 4, 3, 28, 28)
        model = self.models["vision-2"]
        model.branch.eval()
        with torch.no_grad():
            theirs = published.video_qformer(published.image_qformer(published.image_encoder(pixels[0]))[None])
            self.assertLess((model.soft_tokens(pixels) - theirs).abs().max().item(), 1e-3)

    def test_the_files_become_a_pack_with_which_the_program_writes_what_pytorch_writes(self):
        published, pack = self.trained(), self.folder / "pack"
        convert(self.files, pack, kind=STYLE, precisions=Precisions("fp32", "fp32"), name="trained", title="Trained")
        frames, sound = np.random.default_rng(3).integers(0, 256, (4, 28, 28, 3), np.uint8), mel.noise()
        frames.tofile(self.folder / "frames")
        sound.tofile(self.folder / "sound")
        given = [pack, self.folder / "frames", self.folder / "sound", TOKENS, QUESTION]
        program = [os.environ.get("NODE", "node"), HERE.parents[1] / "tools" / "greedy_answer.ts"]
        found = json.loads(subprocess.run([str(part) for part in (*program, *given)], check=True, stdout=subprocess.PIPE).stdout)
        text = prompts.prompt(STYLE, "video-audio", [(QUESTION, None)], [])
        self.assertEqual(found["prompt"], text)
        self.assertEqual(found["ids"], written(published, text, frames, sound, official_files(self.files)[1] / "tokenizer.model"))


def written(published, text, frames, sound, tokenizer_model):
    """The likeliest tokens behind a prompt of sound and pictures, by PyTorch and transformers."""
    pixels = torch.from_numpy(((frames / 255 - MEAN) / DEVIATION).transpose(0, 3, 1, 2).astype(np.float32))
    spectra = torch.from_numpy(np.stack([mel.log_mel(clip) for clip in mel.clips(sound, 8, 8)[1]]))
    processor = sentencepiece.SentencePieceProcessor(model_file=str(tokenizer_model))
    with torch.no_grad():
        heard = published.audio_qformer(published.audio_encoder(spectra)[None])
        seen = published.video_qformer(published.image_qformer(published.image_encoder(pixels))[None])
        first, middle, last = (published.embed_tokens(torch.tensor([ids])) for _, ids in prompts.segments(processor, text))
        return published.decode(torch.cat([first, heard, middle, seen, last], 1), TOKENS)[1]


if __name__ == "__main__":
    unittest.main()
