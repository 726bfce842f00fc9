import { IdCard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../domain/intake/draft.ts';
import { SelectField } from '../../design/select-field.tsx';
import { TextField } from '../../design/text-field.tsx';
import { changeDraft, useDraft } from '../../state/draft-slice.ts';
import { receiptLanguages } from '../../../domain/facts/intake-taken.ts';
import { useOpenProblems } from './open-problems.ts';
import './person-part.css';

/** Who hands in, how to reach them, and in which language the receipt is printed. */
export function PersonPart() {
  const { t } = useTranslation();
  const draft = useDraft((state) => state.draft);
  const nameMissing = useOpenProblems().some(({ path }) => path === 'person.name');
  if (draft === null) return null;
  const { person, contact, language } = draft;
  const changeContact = (changed: Partial<Draft['contact']>) =>
    changeDraft((before) => ({ ...before, contact: { ...before.contact, ...changed } }));
  return (
    <section className="card person-part" aria-label={t('intake.person')}>
      <p className="person-member">
        <IdCard aria-hidden="true" />
        {person.memberNumber === null
          ? t('intake.noMember')
          : t('intake.member', { number: person.memberNumber })}
      </p>
      <TextField
        label={t('intake.name')}
        path="person.name"
        maxLength={200}
        value={person.name}
        autoFocus={person.name === ''}
        error={nameMissing ? t('intake.problem.name-missing') : null}
        onChange={(name) => changeDraft((before) => ({ ...before, person: { ...before.person, name } }))}
      />
      <TextField
        label={t('intake.phone')}
        inputMode="tel"
        maxLength={60}
        value={contact.phone}
        onChange={(phone) => changeContact({ phone })}
      />
      <TextField
        label={t('intake.email')}
        inputMode="email"
        maxLength={200}
        value={contact.email}
        onChange={(email) => changeContact({ email })}
      />
      <TextField
        label={t('intake.place')}
        placeholder={t('intake.placeHint')}
        maxLength={200}
        value={contact.place}
        onChange={(place) => changeContact({ place })}
      />
      <SelectField
        label={t('intake.receipt')}
        value={language}
        options={receiptLanguages.map((value) => ({ value, word: t(`language.${value}`) }))}
        onChange={(chosen) => changeDraft((before) => ({ ...before, language: chosen }))}
      />
    </section>
  );
}
