"""Makes every embedded model and the manifest from the packages in sources.json."""
import manifest
import sounds
import speech
import text_embedding
import voice_activity

if __name__ == "__main__":
    for part in (speech, voice_activity, sounds, text_embedding, manifest):
        part.main()
