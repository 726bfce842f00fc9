import { describe, expect, it } from 'vitest';
import { readPoolFile } from '../../../renderer/worker/loans/read-pool-file.ts';

const read = (text: string | Uint8Array<ArrayBuffer>) => readPoolFile(new Blob([text]));

async function problems(text: string | Uint8Array<ArrayBuffer>) {
  const reading = await read(text);
  if (reading.ok) throw new Error('must not be read');
  return reading.problems;
}

describe('a pool’s list', () => {
  it.each([
    ['commas', 'Asset number,Model,Serial,Kind,Value,Note\nCPS-1,EOS R5,0123,body,"3,900",a note\n'],
    ['semicolons', 'asset;model;serial;kind;value;note\r\nCPS-1;EOS R5;0123;Camera;3,900;a note\r\n'],
    ['tabs', 'ASSET NO.\tMODEL\tS/N\tType\tPrice\tRemarks\nCPS-1\tEOS R5\t01 23\tbody\t3,900\ta note'],
    [
      'a mark before it',
      '\ufeffInventarnr.,Modell,Seriennummer,Art,Wert,Notiz\nCPS-1,EOS R5,0123,Gehäuse,"3,900",a note',
    ],
    ['another order', 'note,model,asset,serial,kind,value\na note,EOS R5,CPS-1,0123,BODY,"3,900"\n'],
  ])('is read with %s', async (_how, text) => {
    const row = {
      asset: 'CPS-1',
      model: 'EOS R5',
      serial: '0123',
      kind: 'body',
      value: '3,900',
      note: 'a note',
    };
    expect(await read(text)).toEqual({ ok: true, rows: [row], ignored: [] });
  });

  it('needs asset number and model alone, and says which headings it does not use', async () => {
    expect(await read('asset,model,shelf\nCPS-1,EOS R5,B4\n\nCPS-2,EF 50mm\n')).toEqual({
      ok: true,
      rows: [
        { asset: 'CPS-1', model: 'EOS R5', serial: null, kind: 'other', value: null, note: '' },
        { asset: 'CPS-2', model: 'EF 50mm', serial: null, kind: 'other', value: null, note: '' },
      ],
      ignored: ['shelf'],
    });
  });

  it('with anything wrong gives no rows at all, but every place and no value', async () => {
    const text = [
      'asset,model,serial,kind',
      'CPS-1,EOS R5,0123,body',
      ',EOS R5,,body',
      'CPS-3,,12-34,tripod',
      'cps-1 ,EOS R5,,body',
      'CPS-5,EOS R5,,body,more',
    ];
    const found = await problems(text.join('\n'));
    expect(found).toEqual([
      { line: 3, column: 'asset', problem: 'missing' },
      { line: 4, column: 'model', problem: 'missing' },
      { line: 4, column: 'serial', problem: 'serial' },
      { line: 4, column: 'kind', problem: 'kind' },
      { line: 5, column: 'asset', problem: 'asset-twice' },
      { line: 6, column: null, problem: 'cells' },
    ]);
    expect(JSON.stringify(found)).not.toContain('tripod');
  });

  it('counts lines as an editor does, also behind a cell of several lines', async () => {
    const text = 'asset,model,note\nCPS-1,EOS R5,"one\ntwo"\nCPS-2,,\n';
    expect(await problems(text)).toEqual([{ line: 4, column: 'model', problem: 'missing' }]);
  });

  it.each([
    ['', [{ line: null, column: null, problem: 'empty' }]],
    ['asset,model\n', [{ line: null, column: null, problem: 'empty' }]],
    ['asset,serial\nCPS-1,1\n', [{ line: 1, column: 'model', problem: 'column-missing' }]],
    ['asset,model,Asset number\nCPS-1,a,b\n', [{ line: 1, column: 'asset', problem: 'column-twice' }]],
    [`asset,model\n${'x'.repeat(41)},EOS R5\n`, [{ line: 2, column: 'asset', problem: 'too-long' }]],
  ])('%j is told what is wrong', async (text, expected) => {
    expect(await problems(text)).toEqual(expected);
  });

  it('with a quote that is not closed, or in another encoding, is refused as a whole', async () => {
    expect(await problems('asset,model\nCPS-1,"EOS R5\nCPS-2,EOS R3\n')).toMatchObject([
      { problem: 'quote' },
    ]);
    const latin = new Uint8Array([...new TextEncoder().encode('asset,model\nCPS-1,Geh'), 0xe4, 0x0a]);
    expect(await problems(latin)).toEqual([{ line: null, column: null, problem: 'not-utf-8' }]);
  });
});
