import { CircleCheck, CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../../locales/i18n.ts';
import type { JudgedKit } from '../../worker/service/given-verdict.ts';
import { countsOf } from './outlook-words.ts';

type Kit = Exclude<JudgedKit, { kind: 'membership-year' }>;

/** How far the kit is to every level, in products or in points. */
export function KitProgress({ kit }: { readonly kit: Kit }) {
  const { t } = useTranslation();
  return (
    <ul className="kit-progress">
      {stepsOf(kit, t).map(({ words, reached }) => (
        <li key={words} data-reached={reached}>
          {reached ? <CircleCheck aria-hidden="true" /> : <CircleSlash aria-hidden="true" />}
          {words}
        </li>
      ))}
    </ul>
  );
}

function stepsOf(kit: Kit, t: Translate): { readonly words: string; readonly reached: boolean }[] {
  const video = kit.video ? [{ words: t('verify.progressVideo'), reached: true }] : [];
  return [...levelsOf(kit, t), ...video];
}

function levelsOf(kit: Kit, t: Translate) {
  switch (kit.kind) {
    case 'counts':
      return kit.progress.map(({ level, reached, ...counts }) => ({
        words: t('verify.progress', { level: t(`level.${level}`), ...countsOf(counts) }),
        reached,
      }));
    case 'points':
      return kit.progress.map(({ level, reached, have, need }) => ({
        words: t('verify.progressPoints', { level: t(`level.${level}`), have, need }),
        reached,
      }));
  }
}
