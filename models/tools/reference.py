"""Writes test/golden/reference: what implementations that are not ours make of the same input. Needs requirements-reference.txt and a C compiler."""
import reference_kernels
import reference_language
import reference_sounds
import reference_speech
import reference_text
import reference_vision
import reference_voices

if __name__ == "__main__":
    for part in (reference_kernels, reference_sounds, reference_voices, reference_speech, reference_text, reference_vision, reference_language):
        part.main()
