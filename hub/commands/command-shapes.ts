/** The commands there are, and what may follow each on the command line. */

/**
 * Which options a command takes beside --data, which of them it needs, how many words come after it, and what they are.
 * A command of two words goes before one of its first word: a members file named `programme` is `./programme`.
 */
const commands = {
  serve: { options: ['port', 'host', 'ready-json'], needed: [], words: [0, 0], are: '' },
  import: { options: [], needed: [], words: [2, 3], are: 'two files: members and cards' },
  'import programme': { options: ['accept'], needed: [], words: [1, 1], are: 'a file: the programme pack' },
  'import facts': {
    options: [],
    needed: [],
    words: [1, Infinity],
    are: 'a file that a desk saved, or several',
  },
  'export programme': { options: [], needed: [], words: [0, 0], are: '' },
  sample: { options: ['members', 'seed'], needed: [], words: [0, 0], are: '' },
  build: { options: ['full'], needed: [], words: [0, 0], are: '' },
  pair: { options: [], needed: [], words: [1, 1], are: 'the code of a desk' },
  revoke: { options: [], needed: [], words: [1, 1], are: 'the code of a desk' },
  'revoke card': { options: ['region'], needed: ['region'], words: [1, 1], are: 'the number of a card' },
  event: {
    options: ['name', 'country', 'time-zone', 'roster-days', 'condition', 'turnaround', 'open'],
    needed: ['name', 'country', 'time-zone'],
    words: [0, 0],
    are: '',
  },
  desks: { options: [], needed: [], words: [0, 0], are: '' },
  quarantine: { options: [], needed: [], words: [0, 0], are: '' },
  'quarantine retry': { options: [], needed: [], words: [0, 1], are: '' },
  restored: { options: [], needed: [], words: [0, 0], are: '' },
} as const;

export type Command = keyof typeof commands;

export type CommandRead =
  | { readonly ok: true; readonly command: Command; readonly words: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** Finds the command at the start of `positionals` and checks its words and the names of the options given. */
export function readCommand(positionals: readonly string[], given: readonly string[]): CommandRead {
  const named = [2, 1]
    .map((length) => ({ command: positionals.slice(0, length).join(' '), words: positionals.slice(length) }))
    .find(({ command }) => isCommand(command));
  if (named === undefined || !isCommand(named.command)) return { ok: false, problem: unknown(positionals) };
  const { command, words } = named;
  const problem = shapeProblem(command, words, given);
  return problem === null ? { ok: true, command, words } : { ok: false, problem };
}

function isCommand(words: string): words is Command {
  return Object.hasOwn(commands, words);
}

function unknown([first = '']: readonly string[]): string {
  const longer = Object.keys(commands).find((command) => command.startsWith(`${first} `));
  return `There is no command ${first}${longer === undefined ? '' : ` by itself, only ${longer}`}.`;
}

function shapeProblem(command: Command, words: readonly string[], given: readonly string[]): string | null {
  const { options, needed, words: counts, are } = commands[command];
  const allowed: readonly string[] = ['data', ...options];
  const stray = given.find((name) => !allowed.includes(name));
  if (stray !== undefined) return `${command} takes no --${stray}.`;
  const missing = needed.find((name) => !given.includes(name));
  if (missing !== undefined) return `${command} needs --${missing}.`;
  const [least, most] = counts;
  if (words.length < least) return `${command} needs ${are}.`;
  if (words.length > most) return `${command} takes no "${words[most] ?? ''}".`;
  return null;
}
