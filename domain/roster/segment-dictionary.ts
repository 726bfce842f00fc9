/**
 * What nearly every segment has in it, for deflate to refer to from a group's first byte on. It says nothing of anybody:
 * names of models, and what stands between the values of a line (positional.ts).
 */
import { models } from '../kit/models.ts';

/** Where many members live: the number of the region before it, the name behind. */
const countries = ['DE', 'GB', 'FR', 'IT', 'ES', 'NL', 'PL'].map((country) => `",0,"${country}","`);

/** Behind the name: email, phone number, level, days since 1970, of which those of decades begin alike, and states. */
const details = [
  '.com","+',
  '","",null,20',
  '",0,20',
  '",1,20',
  '",2,20',
  '",null,20',
  ',1,0,1',
  ',0,0,1',
  ',0,0,20',
  ',null,["EOS ',
  ',20',
];

/** Products begin and go on; a line ends with the card that has the member's number, and the next one begins. */
const ends = [',[],[[0,0,null,0]]]\n["', ',0,0,"RF ', ',0,0,"EF ', ',0,0,"EOS ', ',0,0],[[0,0,null,0]]]\n["'];

/** The dictionary of a base that has none to take over. What is near its end takes the fewest bits to refer to. */
export function segmentDictionary(): Uint8Array {
  const products = models.map(({ name }) => `,0,0,${JSON.stringify(name)},"`);
  return new TextEncoder().encode([...products, ...countries, ...details, ...ends].join(''));
}
