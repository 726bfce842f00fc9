import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../hub/commands/arguments.ts';

const folders = { project: '/project', person: '/home/desktop' };
const read = (line: string, databaseUrl?: string) =>
  readArguments(line.split(' ').filter(Boolean), databaseUrl, folders);
const folder = { kind: 'folder', folder: '/project/.hub/data' };

describe('the command line', () => {
  it('serves at the usual place when nothing else is said', () => {
    expect(read('serve')).toEqual({
      kind: 'serve',
      location: folder,
      host: '127.0.0.1',
      port: 4780,
      readyJson: false,
    });
  });

  it('uses PostgreSQL when DATABASE_URL is set, and the folder when it is empty', () => {
    expect(read('build', 'postgres://db/hub')).toMatchObject({
      location: { kind: 'postgres', url: 'postgres://db/hub' },
    });
    expect(read('build', '')).toMatchObject({ location: folder });
  });

  it('finds files to import where the person stands, and data at the project', () => {
    expect(read('import members.csv ../cards.csv --data data')).toEqual({
      kind: 'request',
      location: { kind: 'folder', folder: '/project/data' },
      request: {
        command: 'import',
        members: '/home/desktop/members.csv',
        cards: '/home/cards.csv',
        products: null,
      },
    });
  });

  it('finds a programme pack where the person stands, accepted only when that is said', () => {
    const file = '/home/desktop/pack.json';
    expect(read('import programme pack.json')).toMatchObject({
      request: { command: 'import programme', file, accept: false },
    });
    expect(read('import --accept programme pack.json')).toMatchObject({
      request: { command: 'import programme', file, accept: true },
    });
    expect(read('export programme')).toMatchObject({ request: { command: 'export programme' } });
  });

  it('finds files of facts where the person stands, as many as there are', () => {
    expect(read('import facts one.cpsfacts /media/stick/two.cpsfacts')).toMatchObject({
      request: {
        command: 'import facts',
        files: ['/home/desktop/one.cpsfacts', '/media/stick/two.cpsfacts'],
      },
    });
  });

  it('still takes a members file named like the programme, by its folder', () => {
    expect(read('import ./programme cards.csv')).toMatchObject({
      request: { command: 'import', members: '/home/desktop/programme', cards: '/home/desktop/cards.csv' },
    });
  });

  it('reads what an event needs', () => {
    expect(read('event --name Open --country FR --time-zone Europe/Paris')).toMatchObject({
      request: { command: 'event', name: 'Open', country: 'FR', timeZone: 'Europe/Paris' },
    });
  });

  it('reads for how long rosters answer, and leaves that as it is when nothing is said', () => {
    const line = 'event --name Open --country FR --time-zone Europe/Paris';
    expect(read(`${line} --roster-days 21`)).toMatchObject({ request: { rosterDays: 21 } });
    expect(read(line)).not.toHaveProperty('request.rosterDays');
  });

  it('reads the rules of drop-offs one by one, and leaves out what is not said', () => {
    const line = 'event --name Open --country FR --time-zone Europe/Paris';
    expect(read(`${line} --turnaround platinum=6,ordinary=48 --condition required`)).toMatchObject({
      request: {
        intakeRules: { conditionRequired: true, turnaroundHours: { platinum: 6, ordinary: 48 } },
      },
    });
    expect(read(`${line} --open 07:30-21:00`)).toMatchObject({
      request: { intakeRules: { opens: '07:30', closes: '21:00' } },
    });
    expect(read(line)).not.toHaveProperty('request.intakeRules');
  });

  it('tells a card to revoke from a desk', () => {
    expect(read('revoke card 100 --region usa')).toMatchObject({
      request: { command: 'revoke card', number: '100', region: 'usa' },
    });
    expect(read('revoke MC')).toMatchObject({ request: { command: 'revoke', desk: 'MC' } });
  });

  it('retries a number of the quarantine, or all of it', () => {
    const retry = (number: number | null) => ({ request: { command: 'quarantine retry', number } });
    expect(read('quarantine retry 3')).toMatchObject(retry(3));
    expect(read('quarantine retry all')).toMatchObject(retry(null));
    expect(read('quarantine retry')).toMatchObject(retry(null));
    expect(read('quarantine')).toMatchObject({ request: { command: 'quarantine' } });
  });

  it.each(['', '--help', 'serve --help', '-h'])('shows help for "%s"', (line) => {
    expect(read(line)).toEqual({ kind: 'help' });
  });

  it.each([
    ['server', 'There is no command server.'],
    ['toString', 'There is no command toString.'],
    ['serve --port ninety', '--port must be'],
    ['serve --port 70000', '--port must be'],
    ['serve now', 'serve takes no "now".'],
    ['serve --members 5', 'serve takes no --members.'],
    ['serve --prot 5', "Unknown option '--prot'"],
    ['pair', 'pair needs the code of a desk.'],
    ['pair mc', 'desk: must be two to four capital letters'],
    ['import members.csv', 'import needs two files'],
    ['import members.csv cards.csv --accept', 'import takes no --accept.'],
    ['import programme', 'import programme needs a file: the programme pack.'],
    ['import programme a.json b.json', 'import programme takes no "b.json".'],
    ['import programme a.json --members 5', 'import programme takes no --members.'],
    ['import facts', 'import facts needs a file that a desk saved, or several.'],
    ['import facts one.cpsfacts --accept', 'import facts takes no --accept.'],
    ['export', 'There is no command export by itself, only export programme.'],
    ['export members', 'There is no command export by itself'],
    ['export programme pack.json', 'export programme takes no "pack.json".'],
    ['sample --members many', 'members:'],
    ['sample --members 5', 'members:'],
    ['revoke card --region usa', 'revoke card needs the number of a card.'],
    ['revoke card 100', 'revoke card needs --region.'],
    ['revoke card 100 --region mars', 'region:'],
    ['quarantine retry first', 'number:'],
    ['quarantine retry 0', 'number:'],
    ['quarantine show', 'quarantine takes no "show".'],
    ['revoke MC --region usa', 'revoke takes no --region.'],
    ['event --name Open --country FR', 'event needs --time-zone.'],
    ['event --name Open --country UK --time-zone Europe/Paris', 'country: not a country code'],
    ['event --name Open --country FR --time-zone Europe/Paris --roster-days 61', 'roster-days: '],
    ['event --name Open --country FR --time-zone Europe/Paris --roster-days soon', 'roster-days: '],
    ['build --roster-days 3', 'build takes no --roster-days.'],
    ['event --name Open --country FR --time-zone Europe/Paris --condition maybe', 'condition (required or'],
    ['event --name Open --country FR --time-zone Europe/Paris --turnaround gold', 'turnaround.gold: '],
    ['event --name Open --country FR --time-zone Europe/Paris --turnaround bronze=3', 'turnaround: '],
    ['event --name Open --country FR --time-zone Europe/Paris --open 8-20', 'open: must be a time'],
    ['event --name Open --country FR --time-zone Paris', 'time-zone: must be a time zone'],
  ])('says what is wrong with "%s"', (line, message) => {
    expect(read(line)).toMatchObject({
      kind: 'problem',
      message: expect.stringContaining(message) as unknown,
    });
  });

  it('refuses a folder beside DATABASE_URL, of which one would be ignored', () => {
    expect(read('build --data here', 'postgres://db/hub')).toMatchObject({ kind: 'problem' });
  });
});
