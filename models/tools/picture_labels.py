"""What the classes of the two picture models are called, and their place in WordNet, so that a question about animals finds dogs.

picture_classes.json says for each class which WordNet 3.1 synset it is. `objects` are COCO's 80 classes (COCO leaves ten of the ninety
numbers empty); `scenes` are ImageNet's 1000, in the order of the output.
"""
import json

from packages import HERE
from wordnet import nouns, wider

CLASSES = json.loads((HERE / "picture_classes.json").read_text())


def object_labels():
    synsets = nouns()
    return table(synsets, [label(synsets, place, synset, name) for place, name, synset in CLASSES["objects"]])


def scene_labels():
    synsets = nouns()
    return table(synsets, [label(synsets, place, synset) for place, synset in enumerate(CLASSES["scenes"])])


def label(synsets, index, synset, name=None):
    """`index` is the place in the output, `aliases` the other names, `ancestors` the wider synsets, the nearest first."""
    names = synsets[synset][0]
    name = name or names[0]
    others = [other for other in names if other.lower() != name.lower()]
    return {"index": index, "synset": synset, "name": name, "aliases": others, "ancestors": wider(synsets, synset)}


def table(synsets, labels):
    above = sorted({ancestor for found in labels for ancestor in found["ancestors"]})
    return {"labels": labels, "groups": {synset: synsets[synset][0] for synset in above}}


def write_labels(found, path):
    labels = ",\n".join(json.dumps(label, ensure_ascii=False) for label in found["labels"])
    groups = ",\n".join(f"{json.dumps(synset)}: {json.dumps(names, ensure_ascii=False)}" for synset, names in found["groups"].items())
    path.write_text(f'{{"labels":[\n{labels}\n],"groups":{{\n{groups}\n}}}}\n')
    print(f"{path.name}: {path.stat().st_size:,} bytes")
