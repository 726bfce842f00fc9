import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rosterKeyOf } from '../../../domain/roster/roster-manifest.ts';
import { signRevocation, type SignedRevocation } from '../../../domain/wire/revocation.ts';
import { openEnding, type Ending } from '../../../main/identity/ending.ts';
import { createIdentityStore, type IdentityStore } from '../../../main/identity/identity-store.ts';
import { openErasableJournal, type ErasableJournal } from '../../../main/journal/erasable-journal.ts';
import { createKeychain } from '../../../main/keychain.ts';
import { deriveArgon2id } from '../../../main/vault/argon2id.ts';
import { createVault, type Vault } from '../../../main/vault/vault.ts';
import { atLeastCost, right, TestStorage, wrong } from './vault/vault-folder.ts';

const secret = '11'.repeat(32);
const token = 'a-token-of-this-laptop-alone';
const event = { name: 'Games', country: 'FR', timeZone: 'Europe/Paris', sample: false };
const enrolled = { desk: 'MC', token, rosterKey: rosterKeyOf(secret), event, lastTicket: 0 };
const enrolment = createHash('sha256').update(token).digest('hex');

const statement = (
  change: Partial<Parameters<typeof signRevocation>[0]> = {},
  key = secret,
): SignedRevocation =>
  signRevocation({ desk: 'MC', enrolment, revokedAt: '2026-11-24T12:00:00.000Z', ...change }, key);

interface Desk {
  readonly identity: IdentityStore;
  readonly journal: ErasableJournal;
  readonly vault: Vault;
  readonly ending: Ending;
}

let folder: string;
let journals: ErasableJournal[] = [];
const clearDatabases = vi.fn(() => Promise.resolve());

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ending-'));
  clearDatabases.mockReset().mockResolvedValue();
});

afterEach(async () => {
  await Promise.all(journals.map((journal) => journal.close()));
  journals = [];
  await rm(folder, { recursive: true });
});

/** Main's parts, as each start makes them. */
async function start(): Promise<Desk> {
  const keychain = createKeychain(new TestStorage(), 'linux');
  const identity = createIdentityStore(folder, keychain);
  const journal = await openErasableJournal(folder);
  journals.push(journal);
  const vault = createVault({
    path: path.join(folder, 'vault.json'),
    keychain,
    derive: (passphrase, salt, cost) => deriveArgon2id(passphrase, salt, atLeastCost(cost)),
    clock: { timeOfDay: () => 1_800_000_000_000, steady: () => 0 },
  });
  const ending = await openEnding({ userData: folder, identity, journal, vault, clearDatabases });
  return { identity, journal, vault, ending };
}

/** A desk that was enrolled, protected and used, and what a cut-off write left. */
async function used(): Promise<Desk> {
  const desk = await start();
  await desk.identity.save('https://hub.test', enrolled);
  await desk.vault.setUp(right);
  await desk.vault.open(wrong);
  await desk.journal.append(['a sealed fact']);
  for (const name of ['journal.log.torn', 'vault.json.7.new', 'identity.json.7.new'])
    await writeFile(path.join(folder, name), 'left behind');
  return desk;
}

const left = async () => (await readdir(folder)).sort();

async function expectWiped(desk: Desk): Promise<void> {
  expect(await left()).toEqual(['journal.log', 'revocation.json']);
  expect(await readFile(path.join(folder, 'journal.log'), 'utf8')).toBe('');
  expect(desk.identity.identity()).toBeNull();
  expect(desk.identity.secret()).toBeNull();
  expect(desk.ending.ended()).toEqual({ desk: 'MC' });
  expect(desk.ending.revocation()).toBeNull();
}

