import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../preload/contract.ts';
import { pairingCodeSchema } from '../../../domain/wire/hub-api.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/text-field.tsx';
import { approachVault } from '../../state/desk-slice.ts';
import { EndedDeskNotice } from '../ending/ended-notices.tsx';
import './enrol-screen.css';

type EnrolProblem = Extract<AnswerOf<'enrol'>, { ok: false }>['problem'];

/** Connects a new laptop to the hub of its event, once. */
export function EnrolScreen() {
  const { t } = useTranslation();
  const [hubUrl, setHubUrl] = useState('');
  const [code, setCode] = useState('');
  const [codeWrong, setCodeWrong] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<EnrolProblem | null>(null);

  const connect = async () => {
    const read = pairingCodeSchema.safeParse(code);
    setCodeWrong(!read.success);
    if (!read.success || pending) return;
    setPending(true);
    setProblem(null);
    const answer = await window.desk.enrol({ hubUrl: hubUrl.trim(), code: read.data });
    setPending(false);
    if (answer.ok) await approachVault(answer.identity);
    else setProblem(answer.problem);
  };

  return (
    <main className="enrol">
      <form
        className="card enrol-card"
        onSubmit={(event) => {
          event.preventDefault();
          void connect();
        }}
      >
        <header>
          <p className="enrol-product">{t('shell.product')}</p>
          <h1>{t('enrol.title')}</h1>
          <p>{t('enrol.hint')}</p>
        </header>
        <EndedDeskNotice />
        {problem !== null && (
          <Banner tone="bad" title="">
            {t(`enrol.problem.${problem}`)}
          </Banner>
        )}
        <TextField
          label={t('enrol.hub')}
          hint={t('enrol.hubHint')}
          inputMode="url"
          maxLength={300}
          value={hubUrl}
          autoFocus
          onChange={setHubUrl}
        />
        <TextField
          label={t('enrol.code')}
          hint={t('enrol.codeHint')}
          code
          maxLength={12}
          value={code}
          error={codeWrong ? t('enrol.codeWrong') : null}
          onChange={(typed) => setCode(typed.toUpperCase())}
        />
        <Button look="primary" size="l" isSubmit isPending={pending}>
          {t('enrol.connect')}
        </Button>
      </form>
    </main>
  );
}
