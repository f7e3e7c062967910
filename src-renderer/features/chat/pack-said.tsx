import { ScanEye, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PackSentence, PackView } from '../../../src-main/domain/pack-answer.ts';
import { clockRange } from '../../lib/time.ts';
import { errorSentence } from '../../state/error-sentence.ts';
import { forgetLook, stopLooking, usePackLooks, type PackLook } from '../../state/pack-looks.ts';
import { usePacks } from '../../state/packs.ts';
import { useIsPicture } from '../../state/is-picture.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Claims } from './claims.tsx';
import { PackHow } from './pack-how.tsx';
import './pack-said.css';

/** What a pack says of what it has looked at for a question, apart from the answer, and with what each sentence rests on. */
export function PackSaid({ message }: { message: number }) {
  const look = usePackLooks((state) => state.looks[message]);
  const { t } = useTranslation();
  if (!look) return null;
  return (
    <section className="pack-said" aria-label={t('packLook.name')} data-testid="pack-said">
      {look.state === 'looking' && <Looking look={look} onStop={() => stopLooking(message)} />}
      {look.state === 'failed' && <Head text={errorSentence(look.problem)} onClose={() => forgetLook(message)} />}
      {look.state === 'done' && <Said look={look} onClose={() => forgetLook(message)} />}
    </section>
  );
}

function Looking({ look, onStop }: { look: Extract<PackLook, { state: 'looking' }>; onStop: () => void }) {
  const { t } = useTranslation();
  const isPicture = useIsPicture();
  const { title, moment, words, stopping } = look;
  return (
    <div aria-busy>
      <p className="chat-working">
        {moment
          ? isPicture
            ? t('packLook.looksAtPicture', { title })
            : t('packLook.looks', { title, range: clockRange(moment) })
          : t(words === '' ? 'packLook.opens' : 'packLook.writes', { title })}
      </p>
      {words !== '' && (
        <p className="claim pack-unsupported" dir="auto">
          {words}
        </p>
      )}
      <Button underWay={stopping} onClick={onStop}>
        {t(stopping ? 'chat.stopping' : 'chat.stop')}
      </Button>
    </div>
  );
}

function Said({ look, onClose }: { look: Extract<PackLook, { state: 'done' }>; onClose: () => void }) {
  const { t } = useTranslation();
  const { pack, title, views, declined } = look.found;
  const isExperiment = usePacks(({ list }) => list?.packs.find((one) => one.pack === pack)?.experimental === true);
  if (declined) return <Head text={t(`packLook.declined.${declined}`, { title })} onClose={onClose} />;
  if (views.length === 0) return <Head text={t('packLook.nothing', { title })} onClose={onClose} />;
  return (
    <>
      <Head text={t(isExperiment ? 'packLook.experiment' : 'packLook.caution', { title })} onClose={onClose} />
      {views.map((view) => (
        <View key={view.start} view={view} title={title} />
      ))}
    </>
  );
}

function Head({ text, onClose }: { text: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <header className="pack-said-head">
      <ScanEye size={14} aria-hidden />
      <p>{text}</p>
      <IconButton icon={X} size="small" label={t('packLook.putAway')} onClick={onClose} />
    </header>
  );
}

function View({ view, title }: { view: PackView; title: string }) {
  const { t } = useTranslation();
  const isPicture = useIsPicture();
  const supported = view.sentences.filter(({ citations }) => citations.length > 0);
  const unsupported = view.sentences.filter(({ citations }) => citations.length === 0);
  return (
    <div className="pack-view">
      <h3>
        {t(`packLook.looked.${isPicture && view.why !== 'evidence' ? 'picture' : view.why}`, {
          title,
          range: clockRange(view),
        })}
      </h3>
      <Claims claims={supported} />
      {unsupported.length > 0 && (
        <>
          <p className="pack-note">{t('packLook.unsupported')}</p>
          {unsupported.map((sentence) => (
            <Unsupported key={sentence.text} {...sentence} />
          ))}
        </>
      )}
      {view.sentences.length + view.leftOut === 0 && (
        <p className="pack-note">{t('packLook.recognisesNothing', { title })}</p>
      )}
      {view.leftOut > 0 && (
        <p className="pack-note">
          {t(view.why === 'evidence' ? 'packLook.leftOutWritten' : 'packLook.leftOut', { count: view.leftOut })}
        </p>
      )}
      <PackHow view={view} />
    </div>
  );
}

/** A sentence that nothing supports, and why. */
function Unsupported({ text, unsupported }: PackSentence) {
  const { t } = useTranslation();
  return (
    <>
      <p className="claim pack-unsupported" dir="auto" data-testid="pack-unsupported">
        {text}
      </p>
      {unsupported && (
        <p className="pack-why">
          {t(`packLook.why.${unsupported.why}`, { words: unsupported.words?.join(', ') ?? '' })}
        </p>
      )}
    </>
  );
}
