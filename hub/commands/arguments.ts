/** Reads the command line. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Location } from '../store/open-hub-store.ts';
import { readCommand, type Command } from './command-shapes.ts';
import { intakeRulesOf, inTheirWords } from './intake-rules-arguments.ts';
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
  'roster-days': { type: 'string' },
  condition: { type: 'string' },
  turnaround: { type: 'string' },
  open: { type: 'string' },
  accept: { type: 'boolean' },
  region: { type: 'string' },
  full: { type: 'boolean' },
} as const;

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
  if (values.help === true || positionals.length === 0) return { kind: 'help' };
  const shaped = readCommand(positionals, Object.keys(values));
  if (!shaped.ok) return { kind: 'problem', message: shaped.problem };
  const { command, words } = shaped;
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
    case 'import programme':
      return { command, file: path(first), accept: values.accept === true };
    case 'import facts':
      return { command, files: words.map(path) };
    case 'sample':
      return { command, members: Number(values.members ?? '2000'), seed: Number(values.seed ?? '1') };
    case 'pair':
    case 'revoke':
      return { command, desk: first };
    case 'revoke card':
      return { command, number: first, region: values.region };
    case 'event':
      return {
        command,
        name: values.name,
        country: values.country,
        timeZone: values['time-zone'],
        ...(values['roster-days'] === undefined ? {} : { rosterDays: Number(values['roster-days']) }),
        ...intakeRulesOf(values),
      };
    case 'build':
      return { command, full: values.full === true };
    case 'quarantine retry':
      return { command, number: first === undefined || first === 'all' ? null : Number(first) };
    case 'export programme':
    case 'desks':
    case 'quarantine':
    case 'restored':
      return { command };
  }
}

function requestProblem(error: z.ZodError): string {
  return error.issues
    .map((issue) => `${inTheirWords(issue.path.map(String).join('.'))}: ${issue.message}`)
    .join('\n');
}
