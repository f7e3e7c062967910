"""The command as a person gives it: what it writes unless told otherwise, and how it says that it cannot."""
import json
import subprocess
import sys
import unittest
from pathlib import Path

from video_llama.tests.support import checkpoints, copied, scratch

PROGRAM = Path(__file__).resolve().parents[2] / "convert_video_llama.py"


def command(*given):
    return subprocess.run([sys.executable, PROGRAM, *given], capture_output=True, text=True)


class Command(unittest.TestCase):
    def test_a_pack_of_four_bits_unless_told_otherwise(self):
        out = scratch() / "commanded"
        done = command(checkpoints("llama-2"), out, "--template", "llama-2", "--name", "mine", "--title", "My model")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
        manifest = json.loads((out / "pack.json").read_text())
        self.assertEqual((manifest["pack"], manifest["title"], manifest["template"]["kind"]), ("mine", "My model", "llama-2"))
        precisions = {file["role"]: file.get("precision") for file in manifest["files"]}
        self.assertEqual([precisions[role] for role in ("decoder_model_merged", "image_encoder", "video_qformer")], ["int4", "int8", "fp16"])

    def test_what_cannot_be_converted_is_said_in_one_line(self):
        folder = copied("vicuna", "commanded-without-sound")
        (folder / "imagebind_huge.pth").unlink()
        done = command(folder, scratch() / "nothing", "--template", "vicuna")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertEqual(done.stderr.count("\n"), 1)
        self.assertIn("must have one imagebind_huge.pth, has none", done.stderr)
        self.assertEqual(command(folder, scratch() / "nothing").returncode, 2)


if __name__ == "__main__":
    unittest.main()
