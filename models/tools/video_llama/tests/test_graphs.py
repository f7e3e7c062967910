"""The graphs themselves: their ends, their number types, their files, and the decoder under conditions that the app does not have."""
import tracemalloc
import unittest
from unittest.mock import patch

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, numpy_helper
from safetensors.numpy import save_file

from video_llama import language, streamed_graph
from video_llama.architecture import Llama
from video_llama.checkpoints import llama_weights
from video_llama.quantise import BLOCK, blocks_of_eight_bits, blocks_of_four_bits
from video_llama.reference.parity import farthest
from video_llama.run_pack import Pack
from video_llama.shapes import value
from video_llama.streamed_graph import StreamedGraph
from video_llama.tests.support import checkpoints, converted, pack, published, scratch


def folder(style, decoder, encoders):
    pack(style, decoder, encoders)
    return scratch() / f"{style}-{decoder}-{encoders}"


class Graphs(unittest.TestCase):
    def test_ends_are_32_bit_whatever_the_precision(self):
        for decoder, encoders in (("fp32", "fp32"), ("fp16", "fp16"), ("int8", "int8"), ("int4", "int4")):
            opened = pack("vicuna", decoder, encoders)
            for file in (file for file in opened.manifest["files"] if "inputs" in file):
                session = opened.sessions[file["role"]]
                for kind, values in (("inputs", session.get_inputs()), ("outputs", session.get_outputs())):
                    self.assertEqual([value["name"] for value in file[kind]], [value.name for value in values])
                    self.assertEqual([value["shape"] for value in file[kind]], [value.shape for value in values])
                    types = {"tensor(float)": "float32", "tensor(int64)": "int64"}
                    self.assertEqual([value["type"] for value in file[kind]], [types[value.type] for value in values])

    def test_precisions_of_the_files(self):
        wanted = {"int4": ("int4", "int8", "fp16"), "int8": ("int8", "int8", "fp16"), "fp16": ("fp16", "fp16", "fp16")}
        for decoder, (language, encoders, branches) in wanted.items():
            files = {file["role"]: file.get("precision") for file in pack("vicuna", decoder, encoders).manifest["files"]}
            self.assertEqual([files[role] for role in ("decoder_model_merged", "embed_tokens")], [language] * 2)
            self.assertEqual([files[role] for role in ("image_encoder", "image_qformer", "audio_encoder")], [encoders] * 3)
            self.assertEqual([files[role] for role in ("video_qformer", "audio_qformer")], [branches] * 2)

    def test_norms_and_biases_stay_32_bit(self):
        model = onnx.load(folder("vicuna", "int4", "int4") / "decoder_model_merged.onnx")
        stored = {tensor.name: tensor for tensor in model.graph.initializer}
        for node in model.graph.node:
            self.assertNotIn(node.op_type, ("MatMulInteger", "DynamicQuantizeLinear"))
            if node.op_type == "SimplifiedLayerNormalization":
                self.assertEqual(stored[node.input[1]].data_type, TensorProto.FLOAT)
        bits = [onnx.helper.get_node_attr_value(node, "bits") for node in model.graph.node if node.op_type == "MatMulNBits"]
        self.assertEqual(sorted(set(bits)), [4, 8])
        self.assertEqual(bits.count(8), 1, "the head alone has eight")

    def test_weights_beside_the_graph_give_the_same(self):
        with patch.object(streamed_graph, "INLINE", 0):
            out = converted(checkpoints("vicuna"), scratch() / "external")
        opened = Pack(out)
        outside = [file["path"] for file in opened.manifest["files"] if file["role"] == "external-data"]
        self.assertEqual(len(outside), 7)
        pixels = np.random.default_rng(1).standard_normal((2, 3, 28, 28)).astype(np.float32)
        np.testing.assert_array_equal(opened.image_encoder(pixels), pack("vicuna").image_encoder(pixels))
        embeds = opened.embed_tokens(np.arange(300, 320)[None])
        self.assertEqual(opened.decode(embeds, 8)[1], pack("vicuna").decode(embeds, 8)[1])

    def test_too_many_frames_are_an_error(self):
        with self.assertRaisesRegex(Exception, "32 by 33"):
            pack("vicuna").video_qformer(np.zeros((1, 33, 8, 64), np.float32))


