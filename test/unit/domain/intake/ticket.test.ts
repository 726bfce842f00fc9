import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTicket, writeTicket } from '../../../../domain/intake/ticket.ts';

const desks = fc.stringMatching(/^[A-Z]{2,4}$/);
const counters = fc.integer({ min: 1, max: 999_999 });
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

describe('tickets', () => {
  it('carry desk, counter and check character', () => {
    expect(writeTicket('MC', 42)).toMatch(/^MC-0042-[0-9A-Z]$/);
  });

  it('are read as written, typed in small letters, without hyphens or with spaces', () => {
    fc.assert(
      fc.property(desks, counters, (desk, counter) => {
        const ticket = writeTicket(desk, counter);
        const expected = { ok: true, ticket, desk, counter };
        for (const text of [
          ticket,
          ticket.toLowerCase(),
          ticket.replaceAll('-', ''),
          ticket.replaceAll('-', ' '),
        ]) {
          expect(readTicket(text)).toEqual(expected);
        }
      }),
    );
  });

  it('never take one wrong character for another ticket', () => {
    fc.assert(
      fc.property(desks, counters, fc.nat(), fc.nat({ max: 35 }), (desk, counter, at, other) => {
        const ticket = writeTicket(desk, counter);
        const position = at % ticket.length;
        const wrong = alphabet.charAt(other);
        fc.pre(ticket.charAt(position) !== '-' && ticket.charAt(position) !== wrong);
        const misread = ticket.slice(0, position) + wrong + ticket.slice(position + 1);
        expect(readTicket(misread).ok).toBe(false);
      }),
    );
  });

  it('tell a misread ticket from a card number or a name', () => {
    const ticket = writeTicket('MC', 42);
    const wrong = ticket.endsWith('A') ? 'B' : 'A';
    expect(readTicket(ticket.slice(0, -1) + wrong)).toEqual({ ok: false, reason: 'misread' });
    for (const text of ['20417736', 'UK013795RS', 'Anna', '']) {
      expect(readTicket(text)).toEqual({ ok: false, reason: 'not-a-ticket' });
    }
  });

  it('of two desks never collide, whatever their counters', () => {
    fc.assert(
      fc.property(desks, counters, desks, counters, (a, m, b, n) => {
        fc.pre(a !== b || m !== n);
        expect(writeTicket(a, m)).not.toBe(writeTicket(b, n));
      }),
    );
  });
});
