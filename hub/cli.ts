/** The hub's command line; see commands/help.ts. Exit codes: 0 done, 1 not done and said why, 2 wrong usage. */
import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { readArguments, type Arguments } from './commands/arguments.ts';
import { failureInWords } from './commands/failure-in-words.ts';
import { help } from './commands/help.ts';
import { forward } from './owner/admin-client.ts';
import { openHub } from './open-hub.ts';
import { startHub } from './start-hub.ts';

/** A hub that is stopping gives its folder up within this many tries. */
const MAX_ATTEMPTS = 100;
const RETRY_MS = 200;

const print = (line: string) => void process.stdout.write(`${line}\n`);
const complain = (line: string) => void process.stderr.write(`${line}\n`);

// npm runs a script in the project's folder and leaves in INIT_CWD the one where the person stands.
const folders = { project: process.cwd(), person: process.env['INIT_CWD'] ?? process.cwd() };

process.exitCode = await main(readArguments(process.argv.slice(2), process.env['DATABASE_URL'], folders));

async function main(given: Arguments): Promise<number> {
  try {
    switch (given.kind) {
      case 'help':
        print(help);
        return 0;
      case 'problem':
        complain(`${given.message}\nnpm run hub -- --help shows the commands.`);
        return 2;
      case 'serve':
        return await serve(given);
      case 'request':
        return await request(given);
    }
  } catch (error) {
    complain(failureInWords(error));
    return 1;
  }
}

async function serve(given: Extract<Arguments, { kind: 'serve' }>): Promise<number> {
  const hub = await startHub({ ...given, now: Date.now, log: pino.destination({ dest: 2, sync: true }) });
  print(given.readyJson ? JSON.stringify({ url: hub.url }) : `The hub answers at ${hub.url}`);
  await new Promise<void>((stop) => {
    process.once('SIGTERM', () => stop());
    process.once('SIGINT', () => stop());
  });
  await hub.close();
  return 0;
}

async function request(given: Extract<Arguments, { kind: 'request' }>): Promise<number> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const opening = await openHub(given.location, Date.now, 'commands');
    if (opening.state === 'open') {
      try {
        return await opening.run(given.request, print);
      } finally {
        await opening.close();
      }
    }
    const forwarded = await forward(opening.owner, given.request, print);
    if (forwarded.state === 'done') return forwarded.exit;
    if (forwarded.state === 'lost') break;
    await setTimeout(RETRY_MS);
  }
  complain('The hub that uses this data folder stopped before this was done. Run it again.');
  return 1;
}
