import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src-main/domain/evidence.ts';
import type { Calls } from '../../src-preload/contract/types.ts';
import { sampleEvidence } from './harness/evidence.ts';
import type { Script } from './harness/fake-bridge.ts';
import { patience, windowPage } from './harness/page.ts';
import { sampleVideo, statusOf } from './harness/videos.ts';

// Descriptions while the video plays: shown, told to screen readers, and kept away from speech.

const seen = (id: number, text: string, start: number, end: number, count?: number): Evidence => ({
  id,
  video: sampleVideo.id,
  kind: 'seen',
  text,
  start,
  end,
  score: 0.8,
  model: 'objects-1',
  ...(count !== undefined && { count }),
});
const evidence = [
  ...sampleEvidence,
  seen(901, 'mountain', 5, 9),
  seen(902, 'person', 5.2, 12, 2),
  seen(903, 'dragon', 12.5, 14),
];
const opened: Script = {
  library: [{ ...statusOf(sampleVideo, 'done'), view: { position: 4.6 } }],
  settings: { lastVideo: sampleVideo.id },
  evidence,
};

describe('descriptions', () => {
  const app = windowPage();

  it('are off, come with their key, are marked as such, and go again', async () => {
    const { page } = app;
    await app.open(opened);
    await page.getByTestId('lane-seen').waitFor();
    const button = page.getByRole('button', { name: 'Describe as it plays' });
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    expect(await page.getByTestId('description').count()).toBe(0);
    await page.keyboard.press('d');
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Space');
    const description = page
      .getByTestId('description')
      .getByText('New shot, looks like mountain and person (2 at once).');
    await description.waitFor();
    expect(await page.getByTestId('description').getAttribute('role')).toBe('status');
    expect(await page.getByTestId('description').innerText()).toMatch(/^Description\n/);
    await description.waitFor({ state: 'detached' });
    await page.keyboard.press('Space');
    await button.click();
    expect(await page.getByTestId('description').count()).toBe(0);
  });

  it('let the video wait where people speak on, if the person wants that', async () => {
    const { page } = app;
    const [, ...others] = opened.library!;
    const library = [{ ...statusOf(sampleVideo, 'done'), view: { position: 12.2 } }, ...others];
    await app.open({ ...opened, library, settings: { ...opened.settings, pauseToDescribe: true } });
    await page.getByTestId('lane-seen').waitFor();
    await page.keyboard.press('d');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.getByTestId('description').getByText('dragon').waitFor();
    // It waits by itself, and goes on by itself.
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    expect(await app.playerTime()).toBeLessThan(13);
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await expect.poll(() => app.playerTime(), patience).toBeGreaterThan(13);
  });

  it('are saved as a WebVTT file by the menu of the picture', async () => {
    const { page } = app;
    await app.open({ ...opened, clipCommand: 'export-descriptions' });
    await page.getByTestId('lane-seen').waitFor();
    await page.getByTestId('player').click({ button: 'right' });
    await page.getByText('Saved.').waitFor();
    const [saved] = (await app.logged('saveDescriptions')) as Calls['saveDescriptions']['input'][];
    expect(saved?.name).toBe('sintel-trailer.descriptions.vtt');
    expect(saved?.text).toContain('00:00:05.000 --> ');
    expect(saved?.text).toContain('\nNew shot, looks like mountain and person (2 at once).\n');
    expect(saved?.text).not.toContain('dragon');
  });
});
