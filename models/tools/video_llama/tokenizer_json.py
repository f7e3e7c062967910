"""Writes a LLaMA's SentencePiece model as the `tokenizer.json` that Hugging Face's tokenizers read, with the same ids for every text."""
import json

from video_llama.sentencepiece_file import BPE, BYTE, CONTROL, NORMAL, UNKNOWN, UNUSED, USER, read

SPACE = "▁"
START = "<s>"


def merges(model):
    """Pairs of pieces in the order in which SentencePiece joins them: by the score of what they make, then from the left."""
    score = {text: score for text, score, kind in model.pieces if kind in (NORMAL, USER, UNUSED)}
    place = {text: index for index, (text, _, _) in enumerate(model.pieces)}
    ranked = []
    for text in score:
        pairs = [(text[:cut], text[cut:]) for cut in range(1, len(text))]
        pairs = [pair for pair in pairs if pair[0] in score and pair[1] in score]
        ranked += [(-score[text], place[text], place[left], place[right], left, right) for left, right in pairs]
    return [[left, right] for *_, left, right in sorted(ranked)]


def tokenizer_json(path):
    """The text of tokenizer.json. Raises ValueError for a model that is not a LLaMA's: its text would be prepared otherwise."""
    model = read(path)
    faults = {
        "is not byte-pair encoding": model.kind != BPE,
        "has no pieces for bytes": sum(kind == BYTE for *_, kind in model.pieces) != 256,
        "adds no space in front": not model.dummy_prefix,
        "changes text (only the identity is known)": model.normaliser not in ("identity", ""),
        "removes spaces": model.removes_spaces,
        "has pieces of its user": any(kind in (USER, UNUSED) for *_, kind in model.pieces),
        "does not begin with <unk>, <s>, </s>": [text for text, *_ in model.pieces[:3]] != ["<unk>", "<s>", "</s>"],
    }
    found = [fault for fault, there in faults.items() if there]
    if found:
        raise ValueError(f"{path}: {', '.join(found)}")
    plain = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    added = [{"id": index, "content": text, **plain} for index, (text, _, kind) in enumerate(model.pieces) if kind in (UNKNOWN, CONTROL)]
    first = {"SpecialToken": {"id": START, "type_id": 0}}
    decoders = [{"type": "Replace", "pattern": {"String": SPACE}, "content": " "}, {"type": "ByteFallback"}, {"type": "Fuse"}, {"type": "Strip", "content": " ", "start": 1, "stop": 0}]
    described = {
        "version": "1.0",
        "added_tokens": added,
        # The space in front is put before every stretch of text between added tokens, as the slow tokenizer does.
        "normalizer": {"type": "Sequence", "normalizers": [{"type": "Prepend", "prepend": SPACE}, {"type": "Replace", "pattern": {"String": " "}, "content": SPACE}]},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [first, {"Sequence": {"id": "A", "type_id": 0}}],
            "pair": [first, {"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 0}}],
            "special_tokens": {START: {"id": START, "ids": [1], "tokens": [START]}},
        },
        "decoder": {"type": "Sequence", "decoders": decoders},
        "model": {
            "type": "BPE",
            "unk_token": "<unk>",
            "fuse_unk": True,
            "byte_fallback": True,
            "vocab": {text: index for index, (text, *_) in enumerate(model.pieces)},
            "merges": merges(model),
        },
    }
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"
