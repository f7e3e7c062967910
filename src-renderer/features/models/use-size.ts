import { useTranslation } from 'react-i18next';
import { byteSize } from '../../lib/byte-size.ts';

/** Writes sizes in the language of the window. */
export function useSize(): (bytes: number) => string {
  const { i18n } = useTranslation();
  return (bytes) => byteSize(bytes, i18n.language);
}
