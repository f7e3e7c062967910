import type { ClipMenuItem } from '../../src-preload/contract/types.ts';
import en from '../../src-renderer/locales/en.json' with { type: 'json' };
import { badMoments, badVideos } from './bad-messages.ts';
import type { Entries } from './entries.ts';
import { id, moment } from './sample-answers.ts';

const menuItem: ClipMenuItem = { command: 'play-clip', text: 'Play this clip', enabled: true };

/** Messages about the menu of a clip, the words of the shell, and clips in files of their own. */
export const menuEntries: Pick<Entries, 'saveClip' | 'saveDescriptions' | 'clipMenu' | 'setTexts'> = {
  saveClip: {
    inputs: [
      { video: id, clip: moment, way: 'exact' },
      { video: id, clip: moment, way: 'lossless' },
    ],
    badInputs: [
      {},
      { video: id, clip: moment },
      { video: id, clip: moment, way: 'fast' },
      { video: id, clip: moment, way: 'exact', path: '/etc/passwd' },
      ...badVideos.map((bad) => ({ ...bad, clip: moment, way: 'exact' })),
      ...badMoments.map((clip) => ({ video: id, clip, way: 'exact' })),
    ],
    output: { report: { ...moment, path: '/clip.mp4' } },
    badOutputs: [{}, { report: { ...moment, path: '' } }],
    events: [{ type: 'progress', fraction: 0.5, etaSeconds: null }],
    badEvents: [{ type: 'progress', fraction: 2, etaSeconds: null }],
  },
  saveDescriptions: {
    inputs: [{ name: 'film.descriptions.vtt', text: 'WEBVTT\n' }],
    badInputs: [{}, { name: 'film.vtt' }, { name: 'film.vtt', text: 'WEBVTT', path: '/etc/passwd' }],
    output: { saved: true },
    badOutputs: [{}, { saved: '/film.vtt' }],
  },
  clipMenu: {
    inputs: [
      { groups: [[menuItem]] },
      { groups: [[menuItem, { ...menuItem, enabled: false }], [menuItem]], at: { x: 0, y: 700 } },
    ],
    badInputs: [
      {},
      { groups: [] },
      { groups: [[]] },
      { groups: [[{ ...menuItem, text: 'x'.repeat(201) }]] },
      { groups: [[{ ...menuItem, text: '' }]] },
      { groups: [[{ ...menuItem, command: 'rm' }]] },
      { groups: [[{ ...menuItem, role: 'quit' }]] },
      { groups: [[menuItem]], at: { x: -1, y: 0 } },
    ],
    output: { command: 'ask-about-clip' },
    badOutputs: [{ command: 'rm' }, {}],
  },
  setTexts: {
    inputs: [en.shell],
    badInputs: [{}, { ...en.shell, file: '' }, { ...en.shell, file: 'x'.repeat(201) }, { ...en.shell, html: '<b>' }],
    output: null,
    badOutputs: [true],
  },
};
