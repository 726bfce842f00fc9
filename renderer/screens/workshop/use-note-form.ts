import { useEffect, useRef, useState } from 'react';
import { desk } from '../../state/service.ts';
import { saveNote, useWorkNote, writeNote } from '../../state/work-note-slice.ts';
import { emptyNote, type WrittenNote } from '../../state/written-note.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import type { KnownPart, NoteResult } from '../../worker/service/workshop-service.ts';
import { useScans } from '../use-scans.ts';
import { readNote, type NoteProblem } from './read-note.ts';
import { withNumber } from './written-parts.ts';

/** Parts used lately that are offered. */
const OFFERED = 6;

export type NoteFailed = Extract<NoteResult, { ok: false }> | { readonly problem: NoteProblem };

/** What the dialog asks for, and saving it. Every scan is read as the number of a part while it is open. */
export function useNoteForm({ taken }: IntakeDetail, done: (intake: IntakeDetail, noteId: string) => void) {
  const form = useWorkNote(({ written }) => written[taken.id]) ?? emptyNote;
  const [recent, setRecent] = useState<readonly KnownPart[]>([]);
  const [problem, setProblem] = useState<NoteFailed | null>(null);
  const [isPending, setPending] = useState(false);
  /** Made before the first try, and kept for the next one. */
  const noteId = useRef<string | null>(null);

  const change = (changed: Partial<WrittenNote>) => {
    writeNote(taken.id, { ...form, ...changed });
    setProblem(null);
  };

  useEffect(() => {
    let isOpen = true;
    const read = async () => {
      const found = await desk().recentParts(OFFERED);
      if (isOpen) setRecent(found);
    };
    void read();
    return () => {
      isOpen = false;
    };
  }, []);

  useScans((code) => {
    change({ parts: withNumber(form.parts, code, recent) });
    return true;
  });

  const submit = async () => {
    if (isPending) return;
    const note = readNote(form);
    if (!note.ok) {
      setProblem(note);
      return;
    }
    setPending(true);
    noteId.current ??= await desk().newId();
    const id = noteId.current;
    const result = await saveNote(id, taken.id, note.work);
    setPending(false);
    if (result.ok) done(result.intake, id);
    else setProblem(result);
  };

  return { form, recent, problem, isPending, change, submit };
}
