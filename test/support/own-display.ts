/** Which display a test's windows are on: each test that runs beside another has one of its own. */

/** The variable that names the display of the test runner's process `index`; the first has the one it was started on. */
export function displayVariable(index: number): string {
  return `E2E_DISPLAY_${index}`;
}

/** What an app that this process starts needs in its environment to be on it. */
export function ownDisplay(): { DISPLAY?: string } {
  const display = process.env[displayVariable(Number(process.env['TEST_PARALLEL_INDEX'] ?? 0))];
  return display === undefined ? {} : { DISPLAY: display };
}
