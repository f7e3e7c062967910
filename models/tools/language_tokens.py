"""The tokeniser of SmolLM2 (byte-level BPE), packed from a GGUF file's fields, and read back for measurements.

tokenizer.bin, little-endian: "BPE1"; int32 special tokens, id of the first merged token, merges, bytes of names;
uint16 id of each of the 256 bytes (65535: the model has no token for it, the byte is left out); uint16 left and right id of each
merge, the strongest first: merge r makes the token `first + r`; the names of the special tokens 0, 1, ... in UTF-8, each ended by \\n.

Text is cut before every number character and after it (\\p{N}), then by GPT-2's pattern; inside a piece the strongest merge comes
first, the leftmost of equals. Special tokens are not looked for in text.
"""
import struct

import numpy as np

NONE = 65535
PATTERN = r"'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"


def byte_characters():
    """The character that stands for each byte in GPT-2's vocabulary: itself where it can be seen, else one from 256 on."""
    seen = {*range(33, 127), *range(161, 173), *range(174, 256)}
    hidden = [byte for byte in range(256) if byte not in seen]
    return [chr(byte if byte in seen else 256 + hidden.index(byte)) for byte in range(256)]


def packed_tokens(source):
    tokens, kinds = source.fields["tokenizer.ggml.tokens"], source.fields["tokenizer.ggml.token_type"]
    ids = {token: number for number, token in enumerate(tokens)}
    special = [number for number, kind in enumerate(kinds) if kind == 3]
    merges = [merge.split(" ") for merge in source.fields["tokenizer.ggml.merges"]]
    first = len(tokens) - len(merges)
    if special != list(range(len(special))) or [ids[left + right] for left, right in merges] != list(range(first, len(tokens))):
        raise ValueError("the ids do not follow the order of the special tokens and the merges")
    singles = [ids.get(character, NONE) for character in byte_characters()]
    names = "".join(tokens[number] + "\n" for number in special).encode()
    header = struct.pack("<4s4i", b"BPE1", len(special), first, len(merges), len(names))
    pairs = [[ids[left], ids[right]] for left, right in merges]
    return header + np.array(singles, "<u2").tobytes() + np.array(pairs, "<u2").tobytes() + names


class Tokenizer:
    """Reads tokenizer.bin. Needs the package `regex`."""

    def __init__(self, data):
        import regex

        _, special, self.first, merges, _ = struct.unpack_from("<4s4i", data)
        self.singles = np.frombuffer(data, "<u2", 256, 20).tolist()
        pairs = np.frombuffer(data, "<u2", 2 * merges, 532).reshape(-1, 2)
        self.ranks = {(int(left), int(right)): rank for rank, (left, right) in enumerate(pairs)}
        self.special = {name: number for number, name in enumerate(data[532 + 4 * merges :].decode().split("\n")[:special])}
        self.number, self.piece = regex.compile(r"(\p{N})"), regex.compile(PATTERN)

    def ids(self, text):
        parts = [part for part in self.number.split(text) if part]
        return [number for part in parts for piece in self.piece.findall(part) for number in self.merged(piece.encode())]

    def merged(self, data):
        ids = [self.singles[byte] for byte in data if self.singles[byte] != NONE]
        while len(ids) > 1:
            rank, at = min((self.ranks.get(pair, NONE), at) for at, pair in enumerate(zip(ids, ids[1:])))
            if rank == NONE:
                break
            ids[at : at + 2] = [self.first + rank]
        return ids
