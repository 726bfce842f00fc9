import { Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../../domain/programme/country.ts';
import { LevelMark } from '../../design/level-mark.tsx';
import { SampleBadge } from '../../design/sample-badge.tsx';
import { spokenLanguage } from '../../locales/spoken.ts';
import type { GivenVerdict } from '../../worker/service/given-verdict.ts';
import { nameOf } from './presentation.ts';
import { VerdictShape } from './verdict-shape.tsx';
import './verdict-hero.css';

/** The verdict's word, its shape, the level, and whom it is about. */
export function VerdictHero({ given }: { readonly given: GivenVerdict }) {
  const { t } = useTranslation();
  const { answer, programme } = given;
  const { verdict, level, video } = answer;
  return (
    <header className="hero">
      <VerdictShape verdict={verdict} />
      <div className="hero-words">
        <h1>{t(`verdict.${verdict}`)}</h1>
        <p className="hero-means">
          {t(`verdict.means.${verdict}`)}
          {programme.sample && (
            <SampleBadge words={t('verify.programmeSample', { version: programme.version })} />
          )}
        </p>
        <Whom given={given} />
      </div>
      <div className="hero-levels">
        {level !== null && <LevelMark level={level} />}
        {video && (
          <span className="hero-video">
            <Video aria-hidden="true" />
            {t('verdict.video')}
          </span>
        )}
      </div>
    </header>
  );
}

function Whom({ given: { member, presentation } }: { readonly given: GivenVerdict }) {
  const { t } = useTranslation();
  const name = nameOf(presentation, member);
  const region = member?.region ?? presentation.region;
  return (
    <p className="hero-whom">
      {name !== null && <strong>{name}</strong>}
      {member !== null && (
        <span className="numbers">{t('verify.member', { number: member.memberNumber })}</span>
      )}
      {member === null && presentation.by === 'card' && (
        <span className="code">{t('verify.card', { number: presentation.number })}</span>
      )}
      {member !== null && <span>{countryName(member.country, spokenLanguage())}</span>}
      {region !== null && <span>{t(`region.${region}`)}</span>}
    </p>
  );
}
