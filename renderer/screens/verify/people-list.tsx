import { CreditCard } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../../domain/programme/country.ts';
import { levelSchema } from '../../../domain/programme/level.ts';
import { Empty } from '../../design/empty.tsx';
import { LevelMark } from '../../design/level-mark.tsx';
import { spokenLanguage } from '../../locales/spoken.ts';
import { choosePerson, useVerify } from '../../state/verify-slice.ts';
import type { PersonHit } from '../../worker/service/verify-service.ts';
import { SampleProgramme } from '../sample-programme.tsx';
import './people-list.css';

/** Element id of a row, for the field to point at. */
export function personRowId(index: number): string {
  return `person-${index}`;
}

/** The people who fit what is typed. */
export function PeopleList() {
  const { t } = useTranslation();
  const people = useVerify((state) => state.people);
  const active = useVerify((state) => state.active);
  const listed = useVerify((state) => state.listed);
  return (
    <div className="people-panel" data-verdict="none">
      <h1 className="visually-hidden">{t('verify.people')}</h1>
      <p className="visually-hidden" role="status">
        {people.length > 0 ? t('verify.people_count', { count: people.length }) : ''}
      </p>
      <ul id="people" className="people" role="listbox" tabIndex={-1} aria-label={t('verify.people')}>
        {people.map((person, index) => (
          <PersonRow
            key={`${person.region} ${person.memberNumber}`}
            person={person}
            index={index}
            isActive={index === active}
          />
        ))}
      </ul>
      {people.length > 0 && (
        <p className="people-sample">
          <SampleProgramme />
        </p>
      )}
      {people.length === 0 && (
        <Empty icon={CreditCard} title={t('verify.noPeople', { query: listed.trim() })}>
          <p>{t('verify.noPeopleHint')}</p>
        </Empty>
      )}
    </div>
  );
}

interface PersonRowProps {
  readonly person: PersonHit;
  readonly index: number;
  readonly isActive: boolean;
}

function PersonRow({ person, index, isActive }: PersonRowProps) {
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  const level = levelSchema.safeParse(person.level);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <li
      ref={row}
      id={personRowId(index)}
      className="person"
      role="option"
      aria-selected={isActive}
      // The press must not take the focus out of the field.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => void choosePerson(person)}
    >
      <span className="person-name">{person.name}</span>
      <span className="person-number code">{person.memberNumber}</span>
      <span className="person-country">{countryName(person.country, spokenLanguage())}</span>
      <span className="person-region">{t(`region.${person.region}`)}</span>
      <span className="person-level">
        {person.status === 'active' ? (
          level.success && <LevelMark level={level.data} />
        ) : (
          <span className="person-account">{t(`verify.account.${person.status}`)}</span>
        )}
      </span>
    </li>
  );
}
