/** Reads the command line. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Location } from '../store/open-hub-store.ts';
import { requestSchema, type AdminRequest } from './request.ts';

const DEFAULT_PORT = '4780';
const DEFAULT_FOLDER = '.hub/data';

export type Arguments =
  | { kind: 'help' }
  | { kind: 'problem'; message: string }
  | { kind: 'serve'; location: Location; host: string; port: number; readyJson: boolean }
  | { kind: 'request'; location: Location; request: AdminRequest };

const portSchema = z.coerce.number().int().min(0).max(65_535);

const options = {
  help: { type: 'boolean', short: 'h' },
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  'ready-json': { type: 'boolean' },
  members: { type: 'string' },
  seed: { type: 'string' },
  name: { type: 'string' },
  country: { type: 'string' },
  'time-zone': { type: 'string' },
} as const;

/** Which options a command takes beside --data, which of them it needs, and how many words after it. */
const commands = {
  serve: { options: ['port', 'host', 'ready-json'], needed: [], words: [0, 0] },
  import: { options: [], needed: [], words: [2, 3] },
  sample: { options: ['members', 'seed'], needed: [], words: [0, 0] },
  build: { options: [], needed: [], words: [0, 0] },
  pair: { options: [], needed: [], words: [1, 1] },
  revoke: { options: [], needed: [], words: [1, 1] },
  event: {
    options: ['name', 'country', 'time-zone'],
    needed: ['name', 'country', 'time-zone'],
    words: [0, 0],
  },
  quarantine: { options: [], needed: [], words: [0, 0] },
  restored: { options: [], needed: [], words: [0, 0] },
} as const;

type Command = keyof typeof commands;

/** Where relative paths start: data at the project, files to import where the person stands. */
export interface Folders {
  readonly project: string;
  readonly person: string;
}

/** Reads arguments (without node and script). `databaseUrl` is DATABASE_URL. */
export function readArguments(
  argv: readonly string[],
  databaseUrl: string | undefined,
  folders: Folders,
): Arguments {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    return {
      kind: 'problem',
      message: error instanceof Error ? error.message : 'The command line is not valid.',
    };
  }
  const { values, positionals } = parsed;
  const [command, ...words] = positionals;
  if (values.help === true || command === undefined) return { kind: 'help' };
  if (!isCommand(command)) return { kind: 'problem', message: `There is no command ${command}.` };
  const problem = shapeProblem(command, words, Object.keys(values));
  if (problem !== null) return { kind: 'problem', message: problem };
  const location: Location =
    databaseUrl === undefined || databaseUrl === ''
      ? { kind: 'folder', folder: resolve(folders.project, values.data ?? DEFAULT_FOLDER) }
      : { kind: 'postgres', url: databaseUrl };
  if (location.kind === 'postgres' && values.data !== undefined) {
    return { kind: 'problem', message: 'DATABASE_URL is set, so --data has no use: leave one of them out.' };
  }
  if (command === 'serve') {
    const port = portSchema.safeParse(values.port ?? DEFAULT_PORT);
    if (!port.success) return { kind: 'problem', message: '--port must be a number from 0 to 65535.' };
    const host = values.host ?? '127.0.0.1';
    return { kind: 'serve', location, host, port: port.data, readyJson: values['ready-json'] === true };
  }
  const request = requestSchema.safeParse(requestOf(command, words, values, folders.person));
  if (!request.success) return { kind: 'problem', message: requestProblem(request.error) };
  return { kind: 'request', location, request: request.data };
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(commands, word);
}

function shapeProblem(command: Command, words: readonly string[], given: readonly string[]): string | null {
  const allowed: readonly string[] = ['data', ...commands[command].options];
  const stray = given.find((name) => !allowed.includes(name));
  if (stray !== undefined) return `${command} takes no --${stray}.`;
  const missing = commands[command].needed.find((name) => !given.includes(name));
  if (missing !== undefined) return `${command} needs --${missing}.`;
  const [least, most] = commands[command].words;
  if (words.length < least)
    return `${command} needs ${command === 'import' ? 'two files: members and cards' : 'the code of a desk'}.`;
  if (words.length > most) return `${command} takes no "${words[most] ?? ''}".`;
  return null;
}

function requestOf(
  command: Exclude<Command, 'serve'>,
  words: readonly string[],
  values: ReturnType<typeof parse>['values'],
  folder: string,
): unknown {
  const [first, second, third] = words;
  const path = (word: string | undefined) => (word === undefined ? null : resolve(folder, word));
  switch (command) {
    case 'import':
      return { command, members: path(first), cards: path(second), products: path(third) };
    case 'sample':
      return { command, members: Number(values.members ?? '2000'), seed: Number(values.seed ?? '1') };
    case 'pair':
    case 'revoke':
      return { command, desk: first };
    case 'event':
      return { command, name: values.name, country: values.country, timeZone: values['time-zone'] };
    case 'build':
    case 'quarantine':
    case 'restored':
      return { command };
  }
}

function requestProblem(error: z.ZodError): string {
  return error.issues
    .map((issue) => `${issue.path.map(String).join('.').replace('timeZone', 'time-zone')}: ${issue.message}`)
    .join('\n');
}
