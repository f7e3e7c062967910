import { z } from 'zod';
import { fraction, moment, name, noEvent, nothing, path, seconds, text, times, videoId } from './values.ts';

/** What the shell shows by itself: menus and system dialogs. Its words are the window's, in the person's language. */
const shellTextNames = [
  'about',
  'services',
  'hide',
  'hideOthers',
  'showAll',
  'quit',
  'file',
  'open',
  'openFolder',
  'search',
  'closeTab',
  'closeWindow',
  'edit',
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'delete',
  'selectAll',
  'view',
  'theme',
  'actualSize',
  'zoomIn',
  'zoomOut',
  'fullScreen',
  'window',
  'minimize',
  'openVideos',
  'openFolders',
  'videoAndSound',
  'pictures',
  'allFiles',
  'saveClip',
  'mirrorQuestion',
  'mirrorUse',
  'mirrorKeep',
] as const;

export const shellTexts = z.record(z.enum(shellTextNames), text(200).min(1));
export type ShellTexts = z.output<typeof shellTexts>;

export const clipCommands = [
  'ask-about-clip',
  'describe',
  'find-similar',
  'play-clip',
  'copy-quote',
  'copy-picture',
  'export-exact',
  'export-lossless',
  'export-descriptions',
  'clear-selection',
] as const;

const clipMenuItem = z.strictObject({ command: z.enum(clipCommands), text: text(200).min(1), enabled: z.boolean() });
const pixel = z.int().min(0).max(100_000);

const clipMenuRequest = z.strictObject({
  groups: z.array(z.array(clipMenuItem).min(1).max(20)).min(1).max(10),
  at: z.strictObject({ x: pixel, y: pixel }).optional(),
});

/** Verbs of the shell about menus, their words, and files that the person chooses. */
export const shellSchemas = {
  saveClip: {
    input: z.strictObject({ video: videoId, clip: moment, way: z.enum(['exact', 'lossless']) }),
    output: z.strictObject({ report: z.strictObject({ ...times, path }).nullable() }),
    event: z.strictObject({ type: z.literal('progress'), fraction, etaSeconds: seconds.nullable() }),
  },
  saveDescriptions: {
    input: z.strictObject({ name, text: text(20_000_000) }),
    output: z.strictObject({ saved: z.boolean() }),
    event: noEvent,
  },
  clipMenu: {
    input: clipMenuRequest,
    output: z.strictObject({ command: z.enum(clipCommands).nullable() }),
    event: noEvent,
  },
  setTexts: { input: shellTexts, output: nothing, event: noEvent },
};
