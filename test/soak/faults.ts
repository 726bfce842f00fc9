/** What the soak does to an event. */

/** Between a desk and the hub, one request at a time. */
export const linkFaults = [
  'cut', // the answer ends in the middle and the connection with it
  'truncate', // half of the answer, ended as if it were whole
  'truncate-request', // half of the request reaches the hub
  'delay', // the request waits
  'duplicate', // the hub gets the request twice
  'reorder', // the hub gets the request again later, behind others
  'error-5xx', // an error page, with the request delivered or not
  'html', // a captive portal's page
  'hang', // no answer, with the request delivered or not
] as const;

/** To one desk, between two facts or in the middle of one. */
export const deskFaults = [
  'desk-kill', // its renderer process crashes
  'kill-in-save', // it crashes between the journal's fsync and the answer to it
  'torn-tail', // it crashes, and the end of its journal is torn off
  'lost-store', // it crashes, and its database is gone; the journal is not
  'clock-shift', // its clock jumps by hours
] as const;

/** To the hub. */
export const hubFaults = [
  'hub-kill', // SIGKILL
  'database-kill', // SIGKILL to the hub's database: the hub itself where the database is embedded
  'hub-restore', // an older backup takes its place
  'browser-kill', // SIGKILL to the engine of all desks at once
] as const;

export const faultNames = [...linkFaults, ...deskFaults, ...hubFaults] as const;

export type LinkFault = (typeof linkFaults)[number];
export type DeskFault = (typeof deskFaults)[number];
export type HubFault = (typeof hubFaults)[number];
export type FaultName = (typeof faultNames)[number];

export type FaultCounts = Partial<Record<FaultName, number>>;

/** Reads `all` or names joined by commas. Throws on a name that is none. */
export function readFaults(text: string): ReadonlySet<FaultName> {
  if (text === 'all') return new Set(faultNames);
  const names = text === 'none' ? [] : text.split(',');
  return new Set(
    names.map((name) => {
      const known = faultNames.find((fault) => fault === name.trim());
      if (known === undefined) throw new Error(`no such fault: ${name}; there are ${faultNames.join(', ')}`);
      return known;
    }),
  );
}
