/** The worker's clock, moved by what the page says: at its start through the worker's name, later by a message. */
const RealDate = Date;
let offsetMs = Number(self.name);

class ShiftedDate extends RealDate {
  constructor(value: number | string | Date = ShiftedDate.now()) {
    super(value);
  }

  static override now(): number {
    return RealDate.now() + offsetMs;
  }
}

Object.assign(globalThis, { Date: ShiftedDate });

new BroadcastChannel('soak-clock').addEventListener('message', ({ data }: MessageEvent<number>) => {
  offsetMs = data;
});

export {};
