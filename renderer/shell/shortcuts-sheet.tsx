import { useTranslation } from 'react-i18next';
import { Dialog } from '../design/dialog.tsx';
import { Kbd } from '../design/kbd.tsx';
import { keyWords } from '../words/key-words.ts';
import { closeDialog } from '../state/navigation-slice.ts';
import './shortcuts-sheet.css';

const groups = [
  {
    title: 'anywhere',
    rows: [
      ['Ctrl+1', 'toVerify'],
      ['Ctrl+2', 'toIntake'],
      ['Ctrl+3', 'toBoard'],
      ['Ctrl+4', 'toLoans'],
      ['Ctrl+5', 'toReport'],
      ['Ctrl+6', 'toSettings'],
      ['Ctrl+N', 'newIntake'],
      ['F8', 'camera'],
      ['Ctrl+L', 'lock'],
      ['F1', 'sheet'],
    ],
  },
  {
    title: 'verify',
    rows: [
      ['/', 'field'],
      ['Esc', 'clear'],
      ['↓', 'choose'],
      ['Enter', 'look'],
      ['Ctrl+I', 'takeIn'],
      ['Ctrl+H', 'shown'],
    ],
  },
  {
    title: 'intake',
    rows: [
      ['Ctrl+G', 'allGood'],
      ['Ctrl+D', 'promise'],
      ['Ctrl+O', 'photos'],
      ['Ctrl+S', 'sign'],
      ['Ctrl+Enter', 'commit'],
      ['Ctrl+P', 'print'],
    ],
  },
  {
    title: 'board',
    rows: [
      ['/', 'search'],
      ['↓', 'move'],
      ['Enter', 'open'],
      ['N', 'next'],
      ['H', 'handBack'],
      ['Ctrl+Enter', 'handBackNow'],
      ['Ctrl+P', 'print'],
      ['X', 'pick'],
      ['B', 'labels'],
      ['W', 'noteKey'],
      ['M', 'mineKey'],
      ['O', 'overdueKey'],
      ['L', 'levelKey'],
      ['P', 'productKey'],
      ['S', 'statusKey'],
      ['C', 'clearKey'],
    ],
  },
  {
    title: 'loans',
    rows: [
      ['/', 'search'],
      ['↓', 'move'],
      ['Enter', 'openItem'],
      ['N', 'lend'],
      ['Ctrl+Enter', 'lendNow'],
    ],
  },
] as const;

/** All shortcuts on one sheet. */
export function ShortcutsSheet() {
  const { t } = useTranslation();
  return (
    <Dialog title={t('shell.shortcuts')} onClose={closeDialog}>
      <div className="shortcuts">
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3>{t(`shortcuts.${title}`)}</h3>
            <dl>
              {rows.map(([keys, action]) => (
                <div key={action}>
                  <dt>{t(`shortcuts.${action}`)}</dt>
                  <dd>
                    <Kbd keys={keys} />
                    <span className="visually-hidden">{keyWords(keys, t).join(' + ')}</span>
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
