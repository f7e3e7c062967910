import { z } from 'zod';

/** How a pack is put together: which graphs it has, how they are fed, and how a prompt is built. */
export const packFamilies = ['video-llama', 'smolvlm2', 'llama', 'nano-video-llama'] as const;
export type PackFamily = (typeof packFamilies)[number];

/** What a file of a pack is for. Graphs are named as in the published exports. */
const packFileRoles = [
  'image_encoder',
  'image_qformer',
  'video_qformer',
  'audio_encoder',
  'audio_qformer',
  'vision_encoder',
  'embed_tokens',
  'decoder_model_merged',
  'tokenizer',
  'tables',
  'prefix',
  'external-data',
  'licence',
] as const;

const whole = z.int().min(1);
const three = z.tuple([z.number(), z.number(), z.number()]);

const value = z.object({
  name: z.string(),
  type: z.string(),
  shape: z.array(z.union([z.int().min(0), z.string()])),
});

const file = z.object({
  role: z.enum(packFileRoles),
  /** Below the manifest's folder, with forward slashes. */
  path: z.string().regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/, 'must lie below the folder of the manifest'),
  bytes: whole,
  /** Null until the first download has recorded it: the maker of the manifest could not know it. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits')
    .nullable(),
  /** Number type of a graph's weights. */
  precision: z.enum(['fp32', 'fp16', 'int8', 'int4']).optional(),
  /** What a graph takes and returns; absent where the file is not a graph, or has the inputs of a published export. */
  inputs: z.array(value).optional(),
  outputs: z.array(value).optional(),
});

const vision = z.object({
  /** Side in pixels of the square picture that the encoder takes. */
  size: whole,
  /** `squash` to the square at once; `longest-then-squash`: the longer side to `size` first, the ratio kept, sides even. */
  resize: z.enum(['squash', 'longest-then-squash']),
  interpolation: z.enum(['bicubic', 'bilinear', 'lanczos']),
  /** Of values that were divided by 255; red, green, blue. */
  mean: three,
  deviation: three,
  /** Soft tokens: a fixed number for the whole video, or so many for each frame. */
  softTokens: z.object({ per: z.enum(['video', 'frame']), count: whole }),
});

const frames = z.object({
  /** `segment-start`, `segment-middle`: of `usual` equal segments; `rate`: so many a second, spread evenly where there are too many. */
  policy: z.enum(['segment-start', 'segment-middle', 'rate']),
  usual: whole,
  most: whole,
  /** Frames a second: taken by `rate`, and at which others look densely; 1 where it is not given. */
  perSecond: z.number().positive().optional(),
  /** Seconds left out at both ends of a video that is longer than `most` frames, for `rate`. */
  skippedSeconds: z.number().min(0).optional(),
});

const audio = z.object({
  /** Samples a second. */
  sampleRate: whole,
  clips: whole,
  clipSeconds: z.number().positive(),
  /** Clip `i` starts at `i * (duration - clipSeconds) / clipStartDivisor`: 8 as published, 7 to reach the end. */
  clipStartDivisor: whole,
  /** Factor on the encoder's output of length 1; the encoder file has it built in. */
  embedScale: z.number().positive(),
  softTokens: whole,
});

/** How turns are written. `{system}`, `{user}` and `{assistant}` are filled in; all else stands as it is, spaces too. */
const template = z.object({
  kind: z.enum(['vicuna', 'vicuna-1', 'llama-2', 'llama-3', 'chatml', 'zephyr', 'smolvlm2', 'nano']),
  system: z.object({ video: z.string(), image: z.string() }),
  /** Text around the placeholders of media, by what there is; `{times}`, `{frames}` and `{duration}` are filled in. */
  media: z.record(z.enum(['video', 'video-audio', 'image', 'audio']), z.string()),
  /** Of packs that answer no questions: what stands in the place of one. */
  tasks: z.object({ describe: z.string(), first: z.string(), last: z.string() }).optional(),
});

const generation = z.object({
  sample: z.boolean(),
  temperature: z.number().positive(),
  topK: z.int().min(0),
  topP: z.number().positive().max(1),
  repetitionPenalty: z.number().positive(),
  beams: whole,
  mostNewTokens: whole,
});

/** Schema of `pack.json` in the folder of a video-language pack; docs/packs.md explains it with an example. */
export const packManifestSchema = z.object({
  format: z.literal(1),
  /** Name by which commands call it. */
  pack: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/),
  title: z.string().min(1).max(80),
  /** Changes whenever weights or preprocessing change; soft tokens of another version are made anew. */
  version: z.string().min(1).max(64),
  family: z.enum(packFamilies),
  experimental: z.boolean(),
  licence: z.object({
    name: z.string().min(1),
    /** What a person must know before using it, in a sentence or two. */
    terms: z.string(),
    researchOnly: z.boolean(),
    url: z.url().optional(),
  }),
  /** What the files were made from, with versions. */
  source: z.string().min(1),
  /** Where its files are found, if not in a folder: a repository of a hub at a pinned revision. */
  hub: z.object({ repository: z.string(), revision: z.string().regex(/^[0-9a-f]{40}$/) }).optional(),
  files: z.array(file).min(1),
  /** Bytes of memory that it takes at work, as measured or computed. */
  memory: whole,
  decoder: z
    .object({ hiddenSize: whole, layers: whole, keyValueHeads: whole, headSize: whole, vocabulary: whole })
    /** Absent where the embedded LLaMA is used. */
    .optional(),
  /** Most tokens that a prompt and its answer may have together. */
  context: whole,
  vision: vision.optional(),
  frames: frames.optional(),
  audio: audio.optional(),
  /** Where soft tokens go: the prompt is cut at a placeholder, or they take the place of a token. */
  splice: z.discriminatedUnion('mode', [
    z.object({ mode: z.literal('split'), placeholder: z.string().min(1) }),
    z.object({ mode: z.literal('replace'), token: z.string().min(1) }),
  ]),
  template,
  /** Texts and token sequences that end an answer. */
  stops: z.object({ texts: z.array(z.string()), tokens: z.array(z.array(z.int().min(0))) }),
  generation,
  /** What it can be asked for. None is good at speech; times and counts never come from a pack. */
  capabilities: z.object({ pictures: z.boolean(), sounds: z.boolean(), describes: z.boolean(), answers: z.boolean() }),
});

export type PackManifest = z.infer<typeof packManifestSchema>;
export type PackFile = z.infer<typeof file>;
