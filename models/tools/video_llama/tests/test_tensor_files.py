"""Files of weights, against PyTorch's and safetensors' own readers."""
import os
import pickle
import unittest
import zipfile

import numpy as np
import torch
from safetensors.torch import save_file

from video_llama.tensor_files import Tensor, tensors
from video_llama.tests.support import scratch

KINDS = (torch.float32, torch.float16, torch.bfloat16, torch.int64, torch.bool)


class Files(unittest.TestCase):
    def saved(self, name, content, **options):
        path = scratch() / name
        torch.save(content, path, **options)
        return path

    def same(self, path, wanted):
        found = tensors(path)
        self.assertEqual(set(found), set(wanted))
        for name, tensor in wanted.items():
            values = found[name].read()
            self.assertEqual(values.shape, tuple(tensor.shape))
            np.testing.assert_array_equal(values, tensor.to(torch.int64 if tensor.dtype == torch.int64 else torch.float32).numpy())

    def test_all_kinds_and_shapes_in_both_formats(self):
        random = torch.Generator().manual_seed(1)
        wanted = {f"{kind}": (10 * torch.randn(3, 5, generator=random)).to(kind) for kind in KINDS}
        wanted |= {"scalar": torch.tensor(2.5), "line": torch.arange(7), "one": torch.ones(1, 1, 4)}
        self.same(self.saved("kinds.pth", wanted), wanted)
        save_file(wanted, scratch() / "kinds.safetensors")
        self.same(scratch() / "kinds.safetensors", wanted)

    def test_parts_of_a_shared_storage(self):
        whole = torch.arange(24.0).reshape(6, 4)
        self.same(self.saved("shared.pth", {"above": whole[:2], "below": whole[2:]}), {"above": whole[:2], "below": whole[2:]})

    def test_parameters_among_other_things(self):
        weight = torch.nn.Parameter(torch.ones(2, 2))
        content = {"model": {"weight": weight}, "epoch": 3, "optimizer": {"state": {0: {"exp_avg": torch.zeros(2)}}}, "scaler": None}
        self.same(self.saved("training.pth", content), {"weight": weight.data})

    def test_a_tensor_takes_only_what_it_needs(self):
        path = self.saved("large.pth", {"small": torch.ones(4), "large": torch.zeros(1000, 1000)})
        found = tensors(path)["small"]
        self.assertIsInstance(found, Tensor)
        self.assertLess(found.read().nbytes, 100)

    def test_refusals(self):
        cases = {
            "transposed.pth": ({"weight": torch.ones(2, 3).T}, {}, pickle.UnpicklingError, "view of another"),
            "old.pth": ({"weight": torch.ones(2)}, {"_use_new_zipfile_serialization": False}, ValueError, "PyTorch 1.6"),
        }
        for name, (content, options, error, words) in cases.items():
            with self.subTest(name), self.assertRaisesRegex(error, words):
                tensors(self.saved(name, content, **options))

    def test_nothing_that_a_file_names_is_run(self):
        mark = scratch() / "ran"

        class Hostile:
            def __reduce__(self):
                return os.mkdir, (str(mark),)

        plain, path = self.saved("plain.pth", {"weight": torch.ones(2)}), scratch() / "hostile.pth"
        with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w") as target:
            for member in source.infolist():
                content = pickle.dumps({"model": {}, "config": Hostile()}) if member.filename.endswith("data.pkl") else source.read(member)
                target.writestr(member.filename, content)
        self.assertEqual(tensors(path), {})
        self.assertFalse(mark.exists())
        pickle.loads(pickle.dumps(Hostile()))
        self.assertTrue(mark.exists(), "the file would have done something")


if __name__ == "__main__":
    unittest.main()
