/** What is wrong with files to import, and where. Messages say what is wanted and never repeat a value. */
export interface ImportProblem {
  readonly file: string;
  /** Counted from 1, the header included; null when it is about the file as a whole. */
  readonly line: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** More than anybody reads at once. */
const MAX_KEPT = 20;

/** Keeps the first 20 problems and counts the rest, so that a file that is wrong throughout fits into memory. */
export class ProblemList {
  readonly kept: ImportProblem[] = [];
  count = 0;

  add(problem: ImportProblem): void {
    this.count += 1;
    if (this.kept.length < MAX_KEPT) this.kept.push(problem);
  }

  /** Adds problems found by a query that returned only the first of `total`. */
  addCounted(problems: readonly ImportProblem[], total: number): void {
    for (const problem of problems) this.add(problem);
    this.count += total - problems.length;
  }

  /** A line for each kept problem, and one that counts the others. */
  lines(): string[] {
    const more = this.count - this.kept.length;
    return [...this.kept.map(sayProblem), ...(more > 0 ? [`… and ${more} more.`] : [])];
  }
}

function sayProblem({ file, line, column, message }: ImportProblem): string {
  const place = [file, line === null ? [] : `line ${line}`, column === null ? [] : `column ${column}`].flat();
  return `${place.join(', ')}: ${message}`;
}
