import { useTranslation } from 'react-i18next';
import { SampleBadge } from '../design/sample-badge.tsx';
import { useDesk } from '../state/desk-slice.ts';

/** Stands near levels and queues while the programme they rest on is a sample. */
export function SampleProgramme({ isShort = false }: { readonly isShort?: boolean }) {
  const { t } = useTranslation();
  const sample = useDesk(({ status }) => status?.roster.programme.sample ?? false);
  return sample && <SampleBadge words={t(isShort ? 'common.sampleShort' : 'common.sampleProgramme')} />;
}
