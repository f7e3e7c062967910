import { create } from 'zustand';
import type { Settings } from '../../src-main/domain/settings.ts';
import { call } from '../api.ts';
import { showLanguage } from '../i18n.ts';
import { reportError } from './notices.ts';

/** The person's choices as the shell keeps them; null until they are read. */
export const useSettings = create<{ settings: Settings | null }>()(() => ({ settings: null }));

export async function loadSettings(): Promise<Settings> {
  const settings = await call('getSettings', {});
  await apply(settings);
  return settings;
}

/** Changes some settings, at once in the window and then in the shell's file. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const { settings } = useSettings.getState();
  if (settings) await apply({ ...settings, ...change });
  try {
    await call('setSettings', change);
  } catch (error) {
    reportError(error);
  }
}

export function nextTheme(): void {
  const order = ['system', 'light', 'dark'] as const;
  const theme = useSettings.getState().settings?.theme ?? 'system';
  void changeSettings({ theme: order[(order.indexOf(theme) + 1) % order.length] ?? 'system' });
}

async function apply(settings: Settings): Promise<void> {
  const before = useSettings.getState().settings;
  useSettings.setState({ settings });
  document.documentElement.dataset['theme'] = settings.theme;
  if (settings.locale !== before?.locale) await showLanguage(settings.locale);
}
