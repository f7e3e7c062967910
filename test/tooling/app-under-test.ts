import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { build } from './setup/build.mjs';

/** Before the end-to-end tests: the built app, a runtime and a display. Returns what takes the display away again. */
export default async function setUp(): Promise<(() => void) | undefined> {
  await resolveElectron();
  await build();
  if (await hasDisplay()) return undefined;
  const display = await startVirtualDisplay();
  if (display === undefined) throw new Error('There is no display, and no Xvfb to stand in for one: install xvfb.');
  process.env['DISPLAY'] = display.name;
  return display.stop;
}
