import type { WindowPage } from './page.ts';
import { opened, type View } from './view.ts';

/** What packs say below an answer, and where they are kept. */
export const packViews: Record<string, View> = {
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
};

async function openModels(page: WindowPage['page']): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Models…' }).click();
  await page.getByRole('list', { name: 'Packs' }).waitFor();
}
