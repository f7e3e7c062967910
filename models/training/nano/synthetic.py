"""Features of classes of which there is no example: a real feature, moved along the direction in which the classifier tells classes apart.

For pictures the direction is the covariance of real features times the classifier's row, as in linear discriminant analysis; for sounds,
whose features are mostly zero, the variances alone, and only features that may still move count.
"""
import numpy as np

from config import HELD_OUT
from encoders import scene_layer, sound_layer
from sound_features import sound_groups
from sound_names import sound_labels

PHOTOS = "photos_train.npz"
MOVES = 4


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -40, 40)))


class Photos:
    """Features [classes, views, 5, 1280] of one photo a class; `classes` are those trained on, `held` those that are not."""

    def __init__(self, folder):
        stored = np.load(folder / PHOTOS)
        everything = stored["classes"].astype(int)
        self.features = dict(zip(everything.tolist(), stored["features"].astype(np.float32)))
        self.held = sorted(everything.tolist())[HELD_OUT::5]
        self.classes = sorted(set(everything.tolist()) - set(self.held))
        self.views = stored["features"].shape[1]
        self.weight, self.offset = scene_layer()
        self.directions = self.scaled_directions()

    def probabilities(self, features):
        return softmax(features @ self.weight.T + self.offset)

    def scaled_directions(self):
        """[1000, 1280]: moving by one of them raises a class as much as a real photo of it does, on average."""
        real = np.stack([self.features[c] for c in self.classes])[:, :, 0].reshape(-1, self.weight.shape[1])
        rows = self.weight - self.weight.mean(0)
        directions = rows @ (np.cov(real.T) + 1e-3 * real.var(0).mean() * np.eye(real.shape[1]))
        centre = real.mean(0)
        risen = np.mean([(self.features[c][:2, 0] - centre) @ rows[c] for c in self.classes])
        return (directions * risen / (directions * rows).sum(1).mean()).astype(np.float32)

    def moved(self, base, view, target, strength):
        """The photo of class `base`, changed to one of class `target`."""
        return self.features[base][view] + strength * self.directions[target] - self.directions[base]


class Sounds:
    """Real sounds that are trained on, and synthetic ones of all classes that have a name."""

    def __init__(self, vocabulary):
        self.weight, self.offset = sound_layer()
        groups = sound_groups()
        self.real, self.mixed, self.nothing = groups["train"], groups["mix"], groups["none"]
        self.base = np.concatenate([patched for _, patched in self.real])
        spread = self.base.var(0)
        self.directions = (self.weight * (spread + 0.02 * spread.mean())).astype(np.float32)
        self.phrases = vocabulary.sounds.phrases
        self.named = sorted({phrase for phrase in self.phrases if phrase})
        self.classes = {phrase: [at for at, name in enumerate(self.phrases) if name == phrase] for phrase in self.named}
        self.phrase_place = {phrase: place for place, phrase in enumerate(self.named)}
        self.kinds = {phrase: {kind for at in places for kind in vocabulary.kinds_of_sound[at]} for phrase, places in self.classes.items()}
        self.order = np.concatenate(list(self.classes.values()))
        self.starts = np.cumsum([0] + [len(places) for places in self.classes.values()])[:-1]
        labels = sound_labels()
        place = {label["mid"]: label["index"] for label in labels}
        self.above = [[place[mid] for mid in label["ancestors"]] for label in labels]
        self.wider = self.wider_phrases()

    def wider_phrases(self):
        """For each phrase, those that are said of all classes that it is a kind of: they may score higher without being better."""
        found = {}
        for phrase, classes in self.classes.items():
            above = {wider for at in classes for wider in self.above[at]}
            found[phrase] = {self.phrase_place[self.phrases[at]] for at in above if self.phrases[at]} - {self.phrase_place[phrase]}
        return found

    def probabilities(self, features):
        return sigmoid(features @ self.weight.T + self.offset)

    def phrase_scores(self, features):
        """-> for each phrase the best score among its classes."""
        found = self.probabilities(features)
        return np.maximum.reduceat(found[..., self.order], self.starts, -1)

    def synthetic(self, rng, phrase):
        """A feature of a phrase's sound, or None where the classifier does not decode it as that."""
        classes = self.classes[phrase]
        at = classes[min(len(classes) - 1, int(rng.exponential(0.8)))]
        base = self.base[rng.integers(len(self.base), size=2)].mean(0) * rng.uniform(0.2, 0.8)
        found = self.probabilities(base)
        loudest = int(found.argmax())
        if found[loudest] > 0.15 and self.phrases[loudest] != phrase:
            base = self.moved(base, loudest, -3)
        score = rng.uniform(-0.8, 4)
        for wider in self.above[at]:  # real sounds raise what they are a kind of, too
            if rng.random() < 0.5:
                base = self.moved(base, wider, rng.uniform(-2, 3))
        if rng.random() < 0.4:  # and what sounds alike
            base = self.moved(base, int(rng.integers(len(self.phrases))), score - rng.uniform(0.7, 3))
        feature = self.moved(base, at, score)
        scores = self.phrase_scores(feature)
        place = self.phrase_place[phrase]
        rivals = [p for p in np.flatnonzero(scores > scores[place]) if p not in self.wider[phrase]]
        return feature if scores[place] > 0.3 and not rivals else None

    def moved(self, feature, at, score):
        """The feature changed so that a class's score, before the sigmoid, becomes about `score`. Features are never negative."""
        for _ in range(MOVES):
            missing = score - (self.weight[at] @ feature + self.offset[at])
            way = self.directions[at] * np.sign(missing)
            way = np.where((way > 0) | (feature > 0), way, 0)
            feature = np.maximum(0, feature + way * (abs(missing) / max(abs(self.weight[at] @ way), 1e-6)))
        return feature
