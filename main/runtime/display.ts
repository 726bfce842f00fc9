/** True where a window can be shown to a person. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/** The command that runs `command` on a display: as it is, or on a virtual one. */
export function onDisplay(command: string, args: readonly string[]): { command: string; args: string[] } {
  if (hasDisplay()) return { command, args: [...args] };
  return {
    command: 'xvfb-run',
    args: ['-a', '--server-args=-screen 0 1920x1200x24', command, ...args],
  };
}
