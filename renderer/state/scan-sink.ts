/** A field that wants scans while it has the focus, such as the serial number's. */
import { openDialog, useNavigation } from './navigation-slice.ts';

type Sink = (code: string) => boolean;

let sink: Sink | null = null;
/** The field the camera was opened for: it has lost the focus to the camera's dialog, and still wants scans. */
let cameraSink: Sink | null = null;

/** Registers the field that has the focus now; null when it lost it. */
export function setScanSink(next: Sink | null): void {
  sink = next;
}

/** Opens the camera for whatever would get a scan now, or for the field whose button was pressed. */
export function openCamera(field: Sink | null = sink): void {
  cameraSink = field;
  openDialog('camera');
}

/** Offers a scan to the field. True when it took it. */
export function offerScan(code: string): boolean {
  const asking = useNavigation.getState().dialog === 'camera' ? cameraSink : sink;
  return asking?.(code) ?? false;
}
