import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackList, PackStatus } from '../../../src-main/domain/packs.ts';
import { errorSentence } from '../../state/error-sentence.ts';
import { usePacks } from '../../state/packs.ts';
import { PackActions, type Asking } from './pack-actions.tsx';
import { PackSpeedFacts } from './pack-speed.tsx';
import { PackWork } from './pack-work.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useSize } from './use-size.ts';

/** A pack: what it is, what it needs next to what there is, and what can be done with it. */
export function PackRow({ status, machine }: { status: PackStatus; machine: PackList['machine'] }) {
  const { t } = useTranslation();
  const size = useSize();
  const title = useId();
  const [asking, setAsking] = useState<Asking>(null);
  const work = usePacks((state) => state.work[status.pack]);
  const failure = usePacks((state) => state.failures[status.pack]);
  const row = useKeptFocus();
  const { licence, hub, bytes, memory, fits, state, problem } = status;
  const facts = [
    bytes === null ? t('models.sizeUnknown') : size(bytes),
    t('models.memory', { size: size(memory), machine: size(machine.memory) }),
    t('models.licence', { name: licence.name }),
    ...(status.experimental ? [t('models.experimental')] : []),
    ...(licence.researchOnly ? [t('models.researchOnly')] : []),
  ];
  const lacks = [
    ...(fits.memory ? [] : [t('models.tooLarge')]),
    ...(fits.disk || state === 'installed' ? [] : [t('models.noRoom')]),
  ];
  const trouble = failure ?? problem;
  return (
    <li ref={row} className="pack" data-state={problem ? 'damaged' : state} data-testid="pack" aria-labelledby={title}>
      <div className="pack-head">
        <h3 id={title}>{status.title}</h3>
        <span className="pack-state">{t(stateKey(status), { percent: percentOf(status) })}</span>
      </div>
      <p className="pack-facts">{facts.join(' · ')}</p>
      {licence.terms !== '' && (
        <p className="pack-facts selectable">
          <bdi lang="en">{licence.terms}</bdi>
        </p>
      )}
      {hub?.revision && (
        <p className="pack-facts selectable">
          {t('models.source', { repository: hub.repository, revision: hub.revision.slice(0, 12) })}
        </p>
      )}
      {status.way === 'convert' && <p className="pack-facts">{t('models.convert')}</p>}
      {status.way === 'import' && state === 'absent' && <p className="pack-facts">{t('models.bring')}</p>}
      {status.speed && <PackSpeedFacts speed={status.speed} />}
      {lacks.length > 0 && <p className="pack-lacks">{lacks.join(' ')}</p>}
      {trouble && (
        <p className="pack-lacks" role="alert">
          {errorSentence(trouble)}
        </p>
      )}
      {work ? (
        <PackWork title={status.title} work={work} />
      ) : (
        <PackActions status={status} asking={asking} setAsking={setAsking} />
      )}
    </li>
  );
}

type StateKey = 'models.embedded' | `models.state.${'ready' | 'kept' | 'damaged' | 'absent' | 'partial'}`;

function stateKey({ way, state, problem, usable }: PackStatus): StateKey {
  if (problem) return 'models.state.damaged';
  if (way === 'embedded') return 'models.embedded';
  if (state === 'installed') return usable ? 'models.state.ready' : 'models.state.kept';
  return `models.state.${state}`;
}

function percentOf({ bytes, bytesHere }: PackStatus): number {
  return bytes ? Math.floor((bytesHere / bytes) * 100) : 0;
}
