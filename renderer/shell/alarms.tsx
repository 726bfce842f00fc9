import { useTranslation } from 'react-i18next';
import { Banner } from '../design/banner.tsx';
import { useDesk } from '../state/desk-slice.ts';
import { useNow } from '../state/use-now.ts';
import { alarmsOf } from '../words/alarms.ts';

/** The worst thing that is wrong, across the screen; the Settings list all of them. */
export function Alarms({ all = false }: { readonly all?: boolean }) {
  const { t } = useTranslation();
  const status = useDesk((state) => state.status);
  const now = useNow();
  if (status === null) return null;
  const alarms = alarmsOf(status, now, t);
  return (all ? alarms : alarms.slice(0, 1)).map(({ id, tone, title, whatToDo }) => (
    <Banner key={id} tone={tone} title={title}>
      {whatToDo}
    </Banner>
  ));
}
