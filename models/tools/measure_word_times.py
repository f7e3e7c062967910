"""How far word times made from the graphs' `alignment` lie from those in test/golden/reference, which the float weights made."""
import json

import numpy as np
import torch
from whisper.timing import WordTiming, dtw_cpu, median_filter, merge_punctuations
from whisper.tokenizer import get_tokenizer

from media import CLIPS, load
from packages import MODELS
from reference_files import FOLDER
from reference_speech import APPENDED, PREPENDED
from whisper_onnx import OnnxWhisper, window


def starts(model, clip):
    """Seconds at which each word begins, by the rules of openai-whisper's find_alignment."""
    samples = load(CLIPS / clip["clip"])
    tokenizer = get_tokenizer(True, num_languages=99, language=clip["language"], task="transcribe")
    text = [token for token in clip["tokens"] if token < tokenizer.eot]
    model.encoder(window(samples)[None])
    ids = [*tokenizer.sot_sequence, tokenizer.no_timestamps, *text, tokenizer.eot]
    _, _, scores = model.step(ids, [0], model.empty(), ("alignment",))
    weights = torch.from_numpy(scores)[:, :, : len(samples) // 320].softmax(-1)
    deviation, mean = torch.std_mean(weights, dim=-2, keepdim=True, unbiased=False)
    matrix = median_filter((weights - mean) / deviation, 7).mean(0)[len(tokenizer.sot_sequence) : -1]
    rows, columns = dtw_cpu(-matrix.double().numpy())
    jumps = np.pad(np.diff(rows), (1, 0), constant_values=1).astype(bool)
    words, tokens = tokenizer.split_to_word_tokens([*text, tokenizer.eot])
    first = np.pad(np.cumsum([len(part) for part in tokens[:-1]]), (1, 0))[:-1]
    timings = [WordTiming(word, [], start, start, 1) for word, start in zip(words, columns[jumps][first] / 50)]
    merge_punctuations(timings, PREPENDED, APPENDED)
    return [timing.start for timing in timings if timing.word]


def main():
    model = OnnxWhisper(MODELS / "speech")
    apart = []
    for clip in json.loads((FOLDER / "speech-decode.json").read_text())["clips"]:
        apart += [abs(start - word["start"]) for start, word in zip(starts(model, clip), clip["words"], strict=True)]
    print(f"{len(apart)} words: median {np.median(apart):.3f} s, 95 % within {np.quantile(apart, 0.95):.3f} s, most {max(apart):.3f} s")


if __name__ == "__main__":
    main()
