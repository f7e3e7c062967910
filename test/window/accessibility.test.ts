import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type axe from 'axe-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { windowPage } from './harness/page.ts';
import { outside, sideways } from './harness/room.ts';
import { views } from './harness/views.ts';

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = path.resolve(import.meta.dirname, '../results/screenshots/views');

const wide = { width: 1440, height: 900 };
/** The smallest window, and half of a usual one: what is left of it at 200 %. */
const narrow = { width: 720, height: 480 };
const doubled = { width: 640, height: 410 };
/** Where the row of controls has lost the least, and is as full as it gets. */
const between = { width: 900, height: 800 };

describe('every view', () => {
  const app = windowPage();
  beforeAll(async () => {
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    fs.mkdirSync(pictures, { recursive: true });
  });

  /** Runs axe on the page: all of its rules, or those named. */
  async function findings(rules?: string[]): Promise<{ passed: number; violations: string[] }> {
    await app.page.evaluate(axeSource);
    return app.page.evaluate(async (only) => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const { violations, passes } = await checker.run({
        resultTypes: ['violations'],
        ...(only ? { runOnly: only } : {}),
      });
      const lines = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
      return { passed: passes.length, violations: lines };
    }, rules);
  }

  async function picture(name: string, look: string): Promise<void> {
    await app.page.screenshot({ path: path.join(pictures, `${name.replaceAll(/\W+/g, '-')}.${look}.png`) });
  }

  it.each(Object.entries(views))(
    '%s: axe finds nothing, light or dark, and everything has room',
    async (name, view) => {
      await app.resize(wide);
      await app.open(view.script);
      await view.go?.(app.page);
      const { passed, violations } = await findings();
      expect(violations).toEqual([]);
      expect(passed).toBeGreaterThan(15);
      await picture(name, 'light');

      await app.page.emulateMedia({ colorScheme: 'dark' });
      expect(await findings(['color-contrast'])).toEqual({ passed: 1, violations: [] });
      await picture(name, 'dark');
      await app.page.emulateMedia({ colorScheme: 'light' });

      for (const [look, size] of Object.entries({ narrow, doubled, between })) {
        await app.resize(size);
        expect(await outside(app), look).toEqual([]);
        expect(await sideways(app), look).toEqual([]);
        await picture(name, look);
      }

      await app.resize(wide);
      await app.page.evaluate(() => window.showLanguage('ar'));
      expect(await app.page.evaluate(() => document.documentElement.dir)).toBe('rtl');
      expect(await outside(app), 'right to left').toEqual([]);
      expect(await sideways(app), 'right to left').toEqual([]);
      expect(await findings(['color-contrast', 'aria-valid-attr-value', 'html-has-lang'])).toMatchObject({
        violations: [],
      });
      await picture(name, 'right-to-left');
    },
  );
});
