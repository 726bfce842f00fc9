import { advise, type Judgement } from './judgement.ts';

/** A closed or blocked account decides, whatever card is shown. */
export function inactiveAccount(memberNumber: string, status: 'closed' | 'blocked'): Judgement {
  const closed = status === 'closed';
  const sentence = `The account of member ${memberNumber} is ${status}, so its card gives no priority.`;
  return {
    verdict: 'standard',
    level: null,
    video: false,
    basis: 'record',
    reasons: [{ id: closed ? 'account-closed' : 'account-blocked', sentence }],
    warnings: [],
    advice: [
      closed
        ? advise('apply-again', 'Apply for a new membership and register the kit again.')
        : advise(
            'ask-programme-office',
            'Ask the programme office of the home region why the account is blocked.',
          ),
    ],
  };
}
