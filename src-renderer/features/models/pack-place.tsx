import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackList } from '../../../src-main/domain/packs.ts';
import { isolated } from '../../i18n.ts';
import { errorSentence } from '../../state/error-sentence.ts';
import { allPacks, movePacks, takeFrom, usePacks } from '../../state/packs.ts';
import { Button } from '../../ui/button.tsx';
import { PackWork } from './pack-work.tsx';
import { useSize } from './use-size.ts';

/** Where packs lie and where they come from. */
export function PackPlace({ list: { folder, mirror, machine } }: { list: PackList }) {
  const { t } = useTranslation();
  const size = useSize();
  const field = useId();
  const [address, setAddress] = useState(mirror ?? '');
  const work = usePacks((state) => state.work[allPacks]);
  const failure = usePacks((state) => state.failures[allPacks]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (address.trim() !== '') void takeFrom(address.trim());
  };
  const free = machine.diskFree === null ? [] : [t('models.free', { size: size(machine.diskFree) })];
  return (
    <>
      <h3>{t('models.place')}</h3>
      <p className="selectable pack-folder">{[isolated(folder), ...free].join(' · ')}</p>
      {work ? (
        <PackWork title={t('models.packs')} work={work} />
      ) : (
        <div className="pack-actions">
          <Button look="outlined" onClick={() => void movePacks()}>
            {t('models.move')}
          </Button>
        </div>
      )}
      <form className="pack-mirror" onSubmit={submit}>
        <label htmlFor={field}>{t('models.mirror')}</label>
        <input
          id={field}
          type="url"
          dir="ltr"
          value={address}
          spellCheck={false}
          onChange={(event) => setAddress(event.target.value)}
        />
        <Button type="submit" look="outlined" disabled={address.trim() === '' || address.trim() === mirror}>
          {t('models.mirrorUse')}
        </Button>
        {mirror !== null && <Button onClick={() => void takeFrom(null)}>{t('models.mirrorOff')}</Button>}
      </form>
      {mirror === null && <p className="pack-facts">{t('models.mirrorHub')}</p>}
      {failure && (
        <p className="pack-lacks" role="alert">
          {errorSentence(failure)}
        </p>
      )}
    </>
  );
}