class Decoder(unittest.TestCase):
    def test_a_batch_that_is_filled_up_on_the_left(self):
        """transformers' own mask and positions, two prompts of different lengths."""
        random = np.random.default_rng(2)
        embeds = random.standard_normal((2, 9, 64)).astype(np.float32)
        mask = np.ones((2, 9), np.int64)
        mask[1, :4] = 0
        positions = np.maximum(mask.cumsum(1) - 1, 0)
        llama = published("vicuna").published.llama
        given = {"inputs_embeds": torch.tensor(embeds), "attention_mask": torch.tensor(mask), "position_ids": torch.tensor(positions)}
        wanted = llama(**given).logits.numpy()
        nothing = {f"past_key_values.{index}.{part}": np.zeros((2, 4, 0, 16), np.float32) for index in range(2) for part in ("key", "value")}
        values = {"inputs_embeds": embeds, "attention_mask": mask, "position_ids": positions, **nothing}
        found = pack("vicuna").sessions["decoder_model_merged"].run(["logits"], values)[0]
        self.assertLess(farthest(found[0], wanted[0]), 1e-3)
        self.assertLess(farthest(found[1, 4:], wanted[1, 4:]), 1e-3)

    def test_tokens_in_pieces_are_as_at_once(self):
        embeds = np.random.default_rng(3).standard_normal((1, 12, 64)).astype(np.float32)
        whole, _ = pack("vicuna").decode(embeds, 1)
        nothing = {f"past_key_values.{index}.{part}": np.zeros((1, 4, 0, 16), np.float32) for index in range(2) for part in ("key", "value")}
        _, cache = pack("vicuna").step(embeds[:, :7], nothing, 0)
        found, _ = pack("vicuna").step(embeds[:, 7:], cache, 7)
        self.assertLess(farthest(found, whole), 1e-4)


class Quantised(unittest.TestCase):
    def test_the_runtime_multiplies_with_the_rounded_weights(self):
        """Rows whose length is no multiple of a block, too; no weight is further off than half a step. The runtime may round each block of
        what it multiplies them with to a 254th of its range."""
        random = np.random.default_rng(4)
        weight, x = random.standard_normal((24, 80)).astype(np.float32), random.standard_normal((5, 80)).astype(np.float32)
        filled = np.pad(x, ((0, 0), (0, -80 % BLOCK))).reshape(5, -1, BLOCK)
        steps = np.repeat(np.abs(filled).max(-1) / 254, BLOCK, 1)[:, :80]
        four, eight = blocks_of_four_bits(weight), blocks_of_eight_bits(weight)
        values = {"int4": np.stack([four[0] & 15, four[0] >> 4], -1).reshape(24, -1, BLOCK).astype(np.float32) - 8, "int8": eight[0].astype(np.float32) - 128}
        for precision, scales in (("int4", four[1]), ("int8", eight[1])):
            rounded = (values[precision] * scales.astype(np.float32)[..., None]).reshape(24, -1)[:, :80]
            step = np.repeat(np.abs(scales.astype(np.float32)), BLOCK, 1)[:, :80]
            # The far end of the four bits' range is one step shorter on one side.
            self.assertLessEqual((np.abs(rounded - weight) / step).max(), 1.01 if precision == "int4" else 0.51)
            g = StreamedGraph(scratch() / f"{precision}.onnx", precision)
            g.output(g.linear(g.input("x", TensorProto.FLOAT, ["rows", 80]), "weight", weight), "y", TensorProto.FLOAT, ["rows", 24])
            found = onnxruntime.InferenceSession(str(g.save()[0])).run(None, {"x": x})[0]
            self.assertTrue((np.abs(found - x @ rounded.T) <= steps @ np.abs(rounded).T + 1e-4).all(), precision)

    def test_sixteen_bits_are_the_nearest(self):
        model = onnx.load(folder("vicuna", "fp16", "fp16") / "image_qformer.onnx")
        stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
        name = "Qformer.bert.encoder.layer.0.crossattention.self.key"
        bridge = torch.load(checkpoints("vicuna") / "blip2_pretrained_flant5xxl.pth", weights_only=True)["model"]
        np.testing.assert_array_equal(stored[name], bridge[f"{name}.weight"].T.half().numpy())


class Memory(unittest.TestCase):
    def test_a_decoder_is_converted_matrix_by_matrix(self):
        """The peak is that of a few matrices, however many layers there are; a file of weights is never in memory as a whole."""
        sizes = Llama(width=256, layers=24, heads=4, shared_heads=4, head=64, vocabulary=600, epsilon=1e-6, turn=10000.0, context=64)
        folder, random = scratch() / "deep", np.random.default_rng(5)
        folder.mkdir()
        (folder / "config.json").write_text("{}")
        shapes = {name: tuple(value(size, {"hidden": 1024}) for size in shape) for name, shape in language.shapes(sizes).items()}
        save_file({name: random.standard_normal(shape, np.float32) for name, shape in shapes.items()}, folder / "model.safetensors")
        whole, largest = (folder / "model.safetensors").stat().st_size, 4 * 1024 * 256
        self.assertGreater(whole, 60 * largest)
        for precision in ("fp16", "int8", "int4"):
            with self.subTest(precision=precision), patch.object(streamed_graph, "INLINE", 0):
                tracemalloc.start()
                self.addCleanup(tracemalloc.stop)
                g = StreamedGraph(folder / f"{precision}.onnx", precision)
                language.build_decoder(g, llama_weights(folder, sizes), sizes)
                g.save()
                _, peak = tracemalloc.get_traced_memory()
                tracemalloc.stop()
                self.assertGreater(peak, largest)
                self.assertLess(peak, 12 * largest)


if __name__ == "__main__":
    unittest.main()
