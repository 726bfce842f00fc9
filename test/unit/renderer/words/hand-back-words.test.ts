import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import type { HandBackProof } from '../../../../domain/facts/items-handed-back.ts';
import { handBackHash } from '../../../../domain/intake/hand-back.ts';
import { startWords } from '../../../../renderer/locales/i18n.ts';
import { howWords, itemsWords } from '../../../../renderer/words/hand-back-words.ts';
import { intakeWith, withSecondItem } from '../../../support/desks-at-work.ts';
import { handBackFact } from '../../../support/facts.ts';

beforeAll(() => startWords('en'));

const taken = withSecondItem(intakeWith(1, '0123'));
const [body = '', other = ''] = taken.body.items.map(({ id }) => id);

function said(proof: HandBackProof, covered: readonly string[] | null): string {
  const covers = handBackHash(taken, covered ?? [], proof);
  const signature = covered === null ? null : { attachment: 'a'.repeat(64), covers };
  const fact = handBackFact({ id: 2, about: taken.id, items: [body], proof, signature });
  return howWords(taken, fact, i18next.t);
}

it('names the items as they were taken in', () => {
  expect(itemsWords(taken, [other, body])).toBe('EOS R5 and EOS R3');
  expect(itemsWords(taken, [other])).toBe('EOS R3');
});

it('says what showed who it was, and whether it was signed', () => {
  expect(said({ by: 'card' }, null)).toBe('Card shown, did not sign');
  expect(said({ by: 'identity', document: 'press-card' }, [body])).toBe('Press card shown, signed');
  expect(said({ by: 'signature' }, [body])).toBe('Known by signature alone, signed');
  expect(said({ by: 'receipt', collector: 'Sample Colleague' }, null)).toBe(
    'Collected by Sample Colleague with the receipt, did not sign',
  );
});

it('says when the signature was given for something else', () => {
  expect(said({ by: 'card' }, [body, other])).toBe('Card shown, the signature was given for something else');
});
