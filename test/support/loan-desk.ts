/** A desk with the event’s loan pool, and its loans as the screens call them. */
import type { LoanEligibility } from '../../domain/facts/loan-issued.ts';
import { loanItemId } from '../../domain/loan/loan-item-id.ts';
import { samplePack } from '../../domain/programme/sample-pack.ts';
import { createLoanService } from '../../renderer/worker/loans/loan-service.ts';
import type { DeskDatabase } from '../../renderer/worker/desk-database.ts';
import type { Borrower, LoanList } from '../../renderer/worker/service/loans-service.ts';
import type { Identified } from '../../renderer/worker/service/verify-service.ts';
import { startAttachmentDesk } from './attachment-desk.ts';
import { MemoryHub } from './memory-hub.ts';

export const HOUR = 3_600_000;
export const list =
  'asset,model,serial,kind\nCPS-1,EOS R5,0111,body\nCPS-2,EOS R3,0222,body\nCPS-3,RF 50mm,,lens\n';
export const good = { state: 'good', note: '' } as const;
export const item = loanItemId('CPS-1');
const event = { name: 'Games', country: 'FR', timeZone: 'Europe/Paris', sample: false };
export const byLevel: LoanEligibility = { by: 'level', level: 'gold' };

const facts = { builtAt: null, members: 0, cards: 0, sample: true, pack: samplePack };

export const borrower = {
  name: 'Sample Borrower',
  reach: 'seat 12',
  memberNumber: '20000001',
  verdict: null,
  intake: null,
} satisfies Partial<Borrower>;

/** Whatever ticket is asked for is that of the one intake here. */
async function identified(database: DeskDatabase): Promise<Identified> {
  const [intake] = await database.intakes.toArray();
  if (intake === undefined) return { kind: 'nothing', why: 'ticket-not-here' };
  return { kind: 'ticket', intakeId: intake.id };
}

export async function startLoanDesk(hub = new MemoryHub(), code = 'AA') {
  const desk = await startAttachmentDesk(hub, code);
  const { database, log, attachments } = desk;
  const loans = createLoanService({
    database,
    log,
    attachments,
    verify: { identify: () => identified(database) },
    roster: {
      findNumber: () => Promise.resolve({ found: [], facts }),
      facts: () => facts,
    },
    event: () => event,
    saving: (save) => save('Test'),
    around: (work) => work(),
    attachmentsNamed: () => undefined,
  });
  const lend = (what: Partial<Parameters<typeof loans.lend>[0]> = {}) =>
    loans.lend({
      items: [{ id: item, condition: good }],
      borrower,
      due: Date.now() + HOUR,
      eligibility: byLevel,
      signature: null,
      ...what,
    });
  return {
    ...desk,
    loans,
    lend,
    takeIn: async (text: string) => {
      const read = await loans.readPool(new Blob([text]));
      if (!read.ok) throw new Error('the list must be read');
      await loans.takeInPool();
      return read.preview;
    },
    shown: async (shown: LoanList, text = '') => {
      const { rows } = await loans.loans({ text, shown, limit: 10 });
      return rows.map(({ asset }) => asset);
    },
  };
}

type LoanDesk = Awaited<ReturnType<typeof startLoanDesk>>;

export async function withPool(hub?: MemoryHub): Promise<LoanDesk> {
  const desk = await startLoanDesk(hub);
  await desk.takeIn(list);
  return desk;
}

export async function lentBy(desk: LoanDesk, what?: Parameters<LoanDesk['lend']>[0]): Promise<string> {
  const result = await desk.lend(what);
  if (!result.ok) throw new Error('must be lent');
  return result.loans[0] ?? '';
}
