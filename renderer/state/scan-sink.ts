/** A field that wants scans while it has the focus, such as the serial number's. */
type Sink = (code: string) => boolean;

let sink: Sink | null = null;

/** Registers the field that has the focus now; null when it lost it. */
export function setScanSink(next: Sink | null): void {
  sink = next;
}

/** Offers a scan to the field. True when it took it. */
export function offerScan(code: string): boolean {
  return sink?.(code) ?? false;
}
