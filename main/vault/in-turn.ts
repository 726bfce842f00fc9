/** Runs what it is given one after the other, whatever becomes of each. */
export function inTurn(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const answer = last.then(run);
    last = answer.catch(() => null);
    return answer;
  };
}
