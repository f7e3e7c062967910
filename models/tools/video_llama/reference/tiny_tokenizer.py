"""A small tokenizer of LLaMA's kind, trained by SentencePiece: byte-pair encoding, bytes for the rest, a space in front."""
import functools
import io
import json
from pathlib import Path

import sentencepiece

from video_llama.pack_manifest import IMAGE_SYSTEM, MEDIA

PIECES = 600
TEXTS = Path(__file__).parents[2] / "texts.json"


@functools.cache
def tiny_tokenizer():
    """-> (bytes of tokenizer.model, number of pieces); the options are those of LLaMA's own model."""
    texts = json.loads(TEXTS.read_text())
    turns = ["###Human: ", "###Assistant: ", "[INST] <<SYS>> <</SYS>> [/INST]", IMAGE_SYSTEM, *MEDIA.values()]
    lines = [line for language in ("en", "de", "es") for line in texts["parallel"][language]] + turns * 5
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines),
        model_writer=model,
        model_type="bpe",
        vocab_size=PIECES,
        character_coverage=0.995,
        byte_fallback=True,
        split_digits=True,
        allow_whitespace_only_pieces=True,
        normalization_rule_name="identity",
        remove_extra_whitespaces=False,
        num_threads=1,
        minloglevel=2,
    )
    return model.getvalue(), PIECES
