import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desk } from '../../state/service.ts';
import { toast } from '../../state/toasts-slice.ts';
import type { PhotoAbout, PhotoResult } from '../../worker/service/attachments-service.ts';

/** Adds files to an intake one after the other; one that can't be added is told and holds up no other. */
export function useAddPhotos(intakeId: string) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState<{ readonly number: number; readonly total: number } | null>(null);

  const sayProblem = (file: string, problem: Extract<PhotoResult, { ok: false }>['problem']): string => {
    switch (problem) {
      case 'no-picture':
      case 'too-large':
      case 'no-such-intake':
        return t(`photos.problem.${problem}`, { file });
      case 'disk-full':
      case 'unwritable':
      case 'storage-lost':
      case 'damaged':
      case 'ended':
        return t('photos.problem.save', { file, why: t(`storage.${problem}Hint`) });
    }
  };

  const add = async (files: readonly File[], about: PhotoAbout) => {
    try {
      for (const [index, file] of files.entries()) {
        setAdding({ number: index + 1, total: files.length });
        const result = await desk().addPhoto(intakeId, file, about);
        if (!result.ok) toast(sayProblem(file.name, result.problem), { tone: 'bad' });
      }
    } finally {
      setAdding(null);
    }
  };

  return { adding, add };
}
