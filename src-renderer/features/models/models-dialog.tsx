import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showDialog } from '../../state/layout.ts';
import { loadPacks, usePacks } from '../../state/packs.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { EmbeddedModels } from './embedded-models.tsx';
import { PackPlace } from './pack-place.tsx';
import { PackRow } from './pack-row.tsx';
import { Providers } from './providers.tsx';
import './models.css';

/** The models of this installation: packs with what they need and cost, what came along, and what all of them run on. */
export function ModelsDialog() {
  const { t } = useTranslation();
  const list = usePacks((state) => state.list);
  useEffect(() => void loadPacks(), []);
  // The LLaMA that came along stands with the other models below.
  const packs = list?.packs.filter(({ way, family }) => way !== 'embedded' || family !== 'llama') ?? [];
  return (
    <Dialog title={t('models.name')} closeLabel={t('settings.close')} onClose={() => showDialog(null)}>
      <p>{t('models.packsText')}</p>
      <ul className="packs" aria-label={t('models.packs')}>
        {list && packs.map((status) => <PackRow key={status.pack} status={status} machine={list.machine} />)}
      </ul>
      {list && <PackPlace list={list} />}
      <Providers />
      {list && <EmbeddedModels models={list.embedded} />}
    </Dialog>
  );
}
