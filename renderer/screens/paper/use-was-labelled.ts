import { useEffect, useState } from 'react';
import { desk } from '../../state/service.ts';

/** Whether labels of an intake were made at this desk before it is looked at; false until that is known. */
export function useWasLabelled(intakeId: string): boolean {
  const [wasLabelled, setWasLabelled] = useState(false);
  useEffect(() => {
    let isOver = false;
    const read = async () => {
      const before = await desk().labelled([intakeId]);
      if (!isOver) setWasLabelled(before.includes(intakeId));
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [intakeId]);
  return wasLabelled;
}
