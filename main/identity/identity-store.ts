/** Who this desk is: desk code, hub, event, roster key; and its token, which never leaves main. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { enrolmentSchema, type Enrolment } from '../../domain/wire/hub-api.ts';
import type { Keychain } from '../keychain.ts';
import type { EventSettings } from '../../domain/wire/event.ts';
import { removeFiles } from '../remove-files.ts';
import { inTurn } from '../vault/in-turn.ts';
import { writeFileSafely } from '../write-file-safely.ts';

const fileSchema = z.strictObject({
  version: z.literal(1),
  identity: enrolmentSchema.omit({ token: true }).extend({ hubUrl: z.url() }),
  /** The token, base64: sealed by the system's keychain where it protects anything, as it is elsewhere. */
  token: z.strictObject({ sealed: z.boolean(), value: z.string() }),
});

export type StoredIdentity = z.infer<typeof fileSchema>['identity'] & {
  /** SHA-256 of the token, hex: what the hub knows this laptop by. Null when the keychain no longer opens the token. */
  readonly enrolment: string | null;
};

export interface IdentityStore {
  /** Null before the desk was enrolled. */
  identity(): StoredIdentity | null;
  /** For requests to the hub, in main only. */
  secret(): { readonly hubUrl: string; readonly token: string } | null;
  save(hubUrl: string, enrolment: Enrolment): Promise<StoredIdentity>;
  /** Another event for the desk; nothing when it is none any more. */
  setEvent(event: EventSettings): Promise<void>;
  /** Removes identity and token: the laptop can be enrolled anew. */
  forget(): Promise<void>;
}

export function createIdentityStore(userData: string, keychain: Keychain): IdentityStore {
  const file = path.join(userData, 'identity.json');
  const oneByOne = inTurn();
  let stored = readStored(file);
  let token = stored === null ? null : openToken(keychain, stored.token);
  return {
    identity: () =>
      stored === null ? null : { ...stored.identity, enrolment: token === null ? null : enrolmentOf(token) },
    secret: () => (stored === null || token === null ? null : { hubUrl: stored.identity.hubUrl, token }),
    async save(hubUrl, enrolment) {
      const { token: newToken, ...rest } = enrolment;
      const next = {
        version: 1 as const,
        identity: { ...rest, hubUrl },
        token: sealToken(keychain, newToken),
      };
      await writeFileSafely(file, JSON.stringify(next));
      stored = next;
      token = newToken;
      return { ...next.identity, enrolment: enrolmentOf(newToken) };
    },
    // In turn: an event that came late must not bring back what was removed.
    setEvent: (event) =>
      oneByOne(async () => {
        if (stored === null) return;
        const next = { ...stored, identity: { ...stored.identity, event } };
        await writeFileSafely(file, JSON.stringify(next));
        stored = next;
      }),
    forget: () =>
      oneByOne(async () => {
        await removeFiles(userData, path.basename(file));
        stored = null;
        token = null;
      }),
  };
}

function readStored(file: string): z.infer<typeof fileSchema> | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  // A file that is there but unreadable must not look like a new desk: enrolling again would start its counters anew.
  return fileSchema.parse(JSON.parse(text));
}

function enrolmentOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

type StoredToken = z.infer<typeof fileSchema>['token'];

function sealToken(keychain: Keychain, token: string): StoredToken {
  if (!keychain.protects()) return { sealed: false, value: Buffer.from(token).toString('base64') };
  return { sealed: true, value: keychain.seal(token).toString('base64') };
}

/** Null when the keychain no longer opens it: the desk works on offline and is enrolled again. */
function openToken(keychain: Keychain, { sealed, value }: StoredToken): string | null {
  const bytes = Buffer.from(value, 'base64');
  return sealed ? keychain.open(bytes) : bytes.toString('utf8');
}
