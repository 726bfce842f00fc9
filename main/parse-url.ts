/** The parsed URL, or null. (`URL.canParse` is younger than the oldest runtime.) */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
