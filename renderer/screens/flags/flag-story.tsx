import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { openIntake } from '../../state/board-slice.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { toast } from '../../state/toasts-slice.ts';
import type { FlaggedIntake, FlagView } from '../../worker/service/flags-service.ts';
import { StatusPill } from '../board/status-pill.tsx';
import { answerWords } from '../../words/answer-words.ts';
import { sayListed } from '../../words/listed.ts';
import { doingWords } from './flag-words.ts';

/** What happened: which desks did what, when and who. */
export function FlagStory({ flag }: { readonly flag: FlagView }) {
  const { t } = useTranslation();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  return (
    <div className="flag-story">
      {flag.kind === 'serial-twice' &&
        flag.products.map(({ model, serial }) => (
          <p key={`${model} ${serial}`} className="flag-product">
            <strong>{model}</strong> <span className="code">{serial}</span>
          </p>
        ))}
      <ul>
        {flag.intakes.map((intake) => (
          <IntakeLine key={intake.id} intake={intake} isStatusShown={isAboutIntakes(flag)} />
        ))}
        {flag.kind === 'status-fork' &&
          flag.moves.map((move) => (
            <li key={move.id}>
              <StatusPill status={move.body.to} />
              <span>{doingWords(move, timeZone, t)}</span>
            </li>
          ))}
        {flag.kind === 'handed-back-twice' &&
          flag.handBacks.map((handBack) => (
            <li key={handBack.id}>
              <strong>{t('handBack.what', { items: sayListed(handBack.models) })}</strong>
              <span>{doingWords(handBack, timeZone, t)}</span>
            </li>
          ))}
      </ul>
      {flag.isOpen && flag.answers.length > 1 && (
        <>
          <p>{t('flags.differ')}</p>
          <ul>
            {flag.answers.map((answer) => (
              <li key={answer.id}>
                <strong>
                  {answerWords(answer.body, t, flag.kind === 'handed-back-twice' ? flag.handBacks : [])}
                </strong>
                <span>{doingWords(answer, timeZone, t)}</span>
                {answer.body.because !== '' && <q>{answer.body.because}</q>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Not about what was done with one of them. */
function isAboutIntakes({ kind }: FlagView): boolean {
  return kind === 'serial-twice' || kind === 'ticket-twice';
}

interface IntakeLineProps {
  readonly intake: FlaggedIntake;
  readonly isStatusShown: boolean;
}

function IntakeLine({ intake, isStatusShown }: IntakeLineProps) {
  const { t } = useTranslation();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  const { id, ticket, name, status } = intake;
  const open = async () => {
    if (!(await openIntake(id))) toast(t('board.noSuchIntake'), { tone: 'bad' });
  };
  return (
    <li>
      <Button label={t('flags.show', { ticket })} onPress={() => void open()}>
        <span className="code">{ticket}</span>
      </Button>
      <strong>{name}</strong>
      {isStatusShown && <StatusPill status={status} />}
      <span>{t('flags.takenIn', { doing: doingWords(intake, timeZone, t) })}</span>
    </li>
  );
}
