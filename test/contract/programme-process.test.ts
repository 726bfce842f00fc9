import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parsePack } from '../../domain/programme/parse-pack.ts';
import { samplePack } from '../../domain/programme/sample-pack.ts';
import { enrolmentSchema } from '../../domain/wire/hub-api.ts';
import { openEvents, type ServerEvent } from './event-stream.ts';
import { command, serve } from './hub-command.ts';
import { readManifest, readPack } from './roster-on-wire.ts';
import { deskAt, sendCode } from './test-desk.ts';
import { backends, freshLocation, removeLocation } from './test-hub.ts';

it.each(backends)(
  'a hub that serves takes a programme by command and tells its desks, on %s',
  async (backend) => {
    const location = await freshLocation(backend);
    const folder = await mkdtemp(join(tmpdir(), 'hub-programme-'));
    await command(location, 'sample', '--members', '60');
    const hub = await serve(location);
    try {
      const paired = await command(location, 'pair', 'AA');
      const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(paired.out)?.[0] ?? '';
      const desk = deskAt(hub.url, enrolmentSchema.parse(await (await sendCode(hub.url, code)).json()));

      const exported = await command(location, 'export', 'programme');
      expect(parsePack(JSON.parse(exported.out))).toEqual({ ok: true, pack: samplePack });

      // Nobody counts any more: every level at home goes.
      const pack = { ...samplePack, version: 'sample-3', programmes: [] };
      const file = join(folder, 'pack.json');
      await writeFile(file, JSON.stringify(pack));
      const compared = await command(location, 'import', 'programme', file);
      expect([compared.exit, compared.out]).toEqual([
        0,
        expect.stringMatching(/^Of 60 members, [1-9]\d* would/m),
      ]);
      const before = await readManifest(desk);
      expect(await readPack(desk, before)).toEqual(samplePack);

      const events = await openEvents(desk);
      expect((await command(location, 'import', 'programme', file, '--accept')).exit).toBe(0);
      const isNewer = (event: ServerEvent) =>
        event.event === 'roster' && event.data['rosterId'] !== before.rosterId;
      expect(await events.until(isNewer)).toBeDefined();
      events.close();
      const manifest = await readManifest(desk);
      expect([manifest.sample, await readPack(desk, manifest)]).toEqual([true, pack]);

      const older = { ...pack, version: 'sample-2' };
      await writeFile(file, JSON.stringify(older));
      const refused = await command(location, 'import', 'programme', file, '--accept');
      expect([refused.exit, refused.out]).toEqual([1, expect.stringContaining('Nothing was changed.')]);
      expect((await readManifest(desk)).rosterId).toBe(manifest.rosterId);
    } finally {
      await hub.end('SIGTERM');
      await removeLocation(location);
      await rm(folder, { recursive: true });
    }
  },
);
