/** `npm run bench -- [--members N] [--peer-members N] [--json FILE]`: the budgets, measured in the real Electron. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { hasDisplay } from '../../main/runtime/display.ts';
import { resolveElectron } from '../../main/runtime/electron-runtime.ts';
import { build, endWithMessage } from '../../main/runtime/run.ts';
import { electronNeeds, ensureSystem, virtualDisplay } from '../../main/runtime/system-packages.ts';
import { buildBench } from './build.ts';
import { measureCatalogue } from './catalogue-bench.ts';
import { endOnSignals, temporaryFolder } from './ending.ts';
import { measureApp } from './measure-app.ts';
import { measurePeers } from './measure-peers.ts';
import { onVirtualDisplay } from './on-virtual-display.ts';
import { sayLine, sayStep } from './progress.ts';
import { toJson, toLines } from './report.ts';
import { tableLine } from './table.ts';
import { measureVerdicts } from './verdict-bench.ts';

const SEED = 1;
const VERDICT_SECONDS = 3;

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      members: { type: 'string', default: '1000000' },
      'peer-members': { type: 'string' },
      json: { type: 'string' },
    },
  });
  const members = count(values.members);
  const peerMembers = values['peer-members'] === undefined ? null : count(values['peer-members']);
  if (!hasDisplay()) {
    const electron = await resolveElectron();
    ensureSystem([electronNeeds(electron.executable), virtualDisplay]);
    await onVirtualDisplay('test/bench/run.ts', process.argv.slice(2));
    return;
  }
  endOnSignals();
  await build();
  await buildBench();
  const verdicts = measureVerdicts(VERDICT_SECONDS);
  const catalogueMs = measureCatalogue();
  const folder = await temporaryFolder();
  const app = await measureApp(folder, SEED, members);
  const alone = { members, app, peers: [], verdicts, catalogueMs };
  // The peers take most of the time; whoever waits for the desk's own figures has them now.
  for (const line of toLines(alone)) if (!Number.isNaN(line.figure)) sayLine(tableLine(line));
  sayStep('Peers');
  const peers = await measurePeers(path.join(folder, 'peers'), SEED, members, peerMembers);
  const measured = { ...alone, peers };
  process.stdout.write(`\n${app.engine}, ${members} members\n`);
  for (const line of toLines(measured)) process.stdout.write(`${tableLine(line)}\n`);
  if (values.json !== undefined) await writeFile(values.json, JSON.stringify(toJson(measured), null, 2));
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 100)
    throw new Error(`${text} is no number of members from 100 up.`);
  return number;
}

bench()
  .catch(endWithMessage)
  // A desk that a failed measure left open would keep the process alive.
  .finally(() => process.exit());
