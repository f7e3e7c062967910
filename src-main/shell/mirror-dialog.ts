import { dialog, type BrowserWindow } from 'electron';
import type { ShellTexts } from '../../src-preload/contract/types.ts';

/** Whether the person agrees that packs come from an address; asked outside the page, which could not be trusted to ask. */
export async function mayUseMirror(
  window: BrowserWindow,
  address: string,
  texts: ShellTexts | undefined,
): Promise<boolean> {
  if (!texts) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: texts.mirrorQuestion,
    detail: address,
    buttons: [texts.mirrorUse, texts.mirrorKeep],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}
