import { Camera, Search } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Kbd } from '../../design/kbd.tsx';
import { useDesk } from '../../state/desk-slice.ts';
import { useNavigation } from '../../state/navigation-slice.ts';
import { openCamera } from '../../state/scan-sink.ts';
import { choosePerson, look, moveActive, takeIn, typeQuery, useVerify } from '../../state/verify-slice.ts';
import { personRowId } from './people-list.tsx';
import './lookup-field.css';

/** A second Enter sooner than this after the verdict is a bounce, not a wish to go on; ms. */
const BOUNCE = 600;

interface LookupFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
}

/** The one field: card, name or ticket. It keeps the focus while the list below is walked through. */
export function LookupField({ field }: LookupFieldProps) {
  const { t } = useTranslation();
  const query = useVerify((state) => state.query);
  const active = useVerify((state) => state.active);
  const people = useVerify((state) => state.people.length);
  const unfinished = useVerify((state) => state.unfinished);
  const outcome = useVerify((state) => state.outcome);
  const isAsking = useNavigation((state) => state.dialog !== null);
  const isCovered = useDesk(({ settings }) => settings?.technician === '') || isAsking;
  const isTyping = query !== '';
  // Drawn when nothing else is to do: the first character of a scan is taken back before anybody could press it.
  const canLook = useDeferredValue(isTyping) && isTyping;
  const lastEnter = useRef(0);

  // A verdict on screen or a dialog answered, and the field is free for the next visitor.
  useEffect(() => {
    if (!isCovered) field.current?.focus();
  }, [field, outcome, isCovered]);

  const submit = () => {
    const { people: found, active: row, asking } = useVerify.getState();
    if (asking) return;
    const person = found[row];
    if (person !== undefined) void choosePerson(person);
    else void look(query);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      moveActive(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === '/' && query === '') {
      // The key that leads here is no beginning of a name or number.
      event.preventDefault();
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      const bounced = event.repeat || event.timeStamp - lastEnter.current < BOUNCE;
      lastEnter.current = event.timeStamp;
      if (bounced) return;
      if (query.trim() === '') void takeIn();
      else submit();
    }
  };

  return (
    <div className="lookup" role="search">
      <Search aria-hidden="true" />
      <input
        ref={field}
        data-scans="emptied"
        className="lookup-input"
        type="text"
        role="combobox"
        aria-label={t('verify.field')}
        aria-expanded={people > 0}
        aria-controls="people"
        aria-autocomplete="list"
        aria-describedby={unfinished ? 'lookup-note' : undefined}
        {...(active >= 0 ? { 'aria-activedescendant': personRowId(active) } : {})}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder={t('verify.placeholder')}
        value={query}
        onChange={(event) => typeQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {unfinished && (
        <span id="lookup-note" className="lookup-note" role="status">
          {t('verify.unfinished')}
        </span>
      )}
      {canLook ? (
        <Button look="primary" keys="Enter" onPress={submit}>
          {t('verify.look')}
        </Button>
      ) : (
        <Kbd keys="/" />
      )}
      <Button icon={Camera} keys="F8" onPress={() => openCamera()}>
        {t('camera.button')}
      </Button>
    </div>
  );
}
