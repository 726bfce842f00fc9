import { expect, it } from 'vitest';
import { paperFileName, type Paper } from '../../../../domain/paper/paper.ts';
import { intakeFact } from '../../../support/facts.ts';

const event = { name: 'Sample Grand Prix', country: 'MC', timeZone: 'Europe/Monaco', sample: true };
const receipts = [1, 2, 3].map((id) => ({ taken: intakeFact({ id }), event, reprint: false }));
const [first, second] = receipts.map(({ taken }) => taken.body.ticket);

const receipt = (format: 'a4' | 'a5' | 'roll'): Paper[] =>
  receipts.slice(0, 1).map((each) => ({ kind: 'receipt', format, receipt: each }));
const labels = (format: 'label' | 'label-roll', count: number): Paper[] => [
  { kind: 'labels', format, language: 'en', labelled: receipts.slice(0, count) },
];

it.each([
  [receipt('a4'), `${first}.pdf`],
  [receipt('a5'), `${first} A5.pdf`],
  [receipt('roll'), `${first} 80 mm.pdf`],
  [labels('label', 1), `${first} labels.pdf`],
  [labels('label-roll', 1), `${first} labels 80 mm.pdf`],
  [labels('label', 3), `${first} and 2 more labels.pdf`],
])('a file of paper %# is named by ticket and paper, never by a person', (papers, name) => {
  expect(papers.map(paperFileName)).toEqual([name]);
  expect(name).not.toContain('Sample Visitor');
  expect(name).not.toContain(second);
});
