/** Says on stderr what a long run is at, at most once in a few seconds for each thing. */
const EVERY_MS = 5000;

const lastSaid = new Map<string, number>();

/** A step that has begun. */
export function sayStep(step: string): void {
  process.stderr.write(`${step} …\n`);
}

/** Something that is known already. */
export function sayLine(line: string): void {
  process.stderr.write(`  ${line}\n`);
}

/** How far one thing is, as `thing: so much`. Lines that come sooner than 5 s after its last are left out. */
export function sayProgress(line: string): void {
  const thing = line.slice(0, line.indexOf(':'));
  const now = performance.now();
  if (now - (lastSaid.get(thing) ?? -Infinity) < EVERY_MS) return;
  lastSaid.set(thing, now);
  process.stderr.write(`  ${line}\n`);
}
