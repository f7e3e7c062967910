import type { PackEvent, PackList, PackStatus } from '../../src-main/domain/packs.ts';
import { notEmpty } from './bad-messages.ts';

const status: PackStatus = {
  pack: 'smolvlm2-256m',
  title: 'SmolVLM2 256M',
  family: 'smolvlm2',
  version: '1',
  way: 'download',
  experimental: false,
  licence: { name: 'Apache-2.0', terms: '', researchOnly: false, url: 'https://example.org/' },
  source: 'a hub',
  hub: { repository: 'maker/model', revision: null },
  state: 'partial',
  bytes: null,
  bytesHere: 12,
  memory: 1e9,
  fits: { disk: true, memory: false },
  usable: false,
  problem: { code: 'PACK_DAMAGED', message: 'A file is missing.' },
};
const list: PackList = {
  folder: '/packs',
  mirror: null,
  machine: { diskFree: null, memory: 8e9 },
  embedded: [{ role: 'language', name: 'smollm2', version: '1', licence: 'Apache-2.0', bytes: 5 }],
  packs: [status],
};
const event: PackEvent = {
  type: 'pack',
  pack: 'smolvlm2-256m',
  step: 'downloading',
  file: 'a.onnx',
  fraction: 0.5,
  doneBytes: 1,
  totalBytes: 2,
  bytesPerSecond: 1.5,
  etaSeconds: null,
};
const badPacks = [{}, { pack: '' }, { pack: '../x' }, { pack: 'Big' }, { pack: 'a', mirror: 'https://x' }, 'a'];
const badFolders = [{}, { folder: '' }, { folder: 1 }, { folder: '/a', deep: true }];
const badStatuses = [
  { ...status, way: 'magic' },
  { ...status, bytesHere: -1 },
  { ...status, extra: 1 },
];
const events = [event, { ...event, pack: '', step: 'copying' as const }];
const badEvents = [{ ...event, fraction: 2 }, { ...event, step: 'dreaming' }, { type: 'pack' }];

/** Entries of the contract about packs and what models run on. */
export const packEntries = {
  listPacks: { inputs: [{}], badInputs: notEmpty, output: list, badOutputs: [[], { ...list, packs: badStatuses }] },
  planPack: { inputs: [{ pack: 'a.b-2' }], badInputs: badPacks, output: status, badOutputs: badStatuses },
  addPack: { inputs: [{ pack: 'a' }], badInputs: badPacks, output: status, badOutputs: badStatuses, events, badEvents },
  importPack: {
    inputs: [{ folder: '/a' }, { folder: '/a', pack: 'b' }],
    badInputs: [...badFolders, { folder: '/a', pack: '../b' }],
    output: { ...status, problem: null, hub: null },
    badOutputs: badStatuses,
    events,
    badEvents,
  },
  verifyPack: {
    inputs: [{ pack: 'a' }],
    badInputs: badPacks,
    output: { pack: 'a', ok: false, files: [{ path: 'a.onnx', state: 'damaged' as const }] },
    badOutputs: [
      { pack: 'a', ok: true },
      { pack: 'a', ok: true, files: [{ path: 'a', state: 'odd' }] },
    ],
    events,
    badEvents,
  },
  removePack: { inputs: [{ pack: 'a' }], badInputs: badPacks, output: { freedBytes: 3 }, badOutputs: [null, {}] },
  movePacks: { inputs: [{ folder: '/a' }], badInputs: badFolders, output: list, badOutputs: [null], events, badEvents },
  getProviders: {
    inputs: [{}, { again: true }],
    badInputs: [null, { again: 1 }, { provider: 'cuda' }],
    output: {
      machine: 'linux x64',
      testedAt: 1,
      used: 'cpu' as const,
      results: [
        { provider: 'cpu' as const, state: 'proved' as const, milliseconds: 14.2, difference: 3e-6, detail: '' },
        { provider: 'webgpu' as const, state: 'missing' as const, milliseconds: null, difference: null, detail: 'No.' },
      ],
    },
    badOutputs: [{}, { machine: '', testedAt: 1, used: 'gpu', results: [] }],
  },
  useMirror: {
    inputs: [{ mirror: null }, { mirror: 'https://mirror.example.org' }],
    badInputs: [{}, { mirror: '' }, { mirror: 'x'.repeat(3_000) }, { mirror: 1 }],
    output: { used: true },
    badOutputs: [{}, { used: 'yes' }],
  },
};
