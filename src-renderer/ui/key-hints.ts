import { createContext } from 'react';
import type { ActionName } from '../../src-main/domain/keys.ts';

/** The key that does something now, as it is printed on keyboards; nothing where no key does it. */
export const KeyHints = createContext<(action: ActionName) => string | undefined>(() => undefined);
