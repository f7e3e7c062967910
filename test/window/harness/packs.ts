import type { PackVerb } from '../../../src-main/domain/engine.ts';
import type { PackList, PackStatus } from '../../../src-main/domain/packs.ts';
import type { ProviderReport } from '../../../src-main/domain/providers.ts';
import type { VerbName } from '../../../src-preload/contract/names.ts';
import type { Calls } from '../../../src-preload/contract/types.ts';
import type { Calling } from './window-verbs.ts';

const revision = '0123456789abcdef0123456789abcdef01234567';
const hub = { repository: 'HuggingFaceTB/SmolVLM2-256M-Video-Instruct', revision: null };
const sample: PackStatus = {
  pack: 'smolvlm2-256m',
  title: 'SmolVLM2 256M',
  family: 'smolvlm2',
  version: '1',
  way: 'download',
  experimental: false,
  licence: { name: 'Apache-2.0', terms: 'May be used for any purpose.', researchOnly: false },
  source: hub.repository,
  hub,
  state: 'absent',
  bytes: null,
  bytesHere: 0,
  memory: 1_400_000_000,
  fits: { disk: true, memory: true },
  usable: false,
  problem: null,
};
const here = { way: 'import', state: 'installed', bytes: 40_000_000, bytesHere: 40_000_000, hub: null } as const;

/** One pack of each kind and state. */
const samplePacks: readonly PackStatus[] = [
  { ...sample, ...here, pack: 'smollm2-135m', title: 'SmolLM2 135M', family: 'llama', way: 'embedded', usable: true },
  {
    ...sample,
    ...here,
    pack: 'embedded-video-llama',
    title: 'Nano Video-LLaMA (embedded)',
    family: 'nano-video-llama',
    way: 'embedded',
    experimental: true,
  },
  sample,
  {
    ...sample,
    pack: 'smolvlm2-500m',
    title: 'SmolVLM2 500M',
    state: 'partial',
    bytes: 521_000_000,
    bytesHere: 210_000_000,
    hub: { ...hub, revision },
  },
  {
    ...sample,
    pack: 'video-llama-2-7b',
    title: 'Video-LLaMA 2 7B',
    way: 'convert',
    licence: { name: 'CC BY-NC 4.0', terms: 'For research only, not for commercial use.', researchOnly: true },
    hub: null,
    bytes: 6_500_000_000,
    memory: 16_000_000_000,
    fits: { disk: true, memory: false },
  },
  { ...sample, pack: 'llama-text', family: 'llama', title: 'A LLaMA text model of your own', way: 'import', hub: null },
  {
    ...sample,
    ...here,
    pack: 'kept',
    title: 'A pack that was brought',
    speed: { provider: 'cuda', runs: 3, tokensPerSecond: 41.26, encodeSeconds: 2.04 },
  },
  {
    ...sample,
    ...here,
    pack: 'broken',
    title: 'A pack that was damaged',
    problem: { code: 'PACK_DAMAGED', message: 'The file decoder.onnx has another content than it had.' },
  },
];

const nothing = { milliseconds: null, difference: null };
const elsewhere = { ...nothing, state: 'elsewhere', detail: 'It is not made for linux on x64.' } as const;
const providers: ProviderReport = {
  machine: 'linux x64',
  testedAt: 1_700_000_000_000,
  used: 'cpu',
  results: [
    { provider: 'cuda', state: 'missing', ...nothing, detail: 'Its libraries are not installed.' },
    { provider: 'dml', ...elsewhere },
    { provider: 'coreml', ...elsewhere },
    { provider: 'webgpu', state: 'wrong', milliseconds: 3.1, difference: 0.8, detail: 'Its numbers are wrong.' },
    { provider: 'cpu', state: 'proved', milliseconds: 14.2, difference: 3e-6, detail: '' },
  ],
};

const whole = 331_000_000;
const steps = 120;

type PackVerbs = {
  [Verb in Extract<PackVerb, VerbName>]: (
    input: Calls[Verb]['input'],
    callId: string,
  ) => Promise<Calls[Verb]['output']>;
};

/** A text model that writes from evidence. */
const writer: PackStatus = { ...sample, ...here, pack: 'writer', family: 'llama', title: 'A text model', usable: true };

/** Packs that are added slowly and are never anywhere but in the page. @param ready packs that are here can look, another writes */
export function packVerbs({ emit, stopIfCancelled, pause }: Calling, ready: boolean): PackVerbs {
  const looking = new Set(['kept', 'embedded-video-llama']);
  const usable = samplePacks.map((one) => ({ ...one, usable: one.usable || (ready && looking.has(one.pack)) }));
  let packs = ready ? [...usable, writer] : usable;
  const list = (): PackList => ({
    folder: '/home/kim/.local/share/sightsound/packs',
    mirror: null,
    machine: { diskFree: 120_000_000_000, memory: 8_000_000_000 },
    embedded: [
      { role: 'speech', name: 'whisper-base', version: '1', licence: 'MIT (OpenAI)', bytes: 74_971_518 },
      { role: 'language', name: 'smollm2-135m-instruct', version: '1', licence: 'Apache-2.0', bytes: 99_060_339 },
    ],
    packs: structuredClone(packs),
  });
  const change = (pack: string, changes: Partial<PackStatus>): PackStatus => {
    packs = packs.map((one) => (one.pack === pack ? { ...one, ...changes } : one));
    return structuredClone(packs.find((one) => one.pack === pack)!);
  };
  return {
    listPacks: async () => list(),
    planPack: async ({ pack }) => change(pack, { bytes: whole, hub: { ...hub, revision } }),
    async addPack({ pack }, callId) {
      for (let step = 1; step <= steps; step += 1) {
        const doneBytes = (step / steps) * whole;
        const facts = { fraction: step / steps, doneBytes, totalBytes: whole };
        const speed = { bytesPerSecond: 4_100_000, etaSeconds: (whole - doneBytes) / 4_100_000 };
        emit(callId, { type: 'pack', pack, step: 'downloading', file: 'onnx/decoder.onnx', ...facts, ...speed });
        await pause(50);
        change(pack, { state: 'partial', bytes: whole, bytesHere: doneBytes });
        stopIfCancelled(callId);
      }
      return change(pack, { state: 'installed', bytesHere: whole });
    },
    importPack: async ({ pack = 'kept' }) => change(pack, { state: 'installed', bytes: whole, bytesHere: whole }),
    verifyPack: async ({ pack }) => ({ pack, ok: pack !== 'broken', files: [] }),
    async removePack({ pack }) {
      const known = samplePacks.find((one) => one.pack === pack);
      if (known?.way === 'import') packs = packs.filter((one) => one.pack !== pack);
      else change(pack, { state: 'absent', bytesHere: 0 });
      return { freedBytes: 40_000_000 };
    },
    movePacks: async () => list(),
    getProviders: async () => structuredClone(providers),
  };
}
