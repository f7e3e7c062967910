import { AppError } from '../../domain/errors.ts';
import { type EmbeddedModels, openNanoVideoLlama } from '../nano-video-llama/model.ts';
import { type OpenGraph, openPackFolder, type PackFolder } from '../packs/pack-folder.ts';
import { MergedDecoder } from './decoder/merged-decoder.ts';
import type { ClipEncoder } from './encoders/encoder.ts';
import { Smolvlm2Encoder } from './encoders/smolvlm2.ts';
import { TextOnly } from './encoders/text-only.ts';
import { VideoLlamaEncoder } from './encoders/video-llama.ts';
import { PackModel, type VideoLanguageModel } from './model.ts';
import { readTokenizer } from './tokenizer.ts';

/** Where a pack lies, and what is known of its files besides. */
export interface PackPlace {
  directory: string;
  /** By path: sums of files whose manifest names none. */
  sums?: ReadonlyMap<string, string>;
}

/**
 * Opens the pack in a folder. Graphs are opened when they are first used. Throws MODEL_MISSING, MODEL_DAMAGED, or MODEL_CONTRACT for
 * a pack that cannot be opened by itself.
 *
 * @param embedded what packs look and write with that bring only branches of their own
 * @param freeBytes how much memory is free, in bytes; that of the machine where it is not given
 */
export async function openVideoLanguageModel(
  { directory, sums }: PackPlace,
  open: OpenGraph,
  embedded?: EmbeddedModels,
  freeBytes: () => number = () => process.availableMemory(),
): Promise<VideoLanguageModel> {
  const folder = await openPackFolder(directory, open, sums);
  const { manifest } = folder;
  if (manifest.family === 'nano-video-llama' && embedded) return openNanoVideoLlama(folder, embedded);
  const [encoder, tokenizer] = [encoderOf(folder), await readTokenizer(await folder.file('tokenizer'))];
  return new PackModel({
    manifest,
    encoder,
    tokenizer,
    listens: manifest.audio !== undefined && folder.has('audio_encoder'),
    openDecoder: () => openDecoder(folder),
    decoderBytes: folder.memoryOf('embed_tokens', 'decoder_model_merged'),
    freeBytes,
  });
}

function encoderOf(folder: PackFolder): ClipEncoder {
  const { family, title } = folder.manifest;
  if (family === 'video-llama') return new VideoLlamaEncoder(folder);
  if (family === 'smolvlm2') return new Smolvlm2Encoder(folder);
  if (family === 'llama') return new TextOnly(title);
  throw new AppError('MODEL_CONTRACT', `${title} is of the family ${family}, which does not look at videos by itself.`);
}

async function openDecoder(folder: PackFolder): Promise<MergedDecoder> {
  await using opened = new AsyncDisposableStack();
  // What looks puts soft tokens between the words; only text goes in as ids.
  const takesIds = folder.manifest.family === 'llama' && !folder.has('embed_tokens');
  const embedder = takesIds ? undefined : opened.use(await folder.open('embed_tokens'));
  const layers = opened.use(await folder.open('decoder_model_merged'));
  const decoder = new MergedDecoder(embedder, layers, folder.manifest.decoder);
  // From here on they are the decoder's.
  opened.move();
  return decoder;
}
