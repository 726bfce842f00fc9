/** What one desk does all day, made up: a card judged, kit taken in, moved on, worked on and ready, and again. */
import { randomBytes } from 'node:crypto';
import type { Fact } from '../../domain/facts/fact.ts';
import { writeClock } from '../../domain/facts/hybrid-clock.ts';
import type { BodyOf } from '../../domain/facts/kinds.ts';
import { uuidV7 } from '../../domain/facts/uuid-v7.ts';
import { writeTicket } from '../../domain/intake/ticket.ts';
import { intakeBody } from './facts.ts';

export class MadeUpWork {
  private seq = 0;
  private intake = '';
  private lastMove = '';

  constructor(private readonly desk: string) {}

  /** The next so many facts. */
  take(count: number): Fact[] {
    return Array.from({ length: count }, () => this.next());
  }

  private next(): Fact {
    const now = Date.now();
    const id = uuidV7(now, randomBytes(10));
    const step = this.seq % 5;
    this.seq += 1;
    const at = writeClock({ wall: now, counter: this.seq % 0xffff }, this.desk);
    const rest = { id, desk: this.desk, seq: this.seq, at, technician: 'Sample', v: 1 };
    if (step === 0) return { ...rest, kind: 'verdict-given', about: id, body: verdictBody };
    if (step === 1) {
      this.intake = this.lastMove = id;
      const serial = String(this.seq).padStart(12, '0');
      const body = intakeBody(writeTicket(this.desk, this.seq), serial + this.desk);
      return { ...rest, kind: 'intake-taken', about: id, body };
    }
    if (step === 3) return { ...rest, kind: 'work-noted', about: this.intake, body: workBody };
    const body = { to: step === 2 ? 'in-work' : 'ready', after: [this.lastMove] };
    this.lastMove = id;
    return { ...rest, kind: 'status-moved', about: this.intake, body };
  }
}

const workBody: BodyOf<'work-noted'> = {
  items: [],
  note: 'cleaned and adjusted',
  parts: [{ name: 'Shutter unit', number: 'CY3-1847', count: 1 }],
  minutes: 25,
};

const verdictBody: BodyOf<'verdict-given'> = {
  card: { number: '20000001', region: 'emea', shown: true, expires: null, level: 'gold', name: null },
  memberNumber: '20000001',
  verdict: 'priority',
  level: 'gold',
  video: false,
  basis: 'record',
  reasons: ['on-record', 'level-from-kit'],
  warnings: [],
  rosterBuiltAt: '2026-11-24T06:00:00.000Z',
  programmeVersion: '2026-1',
  follows: null,
};
