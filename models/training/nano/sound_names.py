"""What the 521 classes of the sound tagger are called in a sentence, and the wider kinds to fall back on."""
import json

from config import HERE, MODELS

# Classes of the room, of the recording and of no sound at all are not said.
UNNAMED = set(
    "Silence|Inside, small room|Inside, large room or hall|Inside, public space|Outside, urban or manmade|Outside, rural or natural|"
    "Reverberation|Echo|Noise|Environmental noise|Static|Mains hum|Distortion|Sidetone|Cacophony|White noise|Pink noise|Throbbing|"
    "Vibration|Television|Radio|Field recording|Sound effect|Sine wave|Harmonic|Chirp tone|Pulse|Effects unit|Chorus effect|Hum|Hands".split("|")
)
# What kinds are called, and the class or group of the ontology that they are.
KINDS = {
    "an animal": "Animal", "a bird": "Bird", "music": "Music", "a vehicle": "Vehicle", "water": "Water", "a person": "Human sounds",
    "an alarm": "Alarm", "an engine": "Engine", "a tool": "Tools", "a bell": "Bell", "an insect": "Insect",
}  # fmt: skip


def sound_labels():
    return json.loads((MODELS / "sounds" / "labels.json").read_text())["labels"]


def sound_names():
    """-> for each class a phrase such as "a dog barking", or None."""
    phrases = json.loads((HERE / "sound_phrases.json").read_text())
    by_class = {name: phrase for phrase, names in phrases.items() for name in names}
    names = [label["name"] for label in sound_labels()]
    return [None if name in UNNAMED else by_class.get(name, name.lower()) for name in names]


def sound_kinds():
    """-> (names of the kinds, for each class the places of its kinds)."""
    labels = sound_labels()
    names = {label["mid"]: label["name"] for label in labels}
    above = [{label["name"], *(names[mid] for mid in label["ancestors"]), *label["groups"]} for label in labels]
    return list(KINDS), [[at for at, root in enumerate(KINDS.values()) if root in wider] for wider in above]
