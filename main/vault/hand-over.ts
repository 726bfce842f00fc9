/** Answers with a key in it, and wipes main's copy once the answer was sent: that happens in the same turn. */
export function handOver<T extends object>(answer: T): T {
  if ('key' in answer && answer.key instanceof Uint8Array) {
    const { key } = answer;
    setImmediate(() => key.fill(0));
  }
  return answer;
}
