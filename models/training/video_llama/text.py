"""Texts as token ids, cut where soft tokens go, with a mark on what the loss looks at.

SentencePiece itself makes the ids, stretch by stretch, as the slow LLaMA tokenizer of the original does.
"""
from dataclasses import dataclass

PLACEHOLDER = "<ImageHere>"
BOS, EOS = 1, 2
MEDIA = f"<Video>{PLACEHOLDER}</Video> "
PICTURE = f"<Image>{PLACEHOLDER}</Image> "


@dataclass(frozen=True)
class Piece:
    """A stretch of text. `learned`: the loss is taken on it. `soft`: the soft tokens of the clip stand here instead of text."""

    text: str = ""
    learned: bool = False
    soft: bool = False
    ends: bool = False  # followed by the end token


def around_soft(text):
    """A question with its placeholder -> pieces"""
    before, _, after = text.partition(PLACEHOLDER)
    return [Piece(before), Piece(soft=True), Piece(after)]


def caption_pieces(caption):
    """Stage 1: the caption follows the soft tokens, without a prompt."""
    return [Piece(soft=True), Piece(f"{caption}\n", learned=True)]


def vicuna_pieces(turns, media):
    """Dialogues for Vicuna v0; turns end with a line break and the separator."""
    found = [Piece("\n\n")]
    for place, (question, answer) in enumerate(turns):
        asked = f"###Human: {media if place == 0 else ''}{question}\n###Assistant: "
        found += around_soft(asked) if place == 0 else [Piece(asked)]
        found.append(Piece(f"{answer}\n", learned=True))
    return [*found, Piece("###", learned=True)]


def llama_2_pieces(turns, media):
    """Dialogues for LLaMA-2-chat; the system text is a single space, every answer ends with the end token."""
    found = []
    for place, (question, answer) in enumerate(turns):
        asked = f"[INST] <<SYS>>\n \n<</SYS>>\n\n{media}{question} [/INST]" if place == 0 else f"[INST] {question} [/INST]"
        found += around_soft(asked) if place == 0 else [Piece(asked)]
        found.append(Piece(f" {answer} ", learned=True, ends=True))
    return found


DIALOGUES = {"vicuna": vicuna_pieces, "llama-2": llama_2_pieces}


def encoded(pieces, processor, most):
    """-> [(ids, learned)] before and behind the soft tokens, at most `most` ids of text; BOS comes first."""
    parts, left = [([BOS], [False])], most
    for piece in pieces:
        if piece.soft:
            parts.append(([], []))
            continue
        ids = processor.encode(piece.text) if piece.text else []
        ids = (ids + [EOS] * piece.ends)[:left]
        left -= len(ids)
        parts[-1][0].extend(ids)
        parts[-1][1].extend([piece.learned] * len(ids))
    if len(parts) != 2:
        raise ValueError(f"one place for soft tokens is needed, there are {len(parts) - 1}")
    return parts
