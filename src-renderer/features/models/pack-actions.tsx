import { useTranslation } from 'react-i18next';
import type { PackStatus } from '../../../src-main/domain/packs.ts';
import { addPack, importPack, planPack, removePack, verifyPack } from '../../state/packs.ts';
import { Button } from '../../ui/button.tsx';
import { useSize } from './use-size.ts';

/** What the person is asked about once more before it happens. */
export type Asking = 'add' | 'remove' | null;

interface PackActionsProps {
  status: PackStatus;
  asking: Asking;
  setAsking: (asking: Asking) => void;
}

/** What can be done with a pack that nobody works on. Loading and deleting are asked twice. */
export function PackActions({ status, asking, setAsking }: PackActionsProps) {
  const { t } = useTranslation();
  const size = useSize();
  const { pack, title, way, state, problem, hub, bytes, bytesHere, fits } = status;

  /** A button whose name says which pack it is about. */
  const action = (text: string, act: () => void, look?: 'filled' | 'outlined', disabled = false) => (
    <Button look={look ?? 'plain'} aria-label={`${text}: ${title}`} disabled={disabled} onClick={act}>
      {text}
    </Button>
  );
  const finish = (work: Promise<unknown>): void => {
    setAsking(null);
    void work;
  };
  const keep = action(t('models.cancel'), () => setAsking(null));

  if (asking === 'remove') {
    return (
      <div className="pack-actions">
        {action(t('models.removeNow'), () => finish(removePack(status)), 'filled')}
        {keep}
      </div>
    );
  }
  // Size, licence and source are on the row by now.
  if (asking === 'add' && bytes !== null) {
    const text = t('models.confirm', { size: size(bytes - bytesHere) });
    return (
      <div className="pack-actions">
        {action(text, () => finish(addPack(status)), 'filled', !fits.disk || !fits.memory)}
        {keep}
      </div>
    );
  }
  const plan = async (): Promise<void> => {
    setAsking('add');
    if (!(await planPack(status))) setAsking(null);
  };
  const isOffered = way === 'download' && state === 'absent';
  return (
    <div className="pack-actions">
      {isOffered && action(t('models.plan'), () => void plan(), 'outlined', !fits.memory)}
      {state === 'partial' && action(t('models.resume'), () => void addPack(status), 'outlined')}
      {problem && hub && action(t('models.repair'), () => void addPack(status), 'outlined')}
      {state === 'absent' && way !== 'import' && action(t('models.import'), () => void importPack(pack))}
      {state === 'absent' && way === 'import' && action(t('models.importOther'), () => void importPack())}
      {state === 'installed' && action(t('models.verify'), () => void verifyPack(status))}
      {state === 'installed' && way !== 'embedded' && action(t('models.remove'), () => setAsking('remove'))}
      {state === 'partial' && action(t('models.discard'), () => setAsking('remove'))}
    </div>
  );
}
