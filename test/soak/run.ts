/** `npm run soak`: ends with 1 unless nothing was lost, doubled or diverged. */
import { writeFileSync } from 'node:fs';
import { endWithMessage } from '../../main/runtime/run.ts';
import { readOptions } from './options.ts';
import { soak } from './soak.ts';

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const { report, findings } = await soak(options, (line) => process.stderr.write(`soak: ${line}\n`));
  const json = JSON.stringify(report, null, 2);
  process.stdout.write(`${json}\n`);
  if (options.json !== null) writeFileSync(options.json, `${json}\n`);
  if (report.lost + report.duplicated + report.diverged === 0) return;
  process.stderr.write(`${findings.join('\n')}\nsoak: WRONG with --seed ${report.seed}\n`);
  process.exitCode = 1;
}

process.on('unhandledRejection', () => undefined);

await run().catch(endWithMessage);
process.exit();
