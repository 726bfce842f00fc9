import { Camera, ImagePlus } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { addDraftPhotos } from '../../state/draft-photos.ts';
import { toast } from '../../state/toasts-slice.ts';
import type { PhotoAbout } from '../../worker/service/attachments-service.ts';
import { pictureTypes, photoProblemWords } from '../photo-problem-words.ts';
import { PhotoCamera } from './photo-camera.tsx';

interface AddPhotosProps {
  readonly word: string;
  readonly about: PhotoAbout;
  /** Whether a PDF will do as well. */
  readonly allowsDocuments?: boolean;
}

/** Adds pictures to the draft, from files or with the camera. */
export function AddPhotos({ word, about, allowsDocuments = false }: AddPhotosProps) {
  const { t } = useTranslation();
  const [isCameraOpen, setIsCameraOpen] = useState(false);
  const add = async (files: readonly File[]) => {
    const problems = await addDraftPhotos(files, about);
    for (const { file, problem } of problems) {
      const said = problem === 'full' ? t('draftPhotos.full') : photoProblemWords(file, problem, t);
      toast(said, { tone: 'bad' });
    }
    return problems.length === 0;
  };
  return (
    <>
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={allowsDocuments ? [...pictureTypes, 'application/pdf'] : pictureTypes}
        onSelect={(files) => {
          if (files !== null) void add([...files]);
        }}
      >
        <Button icon={ImagePlus}>{word}</Button>
      </FileTrigger>
      <Button icon={Camera} onPress={() => setIsCameraOpen(true)}>
        {t('draftPhotos.take')}
      </Button>
      {isCameraOpen && (
        <PhotoCamera onPhoto={(photo) => add([photo])} onClose={() => setIsCameraOpen(false)} />
      )}
    </>
  );
}
