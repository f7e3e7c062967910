import { describe, expect, it } from 'vitest';
import type { Script } from './harness/fake-bridge.ts';
import { patience, windowPage } from './harness/page.ts';
import { sampleVideo, statusOf } from './harness/videos.ts';

const opened: Script = { library: [statusOf(sampleVideo, 'done')], settings: { lastVideo: sampleVideo.id } };

const app = windowPage();

/** What the sheet says of an action. */
async function keysOf(action: string): Promise<string | null> {
  const row = app.page.getByRole('dialog').locator('dl > div', { has: app.page.getByText(action, { exact: true }) });
  return row.locator('dd').textContent();
}

describe('the sheet of keys', () => {
  it('shows the keys of the preset that is chosen, and these do it', async () => {
    const { page } = app;
    await app.open(opened);
    await page.getByTestId('player').waitFor();
    await page.keyboard.press('?');
    expect(await keysOf('Shuttle forward')).toBe('L');
    await page.getByRole('combobox', { name: 'Preset' }).selectOption('YouTube');
    await expect.poll(() => keysOf('Forward 10 s'), patience).toBe('L');
    expect(await page.getByText('Shuttle forward').count()).toBe(0);
    expect(await keysOf('To 0–90 %')).toBe('0–9');
    await page.keyboard.press('Escape');
    await page.keyboard.press('l');
    await expect.poll(() => app.playerTime(), patience).toBeCloseTo(10, 1);
    expect(await app.logged('setSettings')).toContainEqual({ keys: { preset: 'youtube', changed: {} } });
  });

  it('changes a key: the conflict is shown, the person decides, and hints follow', async () => {
    const { page } = app;
    await app.open(opened);
    await page.getByTestId('player').waitFor();
    await page.getByTitle('Mute (M)').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Change keys' }).click();
    const add = page.getByRole('button', { name: 'Add a key for “Mute”' });
    const press = page.getByRole('button', { name: 'Press a key…' });

    await add.click();
    await press.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
    await add.waitFor();
    await add.click();
    await page.keyboard.press('Control+c');
    await page.getByRole('alert').getByText('Ctrl C belongs to the window').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();

    await add.click();
    await page.keyboard.press('k');
    await page.getByRole('alert').getByText('K is the key of “Play or pause”.').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await keysOf('Play or pause')).toBe('SpaceK');
    await add.click();
    await page.keyboard.press('k');
    await page.getByRole('button', { name: 'Take it over' }).and(page.locator(':focus')).press('Enter');
    await expect.poll(() => keysOf('Mute'), patience).toBe('MK');
    expect(await keysOf('Play or pause')).toBe('Space');
    await page.getByRole('button', { name: 'Remove M from “Mute”' }).click();
    await page.keyboard.press('Escape');

    await page.getByTitle('Mute (K)').waitFor();
    await page.keyboard.press('k');
    await page.getByTitle('Unmute (K)').waitFor();

    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Change keys' }).click();
    await page.getByRole('button', { name: 'Reset all keys' }).click();
    await expect.poll(() => keysOf('Mute'), patience).toBe('M');
    expect(await app.logged('setSettings')).toContainEqual({ keys: { preset: 'editor', changed: {} } });
  });

  it('opens from the settings, and says which key another action has taken', async () => {
    const { page } = app;
    const keys = { preset: 'youtube' as const, changed: { jumpBack: ['J'] } };
    await app.open({ ...opened, settings: { ...opened.settings, keys } });
    await page.getByTestId('player').waitFor();
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: 'Keys…' }).click();
    await page.getByTitle('J (taken by “Back to before the jump”)').waitFor();
    expect(await keysOf('Back to before the jump')).toBe('J');
  });
});
