"""What the LLaMA is to say of a clip: short sentences in lower case, made of the names that the soft tokens hold."""
from targets import KIND, NAME, UNSURE, Truth
from vocabulary import UNSURE as UNSURE_WORD

TASKS = ("Describe", "First", "Last")


def phrase(said, names, kinds):
    return names.phrases[said.place] if said.way == NAME else kinds.phrases[said.place] if said.way == KIND else UNSURE_WORD


def part_of(truth, task):
    """The clip as a whole, or only its first or last scene and sound."""
    if task == "Describe":
        return truth
    end = slice(0, 1) if task == "First" else slice(-1, None)
    return Truth(truth.scenes[end], [], truth.sounds if truth.together else truth.sounds[end], truth.together)


def seen(vocabulary, truth):
    scenes = [phrase(said, vocabulary.scenes, vocabulary.scene_kinds) for said in truth.scenes]
    objects = " and ".join(vocabulary.objects.phrases[at] for at in truth.objects)
    if objects and [said.way for said in truth.scenes] in ([], [UNSURE]):
        return f"{objects}."
    if not scenes:
        return "nothing is seen."
    said = f"{scenes[0]}." if len(scenes) == 1 else f"first {scenes[0]}, then {scenes[1]}."
    return f"{said} also {objects}." if objects else said


def heard(vocabulary, truth):
    sounds = [phrase(said, vocabulary.sounds, vocabulary.sound_kinds) for said in truth.sounds]
    if len(sounds) == 2:
        return f" sound: {sounds[0]} and {sounds[1]}." if truth.together else f" sound: first {sounds[0]}, then {sounds[1]}."
    return f" sound: {sounds[0]}." if sounds else ""


def answer(vocabulary, truth, task="Describe"):
    part = part_of(truth, task)
    return seen(vocabulary, part) + heard(vocabulary, part)
