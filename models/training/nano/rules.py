"""The plain rules that the pack is measured against: the encoders' own labels, put into words without a LLaMA."""
import numpy as np

from targets import KIND, NAME, UNSURE, Said, object_words

RULE_NAME, RULE_KIND, RULE_SOUND = 0.3, 0.5, 0.15  # of the first training's figures: name at 0.3, else the narrowest kind at 0.5


class Rules:
    def __init__(self, vocabulary, photos, sounds):
        self.vocabulary, self.photos, self.sounds = vocabulary, photos, sounds

    def probabilities(self, frames):
        return self.photos.probabilities(frames[:, 0]).mean(0)

    def label(self, frames):
        return self.vocabulary.scenes.phrases[int(self.probabilities(frames).argmax())]

    def hedged(self, frames):
        found = self.probabilities(frames)
        best = int(found.argmax())
        if found[best] >= RULE_NAME:
            return Said(NAME, best)
        mass, size = found @ self.vocabulary.scene_member, self.vocabulary.scene_member.sum(0)
        likely = np.flatnonzero(mass >= RULE_KIND)
        return Said(KIND, int(likely[size[likely].argmin()])) if len(likely) else Said(UNSURE)

    def hedged_words(self, frames, objects):
        """The hedged label and the detected objects, as phrases."""
        said = self.hedged(frames)
        names = {NAME: self.vocabulary.scenes, KIND: self.vocabulary.scene_kinds}
        scene = names[said.way].phrases[said.place] if said.way in names else "something"
        return [scene, *(self.vocabulary.objects.phrases[at] for at in object_words(self.vocabulary, objects, [said]))]

    def loudest(self, windows):
        """YAMNet's likeliest phrase over the windows that are not silent."""
        heard = windows[windows.any(1)]
        return self.sounds.named[int(self.sounds.phrase_scores(heard).mean(0).argmax())] if len(heard) else ""

    def narrowest(self, windows):
        """The same, but no wider class that a narrower one which is heard explains, as the app does it (no "an animal" beside a dog)."""
        heard = windows[windows.any(1)]
        if not len(heard):
            return ""
        scores = self.sounds.phrase_scores(heard).mean(0)
        for place in np.flatnonzero(scores >= RULE_SOUND):
            scores[list(self.sounds.wider[self.sounds.named[place]])] = 0
        return self.sounds.named[int(scores.argmax())]
