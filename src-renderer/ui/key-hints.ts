import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionName } from '../../src-main/domain/keys.ts';

/** The key that does something now, as it is printed on keyboards; nothing where no key does it. */
export const KeyHints = createContext<(action: ActionName) => string | undefined>(() => undefined);

/** What a control says of itself on hover: a text, and behind it the key that does the same, where there is one. */
export function useHint(): (text: string, action?: ActionName) => string {
  const { t } = useTranslation();
  const keyOf = useContext(KeyHints);
  return (text, action) => {
    const key = action && keyOf(action);
    return key === undefined ? text : t('keys.hint', { text, key });
  };
}
