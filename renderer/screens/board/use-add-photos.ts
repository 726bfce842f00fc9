import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../../state/service.ts';
import { toast } from '../../state/toasts-slice.ts';
import type { PhotoAbout } from '../../worker/service/attachments-service.ts';
import { photoProblemWords } from '../photo-problem-words.ts';

/** Adds files to an intake one after the other; one that can't be added is told and holds up no other. */
export function useAddPhotos(intakeId: string) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState<{ readonly number: number; readonly total: number } | null>(null);

  const add = async (files: readonly File[], about: PhotoAbout) => {
    try {
      for (const [index, file] of files.entries()) {
        setAdding({ number: index + 1, total: files.length });
        const result = await desk().addPhoto(intakeId, file, about);
        if (!result.ok) toast(photoProblemWords(file.name, result.problem, t), { tone: 'bad' });
      }
    } finally {
      setAdding(null);
    }
  };

  return { adding, add };
}
