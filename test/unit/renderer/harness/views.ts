import type { Evidence } from '../../../../src-main/domain/evidence.ts';
import { sampleEvidence } from './evidence.ts';
import type { Script } from './fake-bridge.ts';
import type { WindowPage } from './page.ts';
import { otherVideos, sampleVideo, statusOf } from './videos.ts';

const library = [
  { ...statusOf(sampleVideo, 'done'), view: { position: 21.3, selection: { start: 12, end: 19 } } },
  statusOf(otherVideos.soundOnly, 'waiting'),
];
const described: Evidence = {
  id: 901,
  video: sampleVideo.id,
  kind: 'seen',
  text: 'mountain',
  start: 5,
  end: 9,
  score: 0.8,
  model: 'objects-1',
};
const opened: Script = { library, settings: { lastVideo: sampleVideo.id } };

/** Every view of the window, and how a person gets there. */
export const views: Record<string, { script: Script; go?: (page: WindowPage['page']) => Promise<void> }> = {
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
      await page.getByTestId('citation').first().hover();
      await page.getByRole('tooltip').waitFor();
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
      await page.getByTestId('citation').first().hover();
      await page.getByRole('tooltip').waitFor();
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
  'what a pack says': {
    script: { ...opened, answerDelay: 20, readyPack: true },
    go: async (page) => {
      await page.getByRole('textbox', { name: 'Ask about this video' }).fill('What happens?');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Let a pack look as well' }).click();
      await page.getByRole('button', { name: 'A pack that was brought' }).click();
      await page.getByTestId('pack-unsupported').waitFor();
      await page.getByText('How it was made').click();
    },
  },
  'how a pack shall look and write': {
    script: { ...opened, answerDelay: 20, readyPack: true },
    go: async (page) => {
      await page.getByRole('textbox', { name: 'Ask about this video' }).fill('What happens?');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Let a pack look as well' }).click();
      await page.getByText('How it writes').click();
      await page.getByRole('textbox', { name: 'Beams' }).fill('11');
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
  models: {
    script: opened,
    go: async (page) => {
      await openModels(page);
      await page.getByRole('button', { name: 'Download…: SmolVLM2 256M' }).click();
      await page.getByRole('button', { name: 'Download 331 MB: SmolVLM2 256M' }).waitFor();
      await page.getByRole('button', { name: 'Delete: A pack that was brought' }).click();
      await page.getByText('wrong numbers, not used').waitFor();
    },
  },
  'a pack that is being downloaded': {
    script: opened,
    go: async (page) => {
      await openModels(page);
      await page.getByRole('button', { name: 'Resume: SmolVLM2 500M' }).click();
      await page.getByRole('button', { name: 'Pause: SmolVLM2 500M' }).waitFor();
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

async function openModels(page: WindowPage['page']): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Models…' }).click();
  await page.getByRole('list', { name: 'Packs' }).waitFor();
}
