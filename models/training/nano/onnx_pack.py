"""The pack at work in onnxruntime alone: features -> branches -> soft tokens -> the app's 4-bit LLaMA -> a sentence."""
import json
import re

import numpy as np
import onnxruntime

from config import MODELS, PACK
from language_onnx import OnnxLanguage
from vocabulary import tokenizer

LONGEST = 48  # tokens of an answer
CAPACITY = 384


def session(name):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(PACK / name), options, providers=["CPUExecutionProvider"])


class OnnxPack:
    def __init__(self):
        self.language = OnnxLanguage(MODELS / "language", threads=1, capacity=CAPACITY)
        self.video, self.audio = session("video_qformer.onnx"), session("audio_qformer.onnx")
        self.tables = json.loads((PACK / "tables.json").read_text())
        self.prefix = np.fromfile(PACK / "prefix.f16", "<f2").astype(np.float32).reshape(self.tables["prefix"]["shape"])
        self.embeddings = [self.language.embeddings(self.tables[key]) for key in ("videoTokens", "audioTokens")]
        self.spelling = spelling()

    def soft_tokens(self, frames, objects, windows):
        """Features of one clip -> for video and sound the soft tokens [27 or 11, 576] and the place of the token that each is most like."""
        seen = {"frame_features": frames[None], "object_scores": objects[None], "token_embeddings": self.embeddings[0]}
        heard = {"sound_features": windows[None], "token_embeddings": self.embeddings[1]}
        return [[value[0] for value in branch.run(None, given)] for branch, given in ((self.video, seen), (self.audio, heard))]

    def prompt(self, video, audio, task):
        """The embeddings that follow the prefix: soft tokens that do not stand for an empty place, and the fixed text between them."""
        (seen, like_seen), (heard, like_heard) = video, audio
        first = self.tables["scenePlaces"]
        kept = np.array(self.tables["videoTokens"])[like_seen] != self.tables["empty"]
        also, between, asked = (self.language.embeddings(ids) for ids in (self.tables["also"], self.tables["between"], self.tables["tasks"][task]))
        sounds = heard[np.array(self.tables["audioTokens"])[like_heard] != self.tables["empty"]]
        return np.concatenate([seen[:first][kept[:first]], also, seen[first:][kept[first:]], between, sounds, asked])

    def ids(self, inputs):
        """Embeddings of a prompt -> the token ids of the answer, the likeliest one by one."""
        for buffer, rows in zip(self.language.buffers.values(), self.prefix):
            buffer[0, :, : rows.shape[1]] = rows
        self.language.length, found = self.prefix.shape[2], []
        while len(found) < LONGEST:
            hidden = self.language.step(inputs, [len(inputs) - 1])
            token = int(self.language.score(hidden)[0][0].argmax())
            if token in self.tables["end"]:
                break
            found.append(token)
            inputs = self.language.embeddings([token])
        return found

    def answer(self, frames, objects, windows, task="describe"):
        return self.text(self.ids(self.prompt(*self.soft_tokens(frames, objects, windows), task)))

    def text(self, ids):
        """An "also" that nothing follows is left out: the LLaMA writes one now and then."""
        written = b"".join(self.spelling[token] for token in ids).decode(errors="replace").strip()
        return re.sub(r" also\.(?= |$)", "", written)


def spelling():
    """The bytes of every token."""
    tokens = tokenizer()
    found = {number: bytes([byte]) for byte, number in enumerate(tokens.singles)}
    for (left, right), rank in tokens.ranks.items():
        found[tokens.first + rank] = found[left] + found[right]
    return found
