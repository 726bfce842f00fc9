/** What the types of a page lack: a camera's own light. Source: MediaStream Image Capture. */
interface MediaTrackConstraintSet {
  readonly torch?: boolean;
}