describe('the end of a desk', () => {
  it('is kept over a restart when the hub’s statement holds', async () => {
    const desk = await used();
    expect(desk.ending.revocation()).toBeNull();
    expect(await desk.ending.note(statement())).toBe(true);
    const again = await start();
    expect(again.ending.revocation()).toEqual(statement());
    expect(again.ending.ended()).toBeNull();
    expect(again.identity.identity()).toMatchObject({ desk: 'MC', enrolment });
  });

  it.each([
    ['another key', statement({}, '22'.repeat(32))],
    ['another desk', statement({ desk: 'TK' })],
    ['another enrolment of the desk', statement({ enrolment: 'cd'.repeat(32) })],
  ])('is not believed of a statement of %s, nor found in a file of it', async (_, signed) => {
    const desk = await used();
    const before = await left();
    expect(await desk.ending.note(signed)).toBe(false);
    expect(await desk.ending.wipe()).toEqual({ ok: false, problem: 'not-revoked' });
    expect(await left()).toEqual(before);
    for (const wipe of ['not-yet', 'begun']) {
      const kept = { version: 1, desk: 'MC', revocation: signed, wipe };
      await writeFile(path.join(folder, 'revocation.json'), JSON.stringify(kept));
      const again = await start();
      expect(again.ending.revocation()).toBeNull();
      expect(await again.ending.wipe()).toEqual({ ok: false, problem: 'not-revoked' });
    }
    expect(clearDatabases).not.toHaveBeenCalled();
    expect((await start()).identity.identity()).not.toBeNull();
    expect(await (await start()).vault.open(right)).toMatchObject({ ok: true });
  });

  it('wipes databases, journal, vault, identity and what was left of them, and says which desk it was', async () => {
    const desk = await used();
    await desk.ending.note(statement());
    expect(await desk.ending.wipe()).toEqual({ ok: true });
    expect(clearDatabases).toHaveBeenCalledOnce();
    await expectWiped(desk);
    await expectWiped(await start());
  });

  it('is wiped once: a second call removes nothing', async () => {
    const desk = await used();
    await desk.ending.note(statement());
    await desk.ending.wipe();
    expect(await desk.ending.wipe()).toEqual({ ok: false, problem: 'not-revoked' });
    expect(clearDatabases).toHaveBeenCalledOnce();
  });

  it.each(['databases', 'journal', 'vault', 'identity'] as const)(
    'cut at the %s is finished at the next start, before anything else',
    async (at) => {
      const desk = await used();
      await desk.ending.note(statement());
      const cut = () => Promise.reject(new Error('the power went'));
      if (at === 'databases') clearDatabases.mockImplementationOnce(cut);
      if (at === 'journal') desk.journal.erase = cut;
      if (at === 'vault') desk.vault.wipe = cut;
      if (at === 'identity') desk.identity.forget = cut;
      expect(await desk.ending.wipe()).toEqual({ ok: false, problem: 'unwritable' });
      await expectWiped(await start());
    },
  );

  it('cut behind the identity still knows which desk it was', async () => {
    const desk = await used();
    const kept = { version: 1, desk: 'MC', revocation: statement(), wipe: 'begun' };
    await writeFile(path.join(folder, 'revocation.json'), JSON.stringify(kept));
    await desk.identity.forget();
    await expectWiped(await start());
  });

  it('removes nothing before it is written down that it will be', async () => {
    const desk = await used();
    await desk.ending.note(statement());
    const file = path.join(folder, 'revocation.json');
    await rm(file);
    // A folder in the place of the temporary file: it can't be written.
    await mkdir(`${file}.${process.pid}.new`);
    expect(await desk.ending.wipe()).toEqual({ ok: false, problem: 'unwritable' });
    expect(clearDatabases).not.toHaveBeenCalled();
    await expect(access(path.join(folder, 'vault.json'))).resolves.toBeUndefined();
  });

  it('leaves a laptop that can be enrolled, protected and used anew in the same run', async () => {
    const desk = await used();
    await desk.ending.note(statement());
    await desk.ending.wipe();
    await desk.identity.save('https://hub.test', { ...enrolled, desk: 'TK', token: `${token}-2` });
    expect(desk.ending.ended()).toBeNull();
    expect(desk.ending.revocation()).toBeNull();
    expect(await desk.vault.setUp('another set of words')).toMatchObject({ ok: true });
    expect(await desk.journal.append(['a new fact'])).toEqual({ ok: true });
    expect(await desk.journal.read(0)).toEqual({ records: ['a new fact'], next: null });
    expect((await start()).ending.revocation()).toBeNull();
  });
});
