import { standard, type Judgement } from './judgement.ts';

/** A closed or blocked account decides, whatever card is shown. */
export function inactiveAccount(memberNumber: string, status: 'closed' | 'blocked'): Judgement {
  return status === 'closed'
    ? standard(
        'record',
        [{ id: 'account-closed', facts: { memberNumber } }],
        [{ id: 'apply-again', facts: {} }],
      )
    : standard(
        'record',
        [{ id: 'account-blocked', facts: { memberNumber } }],
        [{ id: 'ask-programme-office', facts: {} }],
      );
}
