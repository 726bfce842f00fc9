import { describe, expect, it } from 'vitest';
import { TransferProgress, type Arriving } from '../../../renderer/worker/roster/transfer-progress.ts';

function start() {
  const told: Arriving[] = [];
  let now = 5000;
  const progress = new TransferProgress(
    1_000_000,
    (arriving) => told.push(arriving),
    () => now,
  );
  const arrive = (bytes: number, after: number) => {
    now += after;
    progress.arrived(bytes);
  };
  return { told, progress, arrive };
}

describe('the progress of a transfer', () => {
  it('is told with its rate and what is left', () => {
    const { told, progress, arrive } = start();
    progress.begin(10_000, 2000);
    arrive(1000, 500);
    expect(told).toEqual([
      { doneBytes: 3000, totalBytes: 10_000, members: 1_000_000, bytesPerSecond: 2000, secondsLeft: 4 },
    ]);
  });

  it('is told four times a second at the most, and not at all when it is over sooner', () => {
    const { told, progress, arrive } = start();
    progress.begin(1_000_000, 0);
    for (let at = 0; at < 24; at += 1) arrive(10, 10);
    expect(told).toEqual([]);
    for (let at = 0; at < 176; at += 1) arrive(10, 10);
    expect(told).toHaveLength(8);
  });

  it('smooths the rate: one burst does not promise the end', () => {
    const { told, progress, arrive } = start();
    progress.begin(1_000_000, 0);
    arrive(1000, 1000);
    arrive(11_000, 1000);
    expect(told.map(({ bytesPerSecond }) => bytesPerSecond)).toEqual([1000, 4000]);
  });

  it('never ends before it ends, and never counts more than there is', () => {
    const { told, progress, arrive } = start();
    progress.begin(1000, 0);
    arrive(2000, 300);
    expect(told).toMatchObject([{ doneBytes: 1000, totalBytes: 1000, secondsLeft: 1 }]);
  });

  it('has no end in sight while nothing comes', () => {
    const { told, progress, arrive } = start();
    progress.begin(1000, 0);
    arrive(0, 300);
    expect(told).toMatchObject([{ bytesPerSecond: 0, secondsLeft: null }]);
  });
});
