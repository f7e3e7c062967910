import { beforeEach, describe, expect, it } from 'vitest';
import type { Script } from './harness/fake-bridge.ts';
import { patience, windowPage } from './harness/page.ts';
import { sampleVideo, statusOf } from './harness/videos.ts';

const opened: Script = { library: [statusOf(sampleVideo, 'done')], settings: { lastVideo: sampleVideo.id } };
const app = windowPage();

async function open(script: Script = opened): Promise<void> {
  await app.open(script);
  await app.page.getByRole('button', { name: 'Settings' }).click();
  await app.page.getByRole('button', { name: 'Models…' }).click();
  await app.page.getByRole('list', { name: 'Packs' }).waitFor();
}

const row = (title: string) => app.page.getByRole('listitem', { name: title });
const button = (name: string) => app.page.getByRole('button', { name });
const calls = (...verbs: string[]) =>
  app.page.evaluate((wanted) => window.bridgeLog.filter(({ verb }) => wanted.includes(verb)), verbs);
const focused = () => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

describe('the models', () => {
  beforeEach(() => open());

  it('a pack is loaded only after its size, licence and source were shown, and by keyboard alone', async () => {
    const { page } = app;
    const title = 'SmolVLM2 256M';
    await row(title).getByText('Size not known yet').waitFor();
    expect(await calls('planPack', 'addPack')).toEqual([]);
    await button(`Download…: ${title}`).focus();
    await page.keyboard.press('Enter');
    await row(title).getByText('331 MB · 1.4 GB of memory; 8 GB here · Licence: Apache-2.0').waitFor();
    await row(title).getByText('revision 0123456789ab').waitFor();
    expect(await calls('planPack', 'addPack')).toMatchObject([{ verb: 'planPack' }]);
    await expect.poll(focused, patience).toBe(`Download 331 MB: ${title}`);
    await page.keyboard.press('Enter');
    await row(title).getByRole('progressbar').waitFor();
    await row(title)
      .getByText(/Downloading · \d+ % · 4\.1 MB a second · about/)
      .waitFor();
    await expect.poll(focused, patience).toBe(`Pause: ${title}`);
    await page.keyboard.press('Enter');
    await row(title)
      .getByText(/^\d+ % here$/)
      .waitFor();
    await expect.poll(focused, patience).toBe(`Resume: ${title}`);
    expect((await calls('addPack')).length).toBe(1);
  });

  it('loading goes on while the dialog is closed', async () => {
    await button('Resume: SmolVLM2 500M').click();
    await button('Pause: SmolVLM2 500M').waitFor();
    await app.page.keyboard.press('Escape');
    await app.page.getByText('SmolVLM2 500M is here.').waitFor({ timeout: 20_000 });
    await button('Settings').click();
    await button('Models…').click();
    await row('SmolVLM2 500M').getByText('Here; this version cannot answer with it yet').waitFor();
    expect((await calls('addPack')).length).toBe(1);
  });

  it('deleting asks first, and can be left', async () => {
    const title = 'A pack that was brought';
    await button(`Delete: ${title}`).click();
    await button(`Not now: ${title}`).click();
    await button(`Delete: ${title}`).click();
    expect(await calls('removePack')).toEqual([]);
    await button(`Delete it now: ${title}`).click();
    await row(title).waitFor({ state: 'detached' });
    expect(await calls('removePack')).toMatchObject([{ input: { pack: 'kept' } }]);
  });

  it('a pack that came along is shown as an experiment, can be checked, and cannot be deleted', async () => {
    const title = 'Nano Video-LLaMA (embedded)';
    await row(title).getByText('Came with Sightsound').waitFor();
    await row(title).getByText('· Experimental').waitFor();
    expect(await button(`Delete: ${title}`).count()).toBe(0);
    await button(`Check files: ${title}`).click();
    await app.page.getByText(`${title}: every file is as it should be.`).waitFor();
  });

  it('a damaged pack says so; checking tells what is good', async () => {
    await row('A pack that was damaged').getByRole('alert').getByText('Repair it, or import it again.').waitFor();
    await app.page.getByText('Your last questions: 41.3 tokens a second · 2.0 s to look and listen · CUDA').waitFor();
    await button('Check files: A pack that was brought').click();
    await app.page.getByText('A pack that was brought: every file is as it should be.').waitFor();
    expect(await calls('verifyPack')).toMatchObject([{ input: { pack: 'kept' } }]);
  });

  it('what the machine cannot hold says why; what is not downloaded says how to come by it', async () => {
    await row('Video-LLaMA 2 7B').getByText('It needs more memory than this machine has.').waitFor();
    await row('Video-LLaMA 2 7B').getByText('· Research only').waitFor();
    expect(await button('Download…: Video-LLaMA 2 7B').count()).toBe(0);
    await row('A LLaMA text model of your own').getByText('tokenizer.json').waitFor();
  });

  it('shows what models run on and why not on others, and tries again when asked', async () => {
    await app.page.getByText('right numbers · 14.2 ms · the fastest').waitFor();
    await app.page.getByText('wrong numbers, not used').waitFor();
    await app.page.getByText('Its libraries are not installed.').waitFor();
    await button('Try again').click();
    await expect.poll(() => calls('getProviders'), patience).toMatchObject([{ input: {} }, { input: { again: true } }]);
  });

  it('a mirror is named by its address', async () => {
    await app.page.getByRole('textbox', { name: 'Mirror' }).fill('https://mirror.example.org');
    await app.page.keyboard.press('Enter');
    await expect
      .poll(() => calls('useMirror'), patience)
      .toMatchObject([{ input: { mirror: 'https://mirror.example.org' } }]);
  });
});

it('a failure is told in the row, with what to do, in the language that the window comes to speak', async () => {
  await open({ ...opened, failures: { planPack: 'DOWNLOAD_FAILED' } });
  await button('Download…: SmolVLM2 256M').click();
  await row('SmolVLM2 256M').getByRole('alert').getByText('Check the connection, then resume.').waitFor();
  await button('Download…: SmolVLM2 256M').waitFor();
  expect(await calls('addPack')).toEqual([]);

  await app.page.evaluate(() => window.showLanguage('de'));
  expect(await row('SmolVLM2 256M').getByRole('alert').innerText()).toBe(
    'Das Herunterladen wurde unterbrochen. Was schon da ist, bleibt. Die Verbindung prüfen und fortsetzen. ' +
      'Details: The verb planPack failed as the check asked.',
  );
});

it('a folder is chosen and imported', async () => {
  await open({ ...opened, folders: { '/media/stick/pack': [] } });
  await button('Import from folder…: SmolVLM2 256M').click();
  await app.page.getByText('SmolVLM2 256M is here.').waitFor();
  expect(await calls('importPack')).toMatchObject([{ input: { folder: '/media/stick/pack', pack: 'smolvlm2-256m' } }]);
});
