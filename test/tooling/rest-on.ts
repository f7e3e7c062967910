import type { Locator } from 'playwright';
import { expect } from 'vitest';

/** The preview of an element, with the pointer on it. Goes there again until it shows: on a busy machine the display may take the pointer away. */
export async function restOn(element: Locator): Promise<Locator> {
  const page = element.page();
  const described = (): Promise<string | null> => element.getAttribute('aria-describedby');
  const rest = async (): Promise<string | null> => {
    await page.mouse.move(0, 0);
    await element.hover();
    await page.waitForTimeout(500);
    return described();
  };
  await expect.poll(async () => (await described()) ?? (await rest()), { timeout: 20_000 }).not.toBeNull();
  return page.getByRole('tooltip');
}
