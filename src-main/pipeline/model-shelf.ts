import type { StageName } from '../domain/stage.ts';
import { loadLanguageModel } from '../models/language/model.ts';
import type { ModelRole } from '../models/manifest.ts';
import type { EmbeddedModels } from '../models/nano-video-llama/model.ts';
import { loadPictureFeatures } from '../models/nano-video-llama/picture-features.ts';
import { loadSoundFeatures } from '../models/nano-video-llama/sound-features.ts';
import type { Pack } from '../models/pack.ts';
import { loadObjectDetector, type ObjectDetector } from '../models/objects/model.ts';
import { loadPictureLabels, type PictureLabels } from '../models/pictures/labels.ts';
import { pictureTerms, type PictureTerm, widerTerms } from '../models/pictures/terms.ts';
import { loadScreenTextReader, type ScreenTextReader } from '../models/screen-text/model.ts';
import { loadSceneClassifier, type SceneClassifier } from '../models/scenes/model.ts';
import { loadSoundLabels } from '../models/sounds/labels.ts';
import { loadSoundTagger, type SoundTagger } from '../models/sounds/model.ts';
import { loadSpeechModel } from '../models/speech/model.ts';
import { loadShippedVectors, type ShippedVectors } from '../models/text-embedding/shipped-vectors.ts';
import { loadTextEmbedder, type TextEmbedder } from '../models/text-embedding/model.ts';
import { loadVoiceEncoder, type VoiceEncoder } from '../models/voices/model.ts';
import { loadVoiceActivity } from '../models/voice-activity/model.ts';
import type { SpeechModels } from './indexing/speech-stage.ts';
import { shotsVersion } from './indexing/shots-stage.ts';
import { waveformVersion } from './indexing/waveform-stage.ts';
import { Lazy } from './lazy.ts';
import type { Label } from './search/ports.ts';

type StageOfModels = Exclude<StageName, 'waveform' | 'shots'>;

/** Changes with the rules that turn a model's output into evidence, so that finished videos are indexed again. */
const rules: Record<StageOfModels, number> = {
  objects: 3,
  scenes: 2,
  text: 1,
  sounds: 3,
  subtitles: 1,
  speech: 1,
  speakers: 1,
  embeddings: 1,
};
const rolesOfStage: Record<StageOfModels, ModelRole[]> = {
  objects: ['objects'],
  scenes: ['scenes'],
  text: ['screen-text'],
  sounds: ['sounds'],
  subtitles: ['speech', 'voice-activity'],
  speech: ['speech', 'voice-activity', 'sounds'],
  speakers: ['voices'],
  embeddings: ['text-embedding'],
};

/** A model as `doctor` sees it. */
export interface ShelvedModel {
  name: string;
  version: string;
  open: () => Promise<unknown>;
}

/** The embedded models, each opened at first use and shared by all who need it. */
export class ModelShelf implements AsyncDisposable {
  readonly #pack: Pack;
  readonly #speech = new Lazy(() => loadSpeechModel(this.#pack));
  readonly #voice = new Lazy(() => loadVoiceActivity(this.#pack));
  readonly #sounds = new Lazy(() => loadSoundTagger(this.#pack));
  readonly #voices = new Lazy(() => loadVoiceEncoder(this.#pack));
  readonly #objects = new Lazy(() => loadObjectDetector(this.#pack));
  readonly #scenes = new Lazy(() => loadSceneClassifier(this.#pack));
  readonly #screenText = new Lazy(() => loadScreenTextReader(this.#pack));
  readonly #soundLabels = new Lazy(() => loadSoundLabels(this.#pack));
  readonly #pictureTerms = new Lazy(async () => pictureTerms(await this.#readPictureLabels()));
  readonly #widerTerms = new Lazy(async () => widerTerms(await this.#readPictureLabels()));
  readonly #shippedVectors = new Lazy(() => loadShippedVectors(this.#pack.directory));
  readonly #embedder = new Lazy(() => loadTextEmbedder(this.#pack));
  readonly #language = new Lazy(() => loadLanguageModel(this.#pack));
  /** Sessions of their own over the same loaded models. */
  readonly #pictureFeatures = new Lazy(() => loadPictureFeatures(this.#pack));
  readonly #soundFeatures = new Lazy(() => loadSoundFeatures(this.#pack));
  /** What packs look, listen and write with that bring only branches of their own. */
  readonly forPacks: EmbeddedModels = {
    language: () => this.#language.get(),
    pictures: () => this.#pictureFeatures.get(),
    sounds: () => this.#soundFeatures.get(),
  };

  constructor(pack: Pack) {
    this.#pack = pack;
  }

  async speech(): Promise<SpeechModels> {
    return { speech: await this.#speech.get(), voice: await this.#voice.get() };
  }

  sounds(): Promise<SoundTagger> {
    return this.#sounds.get();
  }

  voices(): Promise<VoiceEncoder> {
    return this.#voices.get();
  }

  embedder(): Promise<TextEmbedder> {
    return this.#embedder.get();
  }

  /** Vectors of fixed texts that came with the models. */
  shippedVectors(): Promise<ShippedVectors> {
    return this.#shippedVectors.get();
  }

  objects(): Promise<ObjectDetector> {
    return this.#objects.get();
  }

  scenes(): Promise<SceneClassifier> {
    return this.#scenes.get();
  }

  screenText(): Promise<ScreenTextReader> {
    return this.#screenText.get();
  }

  /** Names of the sounds that the tagger knows; needs no model run. */
  async soundLabels(): Promise<readonly Label[]> {
    const { all } = await this.#soundLabels.get();
    return all.map(({ mid, name, ancestors }) => ({ id: mid, name, ancestors }));
  }

  /** Names of what the models that look at pictures know; needs no model run. */
  pictureTerms(): Promise<readonly PictureTerm[]> {
    return this.#pictureTerms.get();
  }

  /** The same with what is too vague to be said, but may be looked for. */
  widerTerms(): Promise<readonly PictureTerm[]> {
    return this.#widerTerms.get();
  }

  /** Version of everything that shapes a stage's evidence. */
  stageVersion(stage: StageName): string {
    if (stage === 'waveform') return waveformVersion;
    if (stage === 'shots') return shotsVersion;
    const models = rolesOfStage[stage]
      .map((role) => this.#pack.model(role))
      .map(({ name, version }) => `${name}-${version}`);
    // These look at the frames that were chosen with the shots.
    const frames = stage === 'objects' || stage === 'scenes' ? [shotsVersion] : [];
    return [...models, `rules-${rules[stage]}`, ...frames].join(' ');
  }

  /** Every model, without opening any. */
  all(): ShelvedModel[] {
    return this.#models().map(([role, model]) => ({ ...this.#pack.model(role), open: () => model.get() }));
  }

  #models(): [ModelRole, Lazy<AsyncDisposable>][] {
    return [
      ['speech', this.#speech],
      ['voice-activity', this.#voice],
      ['sounds', this.#sounds],
      ['voices', this.#voices],
      ['objects', this.#objects],
      ['scenes', this.#scenes],
      ['screen-text', this.#screenText],
      ['text-embedding', this.#embedder],
      ['language', this.#language],
    ];
  }

  async #readPictureLabels(): Promise<PictureLabels[]> {
    return [await loadPictureLabels(this.#pack, 'objects'), await loadPictureLabels(this.#pack, 'scenes')];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const models = this.#models().map(([, model]) => model);
    for (const model of [...models, this.#pictureFeatures, this.#soundFeatures])
      await (await model.made())?.[Symbol.asyncDispose]();
  }
}
