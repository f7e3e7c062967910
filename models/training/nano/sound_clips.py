"""Makes WORK/sounds.npz: features of the recordings that are trained on, changed and mixed, and of those that are only for evaluation.

python sound_clips.py MEDIA
"""
import sys
from pathlib import Path

import numpy as np

from config import SEED, WORK
from encoders import RATE, SoundEncoder
from media import load

ESC = {
    "Dog bark": "a dog barking", "Rain": "rain", "Sea waves": "sea waves", "Baby cry": "a baby crying", "Clock tick": "a clock ticking",
    "Person sneeze": "a person sneezing", "Helicopter": "a helicopter", "Chainsaw": "a chainsaw", "Rooster": "a rooster crowing",
    "Fire crackling": "a crackling fire",
}  # fmt: skip
TRAINED_FOLD, TESTED_FOLD = "1", "2"  # of ESC-10; recordings of one source share a fold
VARIANTS = 5


def esc(media, fold):
    """(phrase, path) of the clips of a fold."""
    found = sorted((media / "esc10").glob(f"*/{fold}-*"))
    return [(ESC[path.parent.name.split(" - ")[1]], path) for path in found]


def changed(samples, rng):
    """The same sound louder or softer, faster or slower, with noise behind it."""
    pace = rng.uniform(0.9, 1.1)
    moved = np.interp(np.arange(0, len(samples) - 1, pace), np.arange(len(samples)), samples)
    loud = np.sqrt(np.mean(moved**2)) + 1e-6
    noise = np.cumsum(rng.standard_normal(len(moved))) if rng.random() < 0.5 else rng.standard_normal(len(moved))
    noise = (noise - noise.mean()) / (noise.std() + 1e-9)
    return ((moved + noise * loud * rng.uniform(0, 0.15)) * rng.uniform(0.3, 1.2)).astype(np.float32)


def mixed(a, b, rng):
    length = min(len(a), len(b))
    a, b = (x[:length] / (np.sqrt(np.mean(x[:length] ** 2)) + 1e-6) for x in (a, b))
    return (0.05 * (a + b * 10 ** (rng.uniform(-6, 6) / 20))).astype(np.float32)


def main():
    media, encode, rng = Path(sys.argv[1]), SoundEncoder(), np.random.default_rng(SEED)
    found, voices = {}, [load(path) for path in sorted((media / "librivox_sphinx").glob("*.wav"))]
    prompts = [load(path) for path in sorted((media / "asterisk_en").glob("*.wav"))[::4]]
    voices = [voice[: 12 * RATE] for voice in voices + prompts if len(voice) > 1.5 * RATE]
    trained = [(phrase, load(path)) for phrase, path in esc(media, TRAINED_FOLD)] + [("people speaking", voice) for voice in voices[::2]]
    for place, (phrase, samples) in enumerate(trained):
        found[f"train/{phrase}/{place}/0"] = encode(samples)
        for variant in range(1, VARIANTS if phrase != "people speaking" else 2):
            found[f"train/{phrase}/{place}/{variant}"] = encode(changed(samples, rng))
    for place in range(500):
        (one, a), (other, b) = (trained[at] for at in rng.choice(len(trained), 2, replace=False))
        if one != other:
            found[f"mix/{one}+{other}/{place}"] = encode(mixed(a, b, rng))
    for place, loudness in enumerate((0, 1e-4, 5e-4, 2e-3, 1e-2, 5e-2)):
        for colour in ("white", "brown"):
            noise = rng.standard_normal(5 * RATE)
            noise = noise if colour == "white" else np.cumsum(noise) / 400
            found[f"none/{colour}/{place}"] = encode((noise * loudness).astype(np.float32))
    found |= {f"test/esc/{phrase}/{path.stem}": encode(load(path)) for phrase, path in esc(media, TESTED_FOLD)}
    found |= {f"test/voice/{place}": encode(voice) for place, voice in enumerate(voices[1::2])}
    found |= {f"test/tuxpaint/{path.stem}": encode(load(path)) for path in sorted((media / "tuxpaint").glob("*.ogg"))}
    found |= {f"test/other/{path.name}": encode(load(path)[: 40 * RATE]) for path in sorted(media.glob("*.mp3"))}
    np.savez_compressed(WORK / "sounds.npz", **found)
    print(f"{len(found)} clips")


if __name__ == "__main__":
    WORK.mkdir(parents=True, exist_ok=True)
    main()
