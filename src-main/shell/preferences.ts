import path from 'node:path';
import Store from 'electron-store';
import type { Rectangle } from 'electron';
import { z } from 'zod';
import type { Settings } from '../domain/settings.ts';
import { parseSettings } from '../store/settings.ts';
import { shellTexts, type ShellTexts } from '../../src-preload/contract/parts/shell-texts.ts';

/** Where the window was. */
export interface WindowPlace {
  bounds: Rectangle;
  maximized: boolean;
}

const side = z.int().min(-100_000).max(100_000);
const placeSchema = z.object({
  bounds: z.object({ x: side, y: side, width: z.int().min(400).max(20_000), height: z.int().min(300).max(20_000) }),
  maximized: z.boolean(),
});

/** What the shell keeps in small files. Everything that is read back goes through a schema. */
export class Preferences {
  readonly #settings: Store;
  readonly #window: Store;
  readonly #texts: Store;

  /** `settingsPath` is the file that the command line reads too; `folder` is the window's own. */
  constructor(settingsPath: string, folder: string) {
    const { dir, name } = path.parse(settingsPath);
    this.#settings = new Store({ cwd: dir, name, clearInvalidConfig: true });
    this.#window = new Store({ cwd: folder, name: 'window', clearInvalidConfig: true });
    this.#texts = new Store({ cwd: folder, name: 'texts', clearInvalidConfig: true });
  }

  get settings(): Settings {
    return parseSettings(this.#settings.store);
  }

  change(changes: Partial<Settings>): Settings {
    const next = { ...this.settings, ...changes };
    this.#settings.store = { ...next };
    return next;
  }

  /** The words of menus and dialogs as the window last gave them; undefined before its first start. */
  get texts(): ShellTexts | undefined {
    return shellTexts.safeParse(this.#texts.store).data;
  }

  set texts(texts: ShellTexts) {
    this.#texts.store = { ...texts };
  }

  get windowPlace(): WindowPlace | undefined {
    return placeSchema.safeParse(this.#window.store).data;
  }

  set windowPlace(place: WindowPlace) {
    this.#window.store = { ...place };
  }
}
