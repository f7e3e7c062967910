import { secondsToSay } from '../../src-main/domain/descriptions.ts';

/** A voice of this machine for a language; one that would send the text elsewhere is none. */
function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const [wanted] = language.split('-');
  return speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && lang.split(/[-_]/)[0]?.toLowerCase() === wanted);
}

/** Says a text aloud where there is a voice for its language; resolves when it has been said, or could have been read. @param rate of normal speed */
export async function say(text: string, language: string, rate: number): Promise<void> {
  const voice = voiceFor(language);
  const { promise, resolve } = Promise.withResolvers<void>();
  if (voice) {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = Math.min(3, Math.max(0.5, rate));
    for (const type of ['end', 'error'] as const) utterance.addEventListener(type, () => resolve());
    speechSynthesis.speak(utterance);
  } else setTimeout(resolve, (secondsToSay(text) * 1000) / rate);
  return promise;
}

/** Stops what is being said. */
export function hush(): void {
  speechSynthesis.cancel();
}
