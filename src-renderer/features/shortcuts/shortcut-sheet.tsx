import { useTranslation } from 'react-i18next';
import { showDialog } from '../../state/layout.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { shortcuts, type Shortcut } from './table.ts';
import './shortcut-sheet.css';

const groups = ['playback', 'moving', 'range', 'timeline', 'window'] as const satisfies readonly Shortcut['group'][];
const isMac = navigator.userAgent.includes('Mac');

/** Every key and what it does, from the table that handles them. */
export function ShortcutSheet() {
  const { t } = useTranslation();
  return (
    <Dialog title={t('keys.name')} closeLabel={t('settings.close')} onClose={() => showDialog(null)}>
      <div className="shortcut-groups">
        {groups.map((group) => (
          <section key={group}>
            <h3>{t(`keys.group.${group}`)}</h3>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map(({ name, keys }) => (
                  <div key={name}>
                    <dt>{t(`shortcuts.${name}`)}</dt>
                    <dd>
                      {shownKeys(keys).map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

const signs: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Mod: isMac ? '⌘' : 'Ctrl',
  '-': '−',
};

/** Key names as they are printed on keyboards; the row of digits as one. */
function shownKeys(keys: readonly string[]): string[] {
  if (keys.length === 10) return [`${keys[0]}–${keys[9]}`];
  return keys.map((key) =>
    key.length === 1
      ? (signs[key] ?? key)
      : key
          .split('+')
          .map((part) => signs[part] ?? part)
          .join(' '),
  );
}
