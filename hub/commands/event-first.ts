/** Tells the administrator to set the event, and why it comes first: "as desks learn it when they enrol". */
export function sayEventFirst(because: string, say: (line: string) => void): void {
  say(`Set the event first, ${because}:`);
  say('npm run hub -- event --name "Sample Open" --country FR --time-zone Europe/Paris');
}
