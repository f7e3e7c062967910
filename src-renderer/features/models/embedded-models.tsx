import { useTranslation } from 'react-i18next';
import type { EmbeddedModel } from '../../../src-main/domain/packs.ts';
import en from '../../locales/en.json' with { type: 'json' };
import { useSize } from './use-size.ts';

type Role = keyof typeof en.models.role;

/** The models that came with the program. */
export function EmbeddedModels({ models }: { models: readonly EmbeddedModel[] }) {
  const { t } = useTranslation();
  const size = useSize();
  return (
    <>
      <h3>{t('models.embedded')}</h3>
      <p>{t('models.embeddedText')}</p>
      <ul className="embedded-models">
        {models.map(({ role, name, licence, bytes }) => (
          <li key={role}>
            <b>{t(`models.role.${role as Role}`)}</b>
            <span className="selectable">{[name, size(bytes), licence].join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
