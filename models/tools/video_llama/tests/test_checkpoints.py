"""A folder of checkpoints that is not what it should be is refused before anything is written, and the message says why."""
import json
import unittest

import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import load_file, save_file

from video_llama.architecture import llama
from video_llama.checkpoints import CheckpointError
from video_llama.tests.support import converted, copied, scratch

FILES = {
    "eva_vit_g.pth": "blocks.1.attn.q_bias",
    "blip2_pretrained_flant5xxl.pth": "Qformer.bert.encoder.layer.2.crossattention.self.key.weight",
    "finetune-vicuna7b-v2.pth": "video_frame_position_embedding.weight",
    "finetune_vicuna7b_audiobranch.pth": "audio_llama_proj.bias",
    "imagebind_huge.pth": "modality_trunks.audio.blocks.1.attn.bias_k",
}


class Refusals(unittest.TestCase):
    def refused(self, folder, *words, error=CheckpointError):
        """The folder is not converted; the message holds the words, and no file is left behind."""
        out = scratch() / f"{folder.name}-out"
        with self.assertRaises(error) as raised:
            converted(folder, out)
        for word in words:
            self.assertIn(word, str(raised.exception))
        self.assertFalse(out.exists())

    def changed(self, name, path, change):
        """A copy of the checkpoints, in which `change` has altered the map of one file's tensors."""
        folder = copied("vicuna", name)
        saved = torch.load(folder / path, weights_only=True)
        change(saved.get("model", saved))
        torch.save(saved, folder / path)
        return folder

    def test_missing_and_foreign_tensors(self):
        for path, name in FILES.items():
            with self.subTest(path=path, fault="missing"):
                folder = self.changed(f"missing-{path}", path, lambda tensors: tensors.pop(name))
                self.refused(folder, path, f"lacks 1: {'visual_encoder.' if path.startswith('eva') else ''}{name}")
            with self.subTest(path=path, fault="foreign"):
                folder = self.changed(f"foreign-{path}", path, lambda tensors: tensors.update({"merger.weight": torch.zeros(2)}))
                self.refused(folder, path, "holds foreign 1:", "merger.weight")

    def test_a_decoder_without_all_its_layers(self):
        folder = copied("llama-2", "short-decoder")
        path = folder / "llama-2-7b-chat-hf" / "model.safetensors"
        tensors = load_file(path)
        gone = [name for name in tensors if name.startswith("model.layers.1.")]
        save_file({name: tensor for name, tensor in tensors.items() if name not in gone}, path)
        self.refused(folder, "llama-2-7b-chat-hf", f"lacks {len(gone)}", "model.layers.1.input_layernorm.weight", "and more")

    def test_the_branches_in_each_others_place(self):
        folder = copied("vicuna", "swapped")
        video, audio = folder / "finetune-vicuna7b-v2.pth", folder / "finetune_vicuna7b_audiobranch.pth"
        content = video.read_bytes()
        video.write_bytes(audio.read_bytes())
        audio.write_bytes(content)
        self.refused(folder, "finetune-vicuna7b-v2.pth", "lacks", "llama_proj.bias")

    def test_a_branch_for_another_width(self):
        def widen(tensors):
            tensors["llama_proj.weight"] = torch.zeros(80, 64)

        self.refused(self.changed("wide", "finetune-vicuna7b-v2.pth", widen), "llama_proj.weight [80, 64], not [64, 64]")

    def test_what_the_audio_branch_puts_over_the_video_branch(self):
        """The file of the audio branch is loaded last: what it has of the video branch counts, if it fits."""
        path, name = "finetune_vicuna7b_audiobranch.pth", "llama_proj.bias"
        self.refused(self.changed("unfit-over", path, lambda tensors: tensors.update({name: torch.zeros(80)})), path, f"has misshapen 1: {name} [80], not [64]")
        folder = self.changed("over", path, lambda tensors: tensors.update({name: torch.full((64,), 7.0)}))
        made = onnx.load(converted(folder, scratch() / "over-out") / "video_qformer.onnx")
        (found,) = (numpy_helper.to_array(tensor) for tensor in made.graph.initializer if tensor.name == name)
        self.assertTrue((found == 7).all())

    def test_a_tensor_of_another_shape(self):
        def narrow(tensors):
            tensors["blocks.1.mlp.fc2.weight"] = torch.zeros(64, 95)

        self.refused(self.changed("narrow", "eva_vit_g.pth", narrow), "has misshapen 1: visual_encoder.blocks.1.mlp.fc2.weight [64, 95], not [64, 96]")

    def test_files_that_are_not_there_or_there_twice(self):
        folder = copied("vicuna", "no-sound")
        (folder / "imagebind_huge.pth").unlink()
        self.refused(folder, "must have one imagebind_huge.pth, has none")
        folder = copied("vicuna", "two-branches")
        (folder / "VL_LLaMA_2_7B_Finetuned.pth").write_bytes(b"")
        self.refused(folder, "VL_LLaMA_2_7B_Finetuned.pth, finetune-vicuna7b-v2.pth")

    def test_a_decoder_with_scaled_positions(self):
        folder = copied("vicuna", "scaled")
        path = folder / "vicuna-7b" / "config.json"
        path.write_text(json.dumps({**json.loads(path.read_text()), "rope_scaling": {"type": "linear", "factor": 2.0}}))
        self.refused(folder, "scaled rotary positions", error=ValueError)

    def test_a_decoder_that_does_not_tell_its_sizes(self):
        folder = copied("vicuna", "untold")
        path = folder / "vicuna-7b" / "config.json"
        config = json.loads(path.read_text())
        del config["max_position_embeddings"]
        path.write_text(json.dumps(config))
        # As transformers does.
        self.assertEqual(llama(path.parent).context, 2048)
        del config["rms_norm_eps"], config["vocab_size"]
        path.write_text(json.dumps(config))
        self.refused(folder, "lacks vocab_size, rms_norm_eps", error=ValueError)

    def test_a_decoder_that_is_cut_short(self):
        folder = copied("llama-2", "cut")
        path = folder / "llama-2-7b-chat-hf" / "model.safetensors"
        content = path.read_bytes()
        path.write_bytes(content[:-5])
        self.refused(folder, "model.safetensors is cut short", f"{len(content) - 5} bytes of {len(content)}", error=ValueError)

    def test_sizes_that_are_not_known(self):
        folder = copied("vicuna", "unknown-size")
        (folder / "architecture.json").write_text(json.dumps({"vision_layers": 3}))
        self.refused(folder, "unknown: vision_layers", error=ValueError)

    def test_published_sizes_are_demanded_without_architecture(self):
        folder = copied("vicuna", "published-sizes")
        (folder / "architecture.json").unlink()
        self.refused(folder, "eva_vit_g.pth", "lacks", "visual_encoder.blocks.10.")


if __name__ == "__main__":
    unittest.main()
