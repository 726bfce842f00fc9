/** `npm run load`: ends with 1 unless every fact is stored once, every nudge came and the budget holds. */
import { writeFileSync } from 'node:fs';
import { endWithMessage } from '../../main/runtime/run.ts';
import { ensureSystem, postgresServer } from '../../main/runtime/system-packages.ts';
import { findings, load } from './load.ts';
import { readOptions } from './options.ts';

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  ensureSystem([postgresServer]);
  const report = await load(options, (line) => process.stderr.write(`load: ${line}\n`));
  const json = JSON.stringify(report, null, 2);
  process.stdout.write(`${json}\n`);
  if (options.json !== null) writeFileSync(options.json, `${json}\n`);
  const wrong = findings(report);
  if (wrong.length === 0) return;
  process.stderr.write(`load: NOT HELD\n${wrong.join('\n')}\n`);
  process.exitCode = 1;
}

await run().catch(endWithMessage);
