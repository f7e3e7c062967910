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


def trained():
    """Both branches and the prefix: as trained together, or else as each was trained for itself."""
    together = load("captions")
    if together:
        return together
    branches, prefix = load("embeddings"), load("prefix")
    return {"video": branches["video"], "audio": branches["audio"], "prefix": prefix["prefix"]}
