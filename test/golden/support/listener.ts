import { join } from 'node:path';
import { doubtAllowed, keepTranscription, mayHoldSpeech } from '../../../src-main/models/speech/gate.ts';
import { loadPack } from '../../../src-main/models/pack.ts';
import { loadSoundTagger, type SoundTag, type SoundTagger } from '../../../src-main/models/sounds/model.ts';
import { loadSpeechModel, type SpeechModel } from '../../../src-main/models/speech/model.ts';
import { loadVoiceActivity, type VoiceActivity } from '../../../src-main/models/voice-activity/model.ts';
import { voiceRegions } from '../../../src-main/models/voice-activity/regions.ts';
import { nextWindow } from '../../../src-main/pipeline/indexing/speech-windows.ts';

/** The folder of the embedded models. */
export const modelsFolder = join(import.meta.dirname, '../../../models');

/** The three models that listen, used on a whole sound as the pipeline uses them on a stream. */
export class Listener implements AsyncDisposable {
  readonly speech: SpeechModel;
  readonly voice: VoiceActivity;
  readonly sounds: SoundTagger;

  constructor(speech: SpeechModel, voice: VoiceActivity, sounds: SoundTagger) {
    this.speech = speech;
    this.voice = voice;
    this.sounds = sounds;
  }

  async tags(samples: Float32Array): Promise<SoundTag[]> {
    const stream = this.sounds.stream();
    return [...(await stream.push(samples)), ...(await stream.end())];
  }

  /** What was said, with everything that the gate drops left out. */
  async words(samples: Float32Array): Promise<string> {
    const duration = samples.length / 16_000;
    const regions = voiceRegions(await this.voice.stream().push(samples));
    const tags = regions.length > 0 ? await this.tags(samples) : [];
    const index = this.sounds.labels.indexOf.speech;
    const lines: string[] = [];
    for (let from = 0; ;) {
      const decision = nextWindow(
        regions.filter(({ start }) => start >= from - 1e-6),
        from,
        duration,
        true,
        ({ start, end }) => (start + end) / 2,
      );
      if (decision.type === 'wait' || (decision.type === 'silence' && decision.to >= duration)) return lines.join(' ');
      from = decision.to;
      if (decision.type === 'silence') continue;
      const { start, end } = decision.window;
      const speechScore = tags.reduce(
        (top, tag) => (tag.start < end && start < tag.end ? Math.max(top, tag.scores[index]!) : top),
        0,
      );
      if (!mayHoldSpeech(speechScore)) continue;
      const transcription = await this.speech.transcribe(
        samples.subarray(Math.round(start * 16_000), Math.round(end * 16_000)),
        { doubtAllowed: doubtAllowed(speechScore) },
      );
      if (keepTranscription({ transcription, speechScore }))
        lines.push(...transcription.segments.map(({ text }) => text));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const model of [this.speech, this.voice, this.sounds]) await model[Symbol.asyncDispose]();
  }
}

export async function openListener(): Promise<Listener> {
  const pack = await loadPack(modelsFolder);
  return new Listener(await loadSpeechModel(pack), await loadVoiceActivity(pack), await loadSoundTagger(pack));
}
