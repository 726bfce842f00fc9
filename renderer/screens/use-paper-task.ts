import { useState } from 'react';

export interface PaperMessage {
  readonly bad: boolean;
  readonly text: string;
}

/** What is being done with a sheet of paper, one thing at a time, and what came of the last. */
export function usePaperTask<Task extends string>(): {
  readonly running: Task | null;
  /** Null before the first, and where the last needs no words. */
  readonly message: PaperMessage | null;
  readonly run: (task: Task, work: () => Promise<PaperMessage | null>) => Promise<void>;
} {
  const [running, setRunning] = useState<Task | null>(null);
  const [message, setMessage] = useState<PaperMessage | null>(null);
  const run = async (task: Task, work: () => Promise<PaperMessage | null>) => {
    setRunning(task);
    try {
      setMessage(await work());
    } finally {
      setRunning(null);
    }
  };
  return { running, message, run };
}
