import type { Evidence } from '../../../src-main/domain/evidence.ts';
import { sampleEvidence } from './evidence.ts';
import { longViews } from './long-views.ts';
import { packViews } from './pack-views.ts';
import { library, opened, type View } from './view.ts';
import { otherVideos, sampleVideo, statusOf } from './videos.ts';
import { restOn } from '../../tooling/rest-on.ts';

const described: Evidence = {
  id: 901,
  video: sampleVideo.id,
  kind: 'seen',
  text: 'mountain',
  start: 5,
  end: 9,
  score: 0.8,
  model: 'coco-ssd-1',
};

/** Every view of the window, and how a person gets there. */
export const views: Record<string, View> = {
  ...packViews,
  ...longViews,
  'a picture': {
    script: {
      library: [statusOf(otherVideos.picture, 'done'), statusOf(otherVideos.soundOnly, 'done')],
      settings: { lastVideo: otherVideos.picture.id },
    },
    go: (page) => page.getByTestId('picture').waitFor(),
  },
  'a damaged model': {
    script: {
      library: [statusOf(sampleVideo, 'waiting')],
      settings: { lastVideo: sampleVideo.id },
      failures: { indexVideo: 'MODEL_DAMAGED' },
    },
    go: (page) => page.getByTestId('model-fault').waitFor(),
  },
  'first run': { script: {} },
  indexing: {
    script: { library: [statusOf(sampleVideo, 'waiting')], settings: { lastVideo: sampleVideo.id }, indexSeconds: 60 },
    go: (page) => page.getByRole('progressbar').waitFor(),
  },
  answer: {
    script: opened,
    go: async (page) => {
      for (const question of ['Who is she looking for?', 'Is there a helicopter?']) {
        await page.getByRole('textbox', { name: 'Ask about' }).fill(question);
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Ask', exact: true }).waitFor();
      }
      await page.getByTestId('citation').first().click();
      await restOn(page.getByTestId('citation').first());
    },
  },
  'what an answer rests on': {
    script: opened,
    go: async (page) => {
      await page.getByRole('textbox', { name: 'Ask about' }).fill('Who is she looking for?');
      await page.keyboard.press('Enter');
      await page.getByTestId('strip-piece').first().waitFor();
      await page.getByRole('button', { name: 'Show the quotes' }).first().click();
      await page.getByText('% sure').first().waitFor();
    },
  },
  chapters: {
    script: {
      ...opened,
      chapters: [
        { start: 0, title: 'Someone very dear', from: { evidence: 1, kind: 'said' } },
        { start: 20 },
        { start: 35.5, title: 'Roar', from: { evidence: 2, kind: 'heard' } },
      ],
    },
    go: async (page) => {
      await page.getByRole('tab', { name: 'Chapters' }).click();
      await page.getByRole('button', { name: 'Change “Someone very dear”' }).click();
      await page.getByRole('button', { name: 'Save the chapters' }).click();
    },
  },
  'answer about all videos': {
    script: opened,
    go: async (page) => {
      await page.keyboard.press('Shift+A');
      for (const question of ['Who is she looking for?', 'Is there a helicopter?']) {
        await page.getByRole('textbox', { name: 'Ask about all' }).fill(question);
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Ask', exact: true }).waitFor();
      }
      await restOn(page.getByTestId('citation').first());
    },
  },
  'caption tracks': {
    script: {
      ...opened,
      library: [{ ...statusOf(sampleVideo, 'done'), view: { position: 15, captions: 'stream 2' } }],
    },
    go: async (page) => {
      await page.keyboard.press('T');
      await page.getByRole('button', { name: 'Caption track' }).click();
      await page.getByRole('radio', { name: 'Hebrew' }).waitFor();
    },
  },
  'failed question': {
    script: { ...opened, failures: { ask: 'MODEL_DAMAGED', openVideo: 'MEDIA_INVALID' } },
    go: async (page) => {
      await page.getByRole('textbox', { name: 'Ask about' }).fill('Who?');
      await page.keyboard.press('Enter');
      await page.evaluate(() => {
        window.sendWindowEvent({ type: 'open', paths: ['/nothing'] });
        window.sendWindowEvent({
          type: 'engine',
          status: { state: 'failed', error: { code: 'INTERNAL', message: 'It stopped.' } },
        });
      });
      await page.getByRole('alert').nth(1).waitFor();
    },
  },
  'earlier chats': {
    script: opened,
    go: async (page) => {
      await page.getByRole('textbox', { name: 'Ask about' }).fill('Who?');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Earlier chats' }).click();
    },
  },
  transcript: {
    script: opened,
    go: async (page) => {
      await page.getByRole('tab', { name: 'Transcript' }).click();
      await page.getByRole('searchbox').fill('dragon');
      await page.keyboard.press('c');
    },
  },
  'transcript while a line is edited': {
    script: {
      ...opened,
      evidence: sampleEvidence.map((item) => ({
        ...item,
        ...(item.id % 2 === 0 && { original: 'A flagon.' }),
        ...(item.kind === 'said' && { speaker: { number: 1 + (item.id % 8), likeness: 0.8 } }),
      })),
      setAside: [{ id: 1, start: 2, end: 4, text: 'Snow', original: 'No' }],
    },
    go: async (page) => {
      await page.getByRole('tab', { name: 'Transcript' }).click();
      await page.getByText('1 correction fits no line any more').click();
      await page.getByRole('row', { name: 'A dragon.' }).dblclick();
      await page.getByRole('textbox', { name: 'Edit line' }).waitFor();
    },
  },
  moments: { script: opened, go: (page) => page.getByRole('tab', { name: 'Moments' }).click() },
  queue: {
    script: {
      ...opened,
      folders: {
        '/home/kim/Videos': [otherVideos.soundOnly.path, otherVideos.unplayable.path, '/home/kim/Videos/a.mp4'],
      },
      library: [...library, statusOf(otherVideos.unplayable, 'waiting')],
      broken: ['/home/kim/Videos/a.mp4'],
      indexSeconds: 60,
    },
    go: async (page) => {
      await page.evaluate(() => window.sendWindowEvent({ type: 'open', paths: ['/home/kim/Videos'] }));
      await page.getByRole('button', { name: 'Show the queue' }).click();
      await page.getByRole('button', { name: 'Retry a.mp4' }).waitFor();
      await page.locator('[data-testid="queue-row"][data-state="waiting"]').waitFor();
    },
  },
  'queue of an earlier run': {
    script: opened,
    go: (page) => page.getByRole('button', { name: 'Continue indexing 1 video' }).waitFor(),
  },
  library: {
    script: {
      ...opened,
      missing: [otherVideos.unplayable.id],
      library: [...library, statusOf(otherVideos.unplayable, 'done')],
    },
    go: async (page) => {
      await page.getByRole('textbox', { name: 'Ask about' }).fill('Who?');
      await page.keyboard.press('Enter');
      await page.getByTestId('answer').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Library', exact: true }).click();
      await page.getByRole('listbox', { name: 'Videos' }).press('Space');
      await page.getByText('The file is not where it was.').waitFor();
      await page.getByTestId('thumbnail').first().waitFor();
    },
  },
  'nothing in the library of a name': {
    script: opened,
    go: async (page) => {
      await page.keyboard.press('b');
      await page.getByRole('searchbox', { name: 'Filter by name' }).fill('opera');
      await page.getByText('No video is called “opera”.').waitFor();
    },
  },
  'removing from the library': {
    script: opened,
    go: async (page) => {
      await page.keyboard.press('b');
      await page.keyboard.press('Delete');
      await page.getByRole('dialog').waitFor();
    },
  },
  search: {
    script: opened,
    go: async (page) => {
      await page.getByRole('combobox', { name: 'Search everything' }).fill('a');
      await page.getByRole('option').first().waitFor();
    },
  },
  'similar moments': {
    script: opened,
    go: async (page) => {
      await page.keyboard.press('Shift+S');
      await page.getByRole('option').first().waitFor();
    },
  },
  'descriptions, and marks on the timeline': {
    script: {
      ...opened,
      library: [{ ...statusOf(sampleVideo, 'done'), view: { position: 5.3 } }],
      evidence: [...sampleEvidence, described],
    },
    go: async (page) => {
      await page.getByRole('combobox', { name: 'Search everything' }).fill('dragon');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('+');
      await page.keyboard.press('d');
      await page.getByText('looks like mountain').waitFor();
    },
  },
  'a clip that is being exported': {
    script: { ...opened, clipCommand: 'export-exact', exportSteps: 1000 },
    go: async (page) => {
      await page.getByTestId('player').click({ button: 'right' });
      await page.getByTestId('export-bar').waitFor();
    },
  },
  settings: {
    script: opened,
    go: async (page) => {
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByRole('button', { name: 'Check now' }).click();
      await page.getByText('library', { exact: true }).waitFor();
    },
  },
  keys: {
    script: opened,
    go: async (page) => {
      await page.getByRole('button', { name: 'Keys', exact: true }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'changing keys': {
    script: { ...opened, settings: { ...opened.settings, keys: { preset: 'youtube', changed: { jumpBack: ['J'] } } } },
    go: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('button', { name: 'Change keys' }).click();
      await page.getByRole('button', { name: 'Add a key for “Mute”' }).click();
      await page.keyboard.press('k');
      await page.getByRole('alert').waitFor();
    },
  },
};
