"""Draws clips for training: features of frames, objects and sound windows, and what is true of them."""
import numpy as np

from config import SOUND_AT, SOUND_KIND_AT, STEPS_OF_TIME
from targets import KIND, NAME, UNSURE, Said, Truth, object_words, scene_words

PERSON = 0  # among the objects


class ClipMaker:
    def __init__(self, vocabulary, photos, sounds, seed):
        self.vocabulary, self.photos, self.sounds = vocabulary, photos, sounds
        self.rng = np.random.default_rng(seed)
        self.known, self.recorded = set(photos.classes), {phrase for phrase, _ in sounds.real}

    def draw(self):
        """-> (frames [8, 5, 1280], objects [8, 80], windows [8, 1024], truth)"""
        truth = Truth()
        dark, silent = self.rng.random() < 0.06, self.rng.random() < 0.25
        frames = np.zeros((STEPS_OF_TIME, 5, 1280), np.float32)
        objects = np.zeros((STEPS_OF_TIME, len(self.vocabulary.objects.phrases)), np.float32)
        if not dark:
            frames, objects, truth.scenes = self.pictures()
            truth.objects = object_words(self.vocabulary, objects, truth.scenes)
        windows = self.quiet() if silent else self.heard(truth)
        return frames, objects, windows, truth

    def draw_sound(self):
        """-> (windows [8, 1024], truth)"""
        truth = Truth()
        return (self.quiet() if self.rng.random() < 0.15 else self.heard(truth)), truth

    # -- pictures

    def pictures(self):
        cut = STEPS_OF_TIME if self.rng.random() < 0.5 else int(self.rng.integers(2, STEPS_OF_TIME - 1))
        parts, objects, scenes = [], np.zeros((STEPS_OF_TIME, len(self.vocabulary.objects.phrases)), np.float32), []
        for first, last in [(0, cut), (cut, STEPS_OF_TIME)] if cut < STEPS_OF_TIME else [(0, cut)]:
            target, frames = self.scene(last - first)
            seen = self.photos.probabilities(frames[:, 0]).mean(0)
            scenes.append(scene_words(self.vocabulary, target, seen))
            parts.append(frames)
            self.detect(objects, first, last, target)
        if len(scenes) == 2 and scenes[0] == scenes[1]:
            scenes = scenes[:1]
        return np.concatenate(parts), objects, scenes

    def scene(self, count):
        rng, photos = self.rng, self.photos
        target = int(rng.choice(photos.classes) if rng.random() < 0.5 else rng.integers(1000))
        views = rng.integers(photos.views, size=count)
        if target in self.known and rng.random() < 0.7:
            frames = photos.features[target][views]
        else:
            base = int(rng.choice(photos.classes))
            frames = photos.moved(base, views, target, rng.uniform(1.2, 2.2))
        if rng.random() < 0.35:
            frames = np.repeat(frames[:1], count, 0)  # a still picture
        if rng.random() < 0.25:  # something of other pictures: what the classifier is not sure of
            others = rng.choice(photos.classes, size=rng.integers(1, 4))
            mean = np.mean([photos.features[int(other)][rng.integers(photos.views)] for other in others], 0)
            part = rng.uniform(0.05, 0.6)
            frames = (1 - part) * frames + part * mean
        noise = rng.standard_normal(frames.shape, dtype=np.float32) * rng.uniform(0.03, 0.15)
        frames = np.maximum(0, frames) * np.exp(noise)
        if count > 3 and rng.random() < 0.2:  # a frame of something else
            frames[rng.integers(count)] = photos.features[int(rng.choice(photos.classes))][rng.integers(photos.views)]
        return target, frames.astype(np.float32)

    def detect(self, objects, first, last, target):
        """Scores as the detector gives them: of the scene's own object, of people, of other things, and faint false ones."""
        rng = self.rng
        alike = np.flatnonzero(self.vocabulary.objects_of_scene[target])
        present = [int(at) for at in alike if rng.random() < 0.65]
        present += [PERSON] if rng.random() < 0.25 else []
        present += rng.integers(objects.shape[1], size=rng.choice([0, 1, 2], p=[0.7, 0.2, 0.1])).tolist()
        for at in present:
            level = rng.uniform(0.45, 0.97)
            seen = np.clip(level + 0.1 * rng.standard_normal(last - first), 0, 0.99) * (rng.random(last - first) < rng.uniform(0.3, 1))
            objects[first:last, at] = np.maximum(objects[first:last, at], np.where(seen >= 0.3, seen, 0))
        for _ in range(rng.poisson(1.5)):
            objects[rng.integers(first, last), rng.integers(objects.shape[1])] = rng.uniform(0.3, 0.55)

    # -- sounds

    def quiet(self):
        windows = np.zeros((STEPS_OF_TIME, 1024), np.float32)
        if self.rng.random() < 0.25:  # noise that no class stands for
            _, patches = self.sounds.nothing[self.rng.integers(len(self.sounds.nothing))]
            heard = self.rng.random(STEPS_OF_TIME) < self.rng.uniform(0.3, 1)
            windows[heard] = patches[self.rng.integers(len(patches), size=heard.sum())]
        return windows

    def heard(self, truth):
        """Fills windows with one sound, two after another, or two at once, and notes them in `truth`."""
        rng, windows, form = self.rng, np.zeros((STEPS_OF_TIME, 1024), np.float32), self.rng.random()
        if form < 0.12 and self.sounds.mixed:
            names, patches = self.sounds.mixed[rng.integers(len(self.sounds.mixed))]
            windows[:] = self.several(patches, STEPS_OF_TIME)
            truth.sounds, truth.together = self.audible(names.split("+"), windows), True
        elif form < 0.2:
            (a, first), (b, second) = self.sound(), self.sound()
            windows[:] = 0.75 * (self.several(first, STEPS_OF_TIME) + self.several(second, STEPS_OF_TIME))
            truth.sounds, truth.together = self.audible(list(dict.fromkeys([a, b])), windows), True
        elif form < 0.6:
            name, patches = self.sound()
            first = int(rng.choice([0, 0, rng.integers(5)]))
            last = int(rng.choice([STEPS_OF_TIME, STEPS_OF_TIME, rng.integers(first + 1, STEPS_OF_TIME + 1)]))
            windows[first:last] = self.several(patches, last - first)
            truth.sounds = [self.said(name, windows[first:last])]
        else:
            cut, parts = int(rng.integers(2, STEPS_OF_TIME - 1)), []
            for first, last in ((0, cut), (cut, STEPS_OF_TIME)):
                name, patches = self.sound()
                windows[first:last] = self.several(patches, last - first)
                parts.append(self.said(name, windows[first:last]))
            truth.sounds = parts if parts[0] != parts[1] else parts[:1]
        if len(truth.sounds) < 2:
            truth.together = False
        if rng.random() < 0.4:
            self.pause(windows)
        return windows

    def pause(self, windows):
        """Makes some windows silent, as between two barks; the first and the last that are heard stay."""
        heard = np.flatnonzero(windows.any(1))[1:-1]
        windows[heard[self.rng.random(len(heard)) < self.rng.uniform(0.2, 0.8)]] = 0

    def sound(self):
        """-> (phrase, patches of it)"""
        if self.rng.random() < 0.35:
            return self.sounds.real[self.rng.integers(len(self.sounds.real))]
        for _ in range(8):
            phrase = self.sounds.named[self.rng.integers(len(self.sounds.named))]
            feature = self.sounds.synthetic(self.rng, phrase)
            if feature is not None:
                return phrase, feature[None]
        return self.sounds.real[self.rng.integers(len(self.sounds.real))]

    def several(self, patches, count):
        """[count, 1024]: each the mean of two of the patches, with some noise."""
        chosen = patches[self.rng.integers(len(patches), size=(count, 2))].mean(1)
        return chosen * np.exp(self.rng.standard_normal(chosen.shape, dtype=np.float32) * 0.12)

    def said(self, phrase, windows):
        """What may be said of a sound: its name unless it is hardly heard."""
        found = self.sounds.probabilities(windows).mean(0)
        classes = self.sounds.classes[phrase]
        best = classes[int(found[classes].argmax())]
        if found[best] >= SOUND_AT or phrase in self.recorded:
            return Said(NAME, classes[0])
        kinds = sorted(self.sounds.kinds[phrase])
        members = self.vocabulary.sound_member
        loud = [kind for kind in kinds if found[members[:, kind] > 0].max() >= SOUND_KIND_AT]
        return Said(KIND, loud[-1]) if loud else Said(UNSURE)

    def audible(self, phrases, windows):
        """Of sounds at the same time, those that the tagger still hears, the louder first."""
        scores = self.sounds.phrase_scores(windows).mean(0)
        heard = [phrase for phrase in phrases if scores[self.sounds.phrase_place[phrase]] >= 0.15]
        heard.sort(key=lambda phrase: -scores[self.sounds.phrase_place[phrase]])
        return [Said(NAME, self.sounds.classes[phrase][0]) for phrase in (heard or phrases[:1])]
