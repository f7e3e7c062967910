"""Weights in blocks of 32 along a row, each with one scale, as the runtime's MatMulNBits takes them (zero is the middle of the range)."""
import numpy as np

BLOCK = 32


def blocks(weight):
    """[rows, columns] -> [rows, blocks, 32], the last block filled with zeros."""
    missing = -weight.shape[1] % BLOCK
    return np.pad(weight.astype(np.float32), ((0, 0), (0, missing))).reshape(len(weight), -1, BLOCK)


def scaled(weight, scales, low, high):
    """The nearest whole multiples of the scales, within the range."""
    divisors = np.where(scales == 0, 1, scales)[..., None]
    return np.clip(np.rint(weight / divisors), low, high)


def blocks_of_four_bits(weight):
    """-> (uint8 [rows, blocks, 16], the even value in the low half; float16 scales [rows, blocks]). The value furthest from zero is met exactly, at -8."""
    weight = blocks(weight)
    furthest = np.take_along_axis(weight, np.abs(weight).argmax(-1)[..., None], -1)[..., 0]
    scales = (furthest / -8).astype(np.float16)
    values = (scaled(weight, scales.astype(np.float32), -8, 7) + 8).astype(np.uint8)
    return values[..., 0::2] | (values[..., 1::2] << 4), scales


def blocks_of_eight_bits(weight):
    """-> (uint8 [rows, blocks, 32], float16 scales [rows, blocks])."""
    weight = blocks(weight)
    scales = (np.abs(weight).max(-1) / 127).astype(np.float16)
    return (scaled(weight, scales.astype(np.float32), -127, 127) + 128).astype(np.uint8), scales
