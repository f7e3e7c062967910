"""Reads a SentencePiece model (`tokenizer.model`): a protobuf message, of which only the pieces and how text is prepared are needed."""
import struct
from dataclasses import dataclass

NORMAL, UNKNOWN, CONTROL, USER, UNUSED, BYTE = 1, 2, 3, 4, 5, 6  # kinds of pieces
BPE = 2  # kind of model


@dataclass(frozen=True)
class Model:
    pieces: list  # of (text, score, kind), the id is the place
    kind: int  # BPE is 2
    dummy_prefix: bool
    normaliser: str
    removes_spaces: bool


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        value, shift, at = value | (byte & 127) << shift, shift + 7, at + 1
        if byte < 128:
            return value, at


def fields(data):
    """Yields (number, value) of a message: whole numbers, bytes, or 32-bit floats."""
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        number, wire = key >> 3, key & 7
        if wire == 0:
            value, at = varint(data, at)
        elif wire == 2:
            size, at = varint(data, at)
            value, at = data[at : at + size], at + size
        elif wire == 5:
            (value,) = struct.unpack_from("<f", data, at)
            at += 4
        elif wire == 1:
            value, at = data[at : at + 8], at + 8
        else:
            raise ValueError("not a SentencePiece model")
        yield number, value


def read(path):
    """The model in a file. Numbers of fields are those of sentencepiece_model.proto; values that are absent have its defaults."""
    pieces, trainer, normaliser = [], {}, {}
    for number, value in fields(path.read_bytes()):
        if number == 1:
            piece = dict(fields(value))
            pieces.append((piece[1].decode(), piece.get(2, 0.0), piece.get(3, NORMAL)))
        elif number == 2:
            trainer = dict(fields(value))
        elif number == 3:
            normaliser = dict(fields(value))
    return Model(pieces, trainer.get(3, 1), bool(normaliser.get(3, 1)), normaliser.get(1, b"").decode(), bool(normaliser.get(4, 1)))
