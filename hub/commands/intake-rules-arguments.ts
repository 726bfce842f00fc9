/** The rules of drop-offs as an administrator writes them on the command line. */

interface Written {
  readonly condition?: string | undefined;
  readonly turnaround?: string | undefined;
  readonly open?: string | undefined;
}

/** What was written, to be checked by the request's schema; nothing where nothing was. */
export function intakeRulesOf({ condition, turnaround, open }: Written): { readonly intakeRules?: unknown } {
  if (condition === undefined && turnaround === undefined && open === undefined) return {};
  return {
    intakeRules: {
      ...(condition === undefined ? {} : { conditionRequired: conditionOf(condition) }),
      ...(turnaround === undefined ? {} : { turnaroundHours: turnaroundOf(turnaround) }),
      ...(open === undefined ? {} : openOf(open)),
    },
  };
}

/** The place of a problem under the name it has on the command line. */
export function inTheirWords(path: string): string {
  return path
    .replace('timeZone', 'time-zone')
    .replace('rosterDays', 'roster-days')
    .replace('intakeRules.conditionRequired', 'condition (required or optional)')
    .replace('intakeRules.turnaroundHours', 'turnaround')
    .replace(/intakeRules.(opens|closes)/, 'open');
}

/** `required` or `optional`; anything else stays what it is, and is refused. */
function conditionOf(written: string): unknown {
  if (written === 'required') return true;
  return written === 'optional' ? false : written;
}

/** `platinum=12,ordinary=72`, hours. */
function turnaroundOf(written: string): Record<string, number> {
  return Object.fromEntries(
    written.split(',').map((pair): [string, number] => {
      const [level = '', hours = ''] = pair.split('=');
      return [level.trim(), hours.trim() === '' ? Number.NaN : Number(hours)];
    }),
  );
}

/** `08:00-20:00`. */
function openOf(written: string): { readonly opens: string; readonly closes: string } {
  const [opens = '', closes = ''] = written.split('-');
  return { opens: opens.trim(), closes: closes.trim() };
}
