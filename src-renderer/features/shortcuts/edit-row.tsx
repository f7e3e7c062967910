import { Plus, RotateCcw, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { canBeMapped, type ActionName } from '../../../src-main/domain/keys.ts';
import { keyName } from '../../lib/key-name.ts';
import { keyText } from '../../lib/key-text.ts';
import { giveKey, keyMap, removeKey, resetKeys, useKeyMap } from '../../state/keys.ts';
import { useSettings } from '../../state/settings.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useActionText, useKeyWords } from './sheet-rows.ts';

/** What has been pressed for an action: nothing yet, a key of another action, or one that cannot be had. */
type Pressed =
  | { state: 'waiting' }
  | { state: 'taken'; key: string; by: ActionName }
  | { state: 'refused'; key: string };

const modifiers = /^(?:Alt|AltGraph|CapsLock|Control|Fn|Meta|OS|Shift)$/;

/** An action whose keys can be removed, added and reset. */
export function EditRow({ name }: { name: ActionName }) {
  const { t } = useTranslation();
  const action = useActionText()(name);
  const wordsOf = useKeyWords();
  const keys = useKeyMap().byAction[name];
  const changed = useSettings(({ settings }) => Object.hasOwn(settings?.keys.changed ?? {}, name));
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  /** Does what takes the button under the focus away, and keeps the focus in the line. */
  const thenFocus = (act: () => void) => (): void => {
    act();
    add.current?.focus();
  };
  return (
    <div>
      <dt>{action}</dt>
      <dd>
        {keys.map((mapped) => (
          <button
            key={mapped.key}
            type="button"
            className="shortcut-key"
            data-taken={mapped.takenBy}
            aria-label={t('keys.remove', { key: wordsOf(mapped), action })}
            title={t('keys.remove', { key: wordsOf(mapped), action })}
            onClick={thenFocus(() => removeKey(name, mapped.key))}
          >
            <kbd>{keyText(mapped.key)}</kbd>
            <X size={12} aria-hidden />
          </button>
        ))}
        <Recorder ref={add} name={name} waiting={pressed?.state === 'waiting'} onPressed={setPressed} />
        {changed && (
          <IconButton
            icon={RotateCcw}
            size="small"
            label={t('keys.reset', { action })}
            onClick={thenFocus(() => resetKeys(name))}
          />
        )}
        {pressed && pressed.state !== 'waiting' && (
          <Objection
            pressed={pressed}
            onTake={thenFocus(() => {
              setPressed(null);
              giveKey(name, pressed.key);
            })}
            onClose={thenFocus(() => setPressed(null))}
          />
        )}
      </dd>
    </div>
  );
}

interface RecorderProps {
  ref: Ref<HTMLButtonElement>;
  name: ActionName;
  waiting: boolean;
  onPressed: (pressed: Pressed | null) => void;
}

/** Pressed, it waits for a key. Escape, Tab and a press elsewhere end the waiting. */
function Recorder({ ref, name, waiting, onPressed }: RecorderProps) {
  const { t } = useTranslation();
  const action = useActionText()(name);
  const record = (event: KeyboardEvent): void => {
    if (modifiers.test(event.key) || event.key === 'Tab') return;
    event.preventDefault();
    const key = keyName(event.nativeEvent);
    if (key === 'Escape') return onPressed(null);
    const by = keyMap().byKey.get(key);
    if (!canBeMapped(key)) return onPressed({ state: 'refused', key });
    if (by !== undefined && by !== name) return onPressed({ state: 'taken', key, by });
    onPressed(null);
    giveKey(name, key);
  };
  const label = waiting ? t('keys.press') : t('keys.add', { action });
  return (
    <button
      ref={ref}
      type="button"
      className={waiting ? 'shortcut-recorder' : 'icon-button icon-button-small'}
      aria-label={label}
      title={label}
      onClick={() => onPressed({ state: 'waiting' })}
      // The dialog keeps its keys from bubbling.
      {...(waiting && { onKeyDownCapture: record, onBlur: () => onPressed(null) })}
    >
      {waiting ? label : <Plus size={14} aria-hidden />}
    </button>
  );
}

interface ObjectionProps {
  pressed: Exclude<Pressed, { state: 'waiting' }>;
  onTake: () => void;
  onClose: () => void;
}

/** Says why a key is not simply given, and lets the person decide. */
function Objection({ pressed, onTake, onClose }: ObjectionProps) {
  const { t } = useTranslation();
  const textOf = useActionText();
  const key = keyText(pressed.key);
  return (
    <div className="shortcut-objection" role="alert">
      <p>
        {pressed.state === 'taken'
          ? t('keys.conflict', { key, action: textOf(pressed.by) })
          : t('keys.refused', { key })}
      </p>
      {pressed.state === 'taken' && (
        <Button ref={(button) => button?.focus()} look="outlined" onClick={onTake}>
          {t('keys.takeOver')}
        </Button>
      )}
      <Button onClick={onClose}>{t('keys.cancel')}</Button>
    </div>
  );
}
