"""ESC-10 score of the sound tagger: which of ten classes is heard, chosen by the largest of its AudioSet classes' mean probability."""
import json
import sys
import time
from pathlib import Path

import numpy as np
import onnxruntime

from media import load
from packages import MODELS
from reference_sounds import log_mel, patches

SAME_SOURCE = {
    "Dog bark": ["Dog", "Bark", "Yip", "Howl", "Bow-wow", "Growling", "Whimper (dog)"],
    "Rain": ["Rain", "Raindrop", "Rain on surface"],
    "Sea waves": ["Ocean", "Waves, surf"],
    "Baby cry": ["Baby cry, infant cry", "Crying, sobbing", "Whimper"],
    "Clock tick": ["Clock", "Tick", "Tick-tock"],
    "Person sneeze": ["Sneeze"],
    "Helicopter": ["Helicopter"],
    "Chainsaw": ["Chainsaw"],
    "Rooster": ["Chicken, rooster", "Crowing, cock-a-doodle-doo"],
    "Fire crackling": ["Fire", "Crackle"],
}


def main(media):
    names = [label["name"] for label in json.loads((MODELS / "sounds" / "labels.json").read_text())["labels"]]
    places = {sound: [names.index(name) for name in group] for sound, group in SAME_SOURCE.items()}
    session = onnxruntime.InferenceSession(str(MODELS / "sounds" / "yamnet.onnx"))
    chosen = first = files = seconds = spent = 0
    for path in sorted(media.glob("esc10/*/*.ogg")):
        truth = path.parent.name.split(" - ")[1]
        samples = load(path)
        started = time.process_time()
        inputs = patches(log_mel(np.pad(samples, (0, max(0, 15600 - len(samples))))))
        mean = session.run(["probabilities"], {"log_mel": inputs})[0].mean(0)
        spent, seconds, files = spent + time.process_time() - started, seconds + len(samples) / 16000, files + 1
        chosen += max(places, key=lambda sound: mean[places[sound]].max()) == truth
        first += int(mean.argmax()) in places[truth]
    print(f"ESC-10, {files} clips: {chosen / files:.3f} among ten classes, {first / files:.3f} first of 521; {spent / seconds * 1e3:.1f} ms of CPU a second")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
