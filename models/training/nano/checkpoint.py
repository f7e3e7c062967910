"""Checkpoints: written beside and then renamed, so that a kill never leaves half a file."""
import os

import torch

from config import WORK


def save(name, **state):
    path = WORK / f"{name}.pt"
    torch.save(state, path.with_suffix(".part"))
    os.replace(path.with_suffix(".part"), path)


def load(name):
    path = WORK / f"{name}.pt"
    return torch.load(path, weights_only=True) if path.exists() else None
