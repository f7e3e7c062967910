"""Reads tensors of PyTorch archives and safetensors files one at a time through a memory map, without PyTorch and without running what a file names."""
import collections
import json
import pickle
import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

STORAGES = {"FloatStorage": "F32", "HalfStorage": "F16", "BFloat16Storage": "BF16", "LongStorage": "I64", "BoolStorage": "BOOL"}
KINDS = {"F32": "<f4", "F16": "<f2", "BF16": "<u2", "I64": "<i8", "BOOL": "?"}
LOCAL_HEADER = 30  # bytes of a zip member's local header before its name


@dataclass(frozen=True)
class Tensor:
    """A tensor that still lies in its file."""

    path: Path
    offset: int  # bytes from the start of the file
    kind: str  # a key of KINDS
    shape: tuple

    def read(self):
        """-> float32 array of its own memory (whole numbers stay what they are)."""
        raw = np.memmap(self.path, np.dtype(KINDS[self.kind]), "r", self.offset, self.shape or (1,)).reshape(self.shape)
        if self.kind == "BF16":
            return (raw.astype(np.uint32) << 16).view(np.float32)
        return np.array(raw, np.int64 if self.kind == "I64" else np.float32)


class Inert:
    """Stands for every object in a file that is not a tensor or a plain value: configurations, optimisers. It does nothing."""

    def __init__(self, *_, **__):
        pass

    def __setstate__(self, _):
        pass


class Pickled(pickle.Unpickler):
    """Knows maps and tensors; all other names become `Inert`, so nothing that a file names is ever run."""

    def __init__(self, file, place):
        super().__init__(file)
        self.place = place  # (key of a storage, its kind) -> (path, offset)

    def find_class(self, module, name):
        if (module, name) == ("collections", "OrderedDict"):
            return collections.OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return self.tensor
        if (module, name) == ("torch._utils", "_rebuild_parameter"):
            return lambda tensor, *_: tensor
        return STORAGES.get(name, Inert) if module == "torch" else Inert

    def persistent_load(self, described):
        _, kind, key, *_ = described
        return kind, key

    def tensor(self, storage, offset, shape, strides, *_):
        kind, key = storage
        if kind is Inert:
            return Inert()
        whole = [int(np.prod(shape[axis + 1 :])) for axis in range(len(shape))]
        if any(stride != step for stride, step, size in zip(strides, whole, shape) if size > 1):
            raise pickle.UnpicklingError("a tensor is a view of another: save the checkpoint again with contiguous tensors")
        path, start = self.place(key)
        return Tensor(path, start + offset * np.dtype(KINDS[kind]).itemsize, kind, tuple(shape))


def of_archive(path):
    """{name: Tensor} of a file of torch.save (PyTorch 1.6 and later); of one with several maps, that under `model`."""
    if not zipfile.is_zipfile(path):
        raise ValueError(f"{path}: not an archive of PyTorch 1.6 or later; load and save it again with a newer PyTorch")
    with zipfile.ZipFile(path) as archive, open(path, "rb") as file:
        members = {member.filename: member for member in archive.infolist()}
        (pickled,) = (name for name in members if name.endswith("data.pkl"))
        folder = pickled[: -len("data.pkl")]

        def place(key):
            member = members[f"{folder}data/{key}"]
            if member.compress_type != zipfile.ZIP_STORED:
                raise ValueError(f"{path}: compressed tensors cannot be mapped")
            file.seek(member.header_offset)
            name, extra = struct.unpack("<HH", file.read(LOCAL_HEADER)[26:])
            return path, member.header_offset + LOCAL_HEADER + name + extra

        with archive.open(pickled) as content:
            found = Pickled(content, place).load()
    found = found["model"] if "model" in found else found
    return {name: value for name, value in found.items() if isinstance(value, Tensor)}


def of_safetensors(path):
    """{name: Tensor} of a safetensors file. Raises ValueError for one that is cut short, or of number types that are not read."""
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        described = json.loads(file.read(length))
    described.pop("__metadata__", None)
    whole = 8 + length + max((value["data_offsets"][1] for value in described.values()), default=0)
    if path.stat().st_size < whole:
        raise ValueError(f"{path} is cut short: it has {path.stat().st_size} bytes of {whole}")
    unknown = {value["dtype"] for value in described.values()} - set(KINDS)
    if unknown:
        raise ValueError(f"{path}: number types {', '.join(sorted(unknown))} are not read")
    return {name: Tensor(path, 8 + length + value["data_offsets"][0], value["dtype"], tuple(value["shape"])) for name, value in described.items()}


def tensors(path):
    """{name: Tensor} of one file of weights."""
    return of_safetensors(path) if path.suffix == ".safetensors" else of_archive(path)
