import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { windowPage } from './harness/page.ts';
import { cutWords, outside } from './harness/room.ts';
import { views } from './harness/views.ts';

// Words are longer or taller in some languages: the main views in all of them, with a picture of each in a narrow window.

const pictures = path.resolve(import.meta.dirname, '../results/screenshots/languages');
const languages = ['en', 'ko', 'ja', 'zh', 'es', 'de', 'fr', 'pt', 'ru', 'ar', 'hi', 'tr'];
const shown = ['first run', 'answer', 'chapters', 'library', 'queue', 'settings', 'models', 'keys'] as const;
const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 720, height: 480 } };

describe('in every language', () => {
  const app = windowPage();
  beforeAll(() => fs.mkdirSync(pictures, { recursive: true }));

  it.each(shown)('%s: no word of the window is cut off, and every control has room', async (name) => {
    const view = views[name]!;
    await app.page.setViewportSize(sizes.wide);
    await app.open(view.script);
    await view.go?.(app.page);
    for (const language of languages) {
      await app.page.evaluate((wanted) => window.showLanguage(wanted), language);
      for (const [look, size] of Object.entries(sizes)) {
        await app.resize(size);
        expect.soft(await outside(app), `${language}, ${look}`).toEqual([]);
        expect.soft(await cutWords(app), `${language}, ${look}`).toEqual([]);
      }
      const file = `${name.replaceAll(' ', '-')}.${language}.png`;
      await app.page.screenshot({ path: path.join(pictures, file) });
    }
  });
});
