import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyPresets, type KeyPreset } from '../../../src-main/domain/keys.ts';
import { choosePreset, resetAllKeys, useKeyMap } from '../../state/keys.ts';
import { showDialog } from '../../state/layout.ts';
import { useSettings } from '../../state/settings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import type { Action } from './actions.ts';
import { EditRow } from './edit-row.tsx';
import { keyText } from '../../lib/key-text.ts';
import { actionsOf, fixedRows, rowsOf, useActionText, useKeyWords } from './sheet-rows.ts';
import './shortcut-sheet.css';

const groups = ['playback', 'range', 'timeline', 'moving', 'window'] as const satisfies readonly Action['group'][];

/** Every key and what it does now, from the map that handles them; here they can be changed, too. */
export function ShortcutSheet() {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  return (
    <Dialog title={t('keys.name')} closeLabel={t('settings.close')} onClose={() => showDialog(null)}>
      <div className="shortcut-bar">
        <PresetChoice />
        {editing && <ResetAll />}
        <Button look="outlined" onClick={() => setEditing(!editing)}>
          {t(editing ? 'keys.done' : 'keys.change')}
        </Button>
      </div>
      <div className="shortcut-groups" data-editing={editing || undefined}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{t(`keys.group.${group}`)}</h3>
            <dl>
              {editing ? actionsOf(group).map((name) => <EditRow key={name} name={name} />) : <Rows {...{ group }} />}
            </dl>
          </section>
        ))}
        <section>
          <h3>{t('keys.group.fixed')}</h3>
          <dl data-testid="fixed-keys">
            {fixedRows.map(([name, keys]) => (
              <div key={name} data-fixed={name}>
                <dt>{t(`keys.fixed.${name}`)}</dt>
                <dd>
                  {keys.map((key) => (
                    <kbd key={key}>{keyText(key)}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

function PresetChoice() {
  const { t } = useTranslation();
  const preset = useSettings(({ settings }) => settings?.keys.preset);
  return (
    <label className="shortcut-preset">
      {t('keys.preset')}
      <Select value={preset} onChange={(event) => choosePreset(event.target.value as KeyPreset)}>
        {keyPresets.map((name) => (
          <option key={name} value={name}>
            {t(`keys.presets.${name}`)}
          </option>
        ))}
      </Select>
    </label>
  );
}

function ResetAll() {
  const { t } = useTranslation();
  const changed = useSettings(({ settings }) => Object.keys(settings?.keys.changed ?? {}).length > 0);
  return (
    <Button disabled={!changed} onClick={resetAllKeys}>
      {t('keys.resetAll')}
    </Button>
  );
}

/** The actions of a group that have keys. */
function Rows({ group }: { group: Action['group'] }) {
  const { t } = useTranslation();
  const map = useKeyMap();
  const textOf = useActionText();
  const wordsOf = useKeyWords();
  return rowsOf(group, map).map(({ name, keys }) => (
    <div key={name}>
      <dt>{name === 'percents' || name === 'tabNumbers' ? t(`shortcuts.${name}`) : textOf(name)}</dt>
      <dd>
        {keys.map((mapped) => (
          <kbd key={mapped.key} data-taken={mapped.takenBy} title={mapped.takenBy && wordsOf(mapped)}>
            {wordsOf({ key: mapped.key })}
            {mapped.takenBy && <span className="visually-hidden">{wordsOf(mapped)}</span>}
          </kbd>
        ))}
      </dd>
    </div>
  ));
}
