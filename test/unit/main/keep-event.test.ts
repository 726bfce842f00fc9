import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  blobHash,
  rosterKeyOf,
  signRosterManifest,
  type RosterManifest,
} from '../../../domain/roster/roster-manifest.ts';
import { createIdentityStore, type IdentityStore } from '../../../main/identity/identity-store.ts';
import { keepEvent } from '../../../main/identity/keep-event.ts';
import { createKeychain } from '../../../main/keychain.ts';
import { testId } from '../../support/facts.ts';
import { TestStorage } from './vault/vault-folder.ts';

const secret = '11'.repeat(32);
const event = { name: 'Games', country: 'FR', timeZone: 'Europe/Paris', sample: false };
const later = { ...event, name: 'Games, second week' };
const enrolled = { desk: 'MC', token: 'a-token-of-this-laptop', rosterKey: rosterKeyOf(secret), event };
const hash = blobHash(new Uint8Array());

const manifest: RosterManifest = {
  format: 4,
  rosterId: testId(1),
  builtAt: '2026-11-24T05:00:00.000Z',
  sample: false,
  members: 1,
  cards: 1,
  programme: { hash, version: 'test' },
  directory: { hash, bytes: 1 },
  changes: [],
  answersForDays: 14,
  event: later,
};

let folder: string;
let identity: IdentityStore;

const start = (): IdentityStore => createIdentityStore(folder, createKeychain(new TestStorage(), 'linux'));

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'identity-'));
  identity = start();
  await identity.save('http://hub.test', { ...enrolled, lastTicket: 7 });
});

afterEach(() => rm(folder, { recursive: true }));

describe('the event of a desk', () => {
  it('is what the hub signed last, also after a start; all else stays', async () => {
    const before = identity.identity();
    expect(await keepEvent(identity, signRosterManifest(manifest, secret))).toBe(true);
    expect(identity.identity()).toEqual({ ...before, event: later });
    expect(start().identity()).toEqual({ ...before, event: later });
    expect(start().secret()?.token).toBe(enrolled.token);
  });

  it.each([
    ['another key signed', signRosterManifest(manifest, '22'.repeat(32))],
    ['was altered', { ...signRosterManifest(manifest, secret), manifest: JSON.stringify(manifest) + ' ' }],
    ['says nothing of it', signRosterManifest({ ...manifest, event: null }, secret)],
  ])('is not what a manifest says that %s', async (_, signed) => {
    expect(await keepEvent(identity, signed)).toBe(false);
    expect(start().identity()?.event).toEqual(event);
  });

  it('does not bring a desk back that was removed meanwhile', async () => {
    const removed = identity.forget();
    await keepEvent(identity, signRosterManifest(manifest, secret));
    await removed;
    expect([identity.identity(), start().identity()]).toEqual([null, null]);
  });
});
