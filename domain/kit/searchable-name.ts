/** A model's name prepared for finding parts of it: closed up, with the places where its words begin and end. */

export interface SearchableName {
  /** Small letters, digits and decimal points, nothing between them: `eos5dmarkiv`. */
  readonly text: string;
  /** Positions in the text at which a word, or a run of letters or of digits, begins; its end included. */
  readonly edges: ReadonlySet<number>;
}

const romanNumbers: Readonly<Record<string, string>> = { II: '2', III: '3', IV: '4', V: '5' };

/** "EOS 5D Mark IV" is also called 5D4, 5D mk4, 5D mkIV and 5D Mark 4. */
export function waysToSay(name: string): string[] {
  const mark = / Mark (II|III|IV|V)(?= |$)/.exec(name);
  const roman = mark?.[1];
  if (roman === undefined) return [name];
  const number = romanNumbers[roman] ?? roman;
  return [
    name,
    ...['', ' mk', ' Mark '].map((word) => name.replace(/ Mark [IV]+/, word + number)),
    name.replace(' Mark', ' mk'),
  ];
}

/** Splits at spaces, signs, and where letters meet digits. */
export function searchable(name: string): SearchableName {
  const parts = closeUp(name, ' ').match(/[a-z]+|[\d.]+/g) ?? [];
  const edges = new Set([0]);
  let length = 0;
  for (const part of parts) {
    length += part.length;
    edges.add(length);
  }
  return { text: parts.join(''), edges };
}

/** Small letters, digits and decimal points; everything else becomes `gap`. "2,8" is 2.8. */
export function closeUp(text: string, gap: '' | ' '): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('×', 'x')
    .replaceAll(/(?<=\d),(?=\d)/g, '.')
    .replaceAll(/(?<!\d)\.|\.(?!\d)|[^a-z\d.]+/g, gap);
}
