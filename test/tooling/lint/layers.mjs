// The layers of the program: which folder may import which, and which packages belong to which folder.
// Arrows point at what may be imported:
// domain <- kernels <- {inference, media, store} <- models <- pipeline <- engine.ts <- {host, cli} <- shell, and
// domain <- {results, batch} <- api <- cli

/**
 * @typedef {object} Layer
 * @property {string} why what the layer is, said in the message when an import is refused
 * @property {string[]} [imports] paths whose values and types it may import, besides its own
 * @property {string[]} [types] paths of which it may import types only
 * @property {boolean} [builtins] whether it may use Node's modules
 * @property {boolean} [synchronous] true where no function may be asynchronous
 * @property {boolean} [separate] true where the folders inside may not import each other
 */

const numbers = ['src-main/domain', 'src-main/kernels'];
/**
 * Rules that the window, the shell and the command line must not know differently: how far a batch is, what fails with one file,
 * what keys do, where chapters end and how they are written down, what is described when, what files are called, how long a line or a name may be, how wide what stands beside the video, which track says what is said,
 * what sounds and things are called, between which numbers what packs write by may lie, how likely evidence is to be right.
 */
const sharedRules = [
  'answer-language',
  'batch-progress',
  'chapter-files',
  'chapters',
  'confidence',
  'descriptions',
  'line',
  'errors',
  'file-names',
  'keys',
  'label-names',
  'pack-writing',
  'side-width',
  'speaker',
  'stage',
  'still-pictures',
  'subtitle-files',
  'subtitles',
  'video-names',
].map((name) => `src-main/domain/${name}.ts`);
const contractTypes = ['src-main/domain', 'src-preload/contract'];

/** By path of the folder or file; the longest path that holds a file is its layer. @type {Record<string, Layer>} */
export const layers = {
  'src-main/domain': { why: 'the domain is pure and imports nothing' },
  'src-main/kernels': { why: 'kernels are plain numerical code', types: ['src-main/domain'], synchronous: true },
  'src-main/inference': { why: 'inference knows ONNX Runtime only', imports: numbers, builtins: true },
  'src-main/media': { why: 'media knows ffmpeg only', imports: numbers, builtins: true },
  'src-main/store': { why: 'the store knows SQLite only', imports: numbers, builtins: true },
  'src-main/models': {
    why: 'models turn samples and text into results and know neither media files nor the store',
    imports: [...numbers, 'src-main/inference'],
    builtins: true,
  },
  'src-main/pipeline': {
    why: 'a pipeline is given its media, store and models by the engine',
    imports: [...numbers, 'src-main/models'],
    types: ['src-main/media', 'src-main/store', 'src-main/inference'],
    builtins: true,
  },
  'src-main/engine.ts': {
    why: 'the engine wires the layers below it',
    imports: [
      ...numbers,
      'src-main/inference',
      'src-main/media',
      'src-main/store',
      'src-main/models',
      'src-main/pipeline',
    ],
    builtins: true,
  },
  'src-main/host': {
    why: 'a host carries an engine over a port',
    imports: ['src-main/domain'],
    types: ['src-main/engine.ts'],
    builtins: true,
  },
  'src-main/host/engine-process.ts': {
    why: 'the entry of the engine process makes a reader and serves it',
    imports: ['src-main/domain', 'src-main/host', 'src-main/engine.ts'],
    builtins: true,
  },
  'src-main/host/engine-worker.ts': {
    why: 'the entry of the engine thread makes an engine and serves it',
    imports: ['src-main/domain', 'src-main/host', 'src-main/engine.ts'],
    builtins: true,
  },
  'src-main/results': {
    why: 'results say in JSON and in words what an engine found',
    imports: ['src-main/domain'],
  },
  'src-main/batch': {
    why: 'a batch gives an engine one file after another',
    imports: ['src-main/domain'],
    builtins: true,
  },
  'src-main/api': {
    why: 'the surfaces for programs are given their engine',
    imports: ['src-main/domain', 'src-main/results', 'src-main/batch'],
    builtins: true,
  },
  'src-main/cli': {
    why: 'the command line parses arguments and prints',
    imports: [
      'src-main/domain',
      'src-main/results',
      'src-main/batch',
      'src-main/api',
      'src-main/host',
      'src-main/engine.ts',
      'src-main/store/settings.ts',
      'src-main/store/paths.ts',
      'src-main/media/whole-file.ts',
    ],
    builtins: true,
  },
  'src-main/shell': {
    why: 'the shell owns windows and the engine process and never computes',
    imports: [
      'src-main/domain',
      'src-main/host',
      'src-main/cli',
      'src-main/store/settings.ts',
      'src-main/store/paths.ts',
      'src-main/media/whole-file.ts',
      'src-preload/contract',
    ],
    builtins: true,
  },
  'src-preload/contract': { why: 'the contract is pure', types: ['src-main/domain'] },
  'src-preload/contract/parts': {
    why: 'parts of schemas describe parts of the domain types',
    imports: ['src-main/domain', 'src-preload/contract/parts'],
  },
  'src-preload/contract/schemas.ts': {
    why: 'schemas describe the domain types',
    imports: ['src-main/domain', 'src-preload/contract'],
  },
  'src-preload/preload.ts': {
    why: 'the preload stays small: names and types of the contract',
    imports: ['src-preload/contract/names.ts'],
    types: contractTypes,
  },
  'src-renderer': {
    why: 'the window knows the contract by its types, and of the domain a few pure rules',
    imports: sharedRules,
    types: contractTypes,
  },
  'src-renderer/features': {
    why: 'features do not know each other',
    imports: ['src-renderer', ...sharedRules],
    types: contractTypes,
    separate: true,
  },
  'src-renderer/ui': { why: 'ui holds plain components', imports: ['src-renderer/lib'], types: contractTypes },
  'src-renderer/lib': { why: 'lib holds pure helpers', types: contractTypes },
};

const window = ['src-renderer'];

/** Packages and Node modules that only the named paths may import; in src-* a package must be listed. @type {Record<string, string[]>} */
export const packageOwners = {
  '@huggingface/tokenizers': ['src-main/models'],
  'onnxruntime-node': ['src-main/inference'],
  'better-sqlite3': ['src-main/store'],
  'sqlite-vec': ['src-main/store'],
  'node:sqlite': [],
  'ffmpeg-static': ['src-main/media'],
  '@ffmpeg-installer/ffmpeg': ['src-main/media'],
  '@ffprobe-installer/ffprobe': ['src-main/media'],
  'node:child_process': ['src-main/media', 'src-main/host', 'src-main/shell'],
  'node:worker_threads': ['src-main/host'],
  stemmer: ['src-main/pipeline'],
  chardet: ['src-main/media'],
  'node:net': [],
  'node:http': [],
  'node:https': [],
  electron: ['src-main/shell', 'src-preload/preload.ts'],
  'electron-store': ['src-main/shell'],
  commander: ['src-main/cli'],
  'cli-progress': ['src-main/cli'],
  hono: ['src-main/api'],
  '@hono/node-server': ['src-main/api'],
  '@modelcontextprotocol/server': ['src-main/api'],
  zod: [
    'src-main/results',
    'src-main/api',
    'src-main/inference',
    'src-main/store',
    'src-main/media',
    'src-main/models',
    'src-main/host',
    'src-main/shell',
    'src-preload/contract/parts',
    'src-preload/contract/schemas.ts',
  ],
  react: window,
  'react-dom': window,
  'react-i18next': window,
  i18next: window,
  zustand: window,
  'lucide-react': window,
  '@tanstack/react-virtual': window,
};
