"""Scaled-down checkpoints and packs of them, made once for all tests."""
import atexit
import functools
import shutil
import tempfile
from pathlib import Path

import torch

from video_llama.architecture import architecture
from video_llama.convert import Precisions, convert, official_files
from video_llama.reference import scaled_down
from video_llama.reference.parity import AsArrays
from video_llama.reference.published import Published
from video_llama.run_pack import Pack

torch.set_grad_enabled(False)
torch.set_num_threads(1)


@functools.cache
def scratch():
    folder = Path(tempfile.mkdtemp(prefix="video-llama-"))
    atexit.register(shutil.rmtree, folder)
    return folder


@functools.cache
def checkpoints(style):
    """Folder of the checkpoints in one of the styles of `scaled_down`; tests that change something take a copy."""
    folder = scratch() / style
    folder.mkdir()
    scaled_down.write(folder, style)
    return folder


def copied(style, name):
    return Path(shutil.copytree(checkpoints(style), scratch() / name))


def converted(folder, out, kind="vicuna", decoder="fp32", encoders="fp32"):
    convert(folder, out, kind=kind, precisions=Precisions(decoder, encoders), name="tiny-video-llama", title="Tiny")
    return out


@functools.cache
def pack(style, decoder="fp32", encoders="fp32"):
    """The pack of a style, opened. Styles and templates have the same names."""
    return Pack(converted(checkpoints(style), scratch() / f"{style}-{decoder}-{encoders}", style, decoder, encoders))


@functools.cache
def published(style):
    return AsArrays(Published(*official_files(checkpoints(style)), architecture(checkpoints(style))))
