"""The trained keys and values as the pack keeps them: float16, in the order in which the app's decoder takes its past."""
import numpy as np


def pairs_side_by_side(keys):
    """The values of a key that rotate together lie half a head apart in transformers, side by side in our decoder."""
    half = keys.shape[-1] // 2
    return np.stack([keys[..., :half], keys[..., half:]], -1).reshape(keys.shape)


def packed(prefix):
    """[layers, 2, heads, places, size] -> bytes of float16 [layers * 2, heads, places, size]"""
    rows = prefix.copy()
    rows[:, 0] = pairs_side_by_side(rows[:, 0])
    return rows.reshape(-1, *rows.shape[2:]).astype("<f2").tobytes()
