import { ScanEye } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatMessage } from '../../../src-main/domain/answer.ts';
import { useChat } from '../../state/chat.ts';
import { lookWith, usePackLooks } from '../../state/pack-looks.ts';
import { useReadyPacks } from '../../state/packs.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { PackWritingFields } from './pack-writing.tsx';
import './pack-button.css';

const largestSeed = 2 ** 32 - 1;

/** Lets a pack that is installed look for a question as well; there is no such button where none is. */
export function PackButton({ message }: { message: ChatMessage }) {
  const { t } = useTranslation();
  const video = useChat((state) => (state.about === 'video' ? state.of : null));
  const packs = useReadyPacks();
  const busy = usePackLooks((state) => state.looks[message.id]?.state === 'looking');
  const [open, setOpen] = useState(false);
  const [withSound, setWithSound] = useState(true);
  const [seed, setSeed] = useState('');
  const close = useCallback(() => setOpen(false), []);
  const button = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (open) button.current?.querySelector('.pack-choice')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  if (video === null || packs.length === 0) return null;
  const look = (pack: string): void => {
    close();
    const drawn = /^\d+$/.test(seed.trim()) ? { seed: Math.min(largestSeed, Number(seed)) } : {};
    void lookWith(message, video, { pack, withSound, ...drawn });
  };
  return (
    <span ref={button} className="pack-button">
      <IconButton
        icon={ScanEye}
        size="small"
        label={t('packLook.look')}
        aria-expanded={open}
        disabled={busy}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Popover label={t('packLook.look')} className="pack-choice" onClose={close}>
          {packs.map(({ pack, title, experimental }) => (
            <Button key={pack} icon={ScanEye} onClick={() => look(pack)}>
              {title}
              {experimental && <small>{t('models.experimental')}</small>}
            </Button>
          ))}
          <label>
            <input type="checkbox" checked={withSound} onChange={(event) => setWithSound(event.target.checked)} />
            {t('packLook.sound')}
          </label>
          <label title={t('packLook.seedHint')}>
            {t('packLook.seed')}
            <input inputMode="numeric" maxLength={10} value={seed} onChange={(event) => setSeed(event.target.value)} />
          </label>
          <PackWritingFields />
        </Popover>
      )}
    </span>
  );
}
