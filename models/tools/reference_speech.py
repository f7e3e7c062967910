"""Reference values for speech.

Features, encoder and word times: openai-whisper with the float weights. Tokens: openai-whisper's decoding rules over our 8-bit graphs.
"""
import numpy as np
import torch
from whisper.decoding import DecodingOptions
from whisper.timing import find_alignment, merge_punctuations
from whisper.tokenizer import get_tokenizer

from media import CLIPS, RATE, load
from packages import MODELS
from reference_files import Reference
from speech import source_config, source_weights
from whisper_float import float_model
from whisper_onnx import OnnxWhisper, window

CLIP_NAMES = ["jfk", "demo-thanks", "conf-getconfno", "vm-nobox", "sense-and-sensibility-0870", "sense-and-sensibility-0880", "sense-and-sensibility-0930"]
PREPENDED, APPENDED = "\"'“¿([{-", "\"'.。,，!！?？:：”)]}、"


def features_and_encoder(model):
    """Every 10th frame of the features of 12 s, and every 50th frame of two of the encoder's outputs, for jfk.wav."""
    found = Reference("speech-features", "openai-whisper 20250625: log_mel_spectrogram, and its encoder with the float weights")
    mel = window(load(CLIPS / "speech/jfk.wav"))
    frames, encoded = list(range(0, 1200, 10)), list(range(0, 1500, 50))
    with torch.no_grad():
        hidden = model.encoder(mel[None])
        keys = model.decoder.blocks[0].cross_attn.key(hidden)[0, encoded].reshape(-1, 8, 64)
        values = model.decoder.blocks[5].cross_attn.value(hidden)[0, encoded].reshape(-1, 8, 64)
    found.data |= {"clip": "speech/jfk.wav", "frames": frames, "logMel": found.array(mel[:, frames].T.numpy())}
    found.data |= {"logMelShape": "[frame, mel]", "encodedFrames": encoded, "encodedShape": "[frame, head, 64]"}
    # The scale of the keys is not split between query and key, as it is in openai-whisper's attention: these are the plain projections.
    found.data |= {"cross.0.key": found.array(keys.numpy()), "cross.5.value": found.array(values.numpy())}
    found.write()


def word_times(model, mel, tokens, language, samples):
    tokenizer = get_tokenizer(True, num_languages=99, language=language, task="transcribe")
    text = [token for token in tokens if token < tokenizer.eot]
    words = find_alignment(model, tokenizer, text, mel, len(samples) // 160)
    merge_punctuations(words, PREPENDED, APPENDED)
    return [
        {"word": word.word, "start": round(float(word.start), 2), "end": round(float(word.end), 2), "probability": round(float(word.probability), 4)}
        for word in words
        if word.word
    ]


def decoding(model):
    rules = "openai-whisper 20250625: DecodingTask at temperature 0 with timestamps, over models/speech/*.onnx in onnxruntime (Python)"
    words = "openai-whisper find_alignment and merge_punctuations with the float weights, over the text of `tokens`"
    found = Reference("speech-decode", {"tokens": rules, "words": words, "floatTokens": "as tokens, with the float weights in PyTorch"})
    ours = OnnxWhisper(MODELS / "speech")
    found.data["clips"] = []
    for name in CLIP_NAMES:
        samples = load(CLIPS / f"speech/{name}.wav")
        mel = window(samples)
        result = ours.decode(mel, DecodingOptions(fp16=False))
        exact = model.decode(mel, DecodingOptions(fp16=False))
        found.data["clips"].append(
            {
                "clip": f"speech/{name}.wav",
                "seconds": len(samples) / RATE,
                "language": result.language,
                "tokens": result.tokens,
                "text": result.text,
                "averageLogProbability": round(result.avg_logprob, 4),
                "noSpeechProbability": round(result.no_speech_prob, 4),
                "floatTokens": exact.tokens,
                "words": word_times(model, mel, result.tokens, result.language, samples),
            }
        )
    found.write()


def main():
    torch.set_num_threads(2)
    model = float_model(source_weights(), source_config()["alignment_heads"])
    features_and_encoder(model)
    decoding(model)
