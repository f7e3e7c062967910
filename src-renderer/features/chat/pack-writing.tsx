import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PackWriting, packWritingLimits } from '../../../src-main/domain/pack-writing.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';

const parts = Object.keys(packWritingLimits) as (keyof PackWriting)[];

/** How packs write, where not as they have it themselves; it is remembered. */
export function PackWritingFields() {
  const { t } = useTranslation();
  return (
    <details className="pack-writing">
      <summary>{t('packLook.writing.name')}</summary>
      <p className="pack-note">{t('packLook.writing.hint')}</p>
      {parts.map((part) => (
        <Field key={part} part={part} />
      ))}
    </details>
  );
}

function Field({ part }: { part: keyof PackWriting }) {
  const { t } = useTranslation();
  const kept = useSettings(({ settings }) => settings?.packWriting[part]);
  const [text, setText] = useState(kept === undefined ? '' : String(kept));
  const { least, most, whole } = packWritingLimits[part];
  const value = Number(text.replace(',', '.'));
  const fits = (number: number): boolean => number >= least && number <= most && (!whole || Number.isInteger(number));
  const change = (next: string): void => {
    setText(next);
    const number = Number(next.replace(',', '.'));
    if (next.trim() !== '' && !fits(number)) return;
    const { [part]: _, ...others } = useSettings.getState().settings?.packWriting ?? {};
    void changeSettings({ packWriting: next.trim() === '' ? others : { ...others, [part]: number } });
  };
  return (
    <label>
      <span>{t(`packLook.writing.${part}`)}</span>
      <input
        inputMode="decimal"
        maxLength={6}
        value={text}
        placeholder={`${least}–${most}`}
        aria-invalid={text.trim() !== '' && !fits(value)}
        onChange={(event) => change(event.target.value)}
      />
    </label>
  );
}
