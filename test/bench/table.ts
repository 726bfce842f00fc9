/** The table of figures against their budgets. */
export interface Line {
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  /** What it may be; null for a figure without a budget. */
  readonly budget: { readonly most: number } | { readonly least: number } | null;
}

/** One line: what, figure, budget, and whether it is missed. */
export function tableLine({ what, figure, unit, budget }: Line): string {
  return `${what.padEnd(48)} ${`${figure} ${unit}`.padStart(18)}   ${saidBudget(figure, unit, budget)}`.trimEnd();
}

function saidBudget(figure: number, unit: string, budget: Line['budget']): string {
  if (budget === null) return '';
  if ('most' in budget) return `at most ${budget.most} ${unit}${figure <= budget.most ? '' : '  MISSED'}`;
  return `at least ${budget.least} ${unit}${figure >= budget.least ? '' : '  MISSED'}`;
}
