"""Whole prompts as the demo writes them, and their tokens by SentencePiece itself, stretch by stretch as the slow LLaMA tokenizer does."""
import re

from video_llama.pack_manifest import IMAGE_SYSTEM, MEDIA

PLACEHOLDER = "<ImageHere>"
BOS = 1
SPECIAL = {"<unk>": 0, "<s>": 1, "</s>": 2}


def vicuna(system, turns):
    """`turns`: (question, answer), the last answer None."""
    written = [f"###Human: {question}###Assistant:" + (f" {answer}" if answer else "") for question, answer in turns]
    return system + "".join(written)


def llama_2(system, turns):
    written = []
    for place, (question, answer) in enumerate(turns):
        inner = f"<<SYS>>\n{system}\n<</SYS>>\n\n{question}" if place == 0 else question
        written.append(f"{'<s>' if place else ''}[INST] {inner} [/INST]" + (f" {answer} </s>" if answer else ""))
    return "".join(written)


TEMPLATES = {"vicuna": vicuna, "llama-2": llama_2}


def prompt(kind, media, turns, times):
    """The text of a conversation about `media`: video, video-audio or image; the first question stands behind the media text."""
    opening = MEDIA[media].replace("{frames}", str(len(times))).replace("{times}", ", ".join(str(time) for time in times))
    (question, answer), *later = turns
    return TEMPLATES[kind](IMAGE_SYSTEM if media == "image" else "", [(opening + question, answer), *later])


def token_ids(processor, text):
    """Ids of a stretch of a prompt without BOS; `processor` is a SentencePieceProcessor."""
    ids = []
    for part in re.split("(<unk>|<s>|</s>)", text):
        ids += [SPECIAL[part]] if part in SPECIAL else processor.encode(part)
    return ids


def segments(processor, text):
    """-> [(text, ids)] between the placeholders, BOS before the first only."""
    return [(part, [BOS] * (place == 0) + token_ids(processor, part)) for place, part in enumerate(text.split(PLACEHOLDER))]
