import { Flashlight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../design/chip.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { hasTorch, switchTorch } from '../../scan/camera.ts';
import { useCameras } from './use-cameras.ts';

/** What the camera reads, as the codes' own standards name them: the same in every language. */
const READS = 'QR, Data Matrix, Code 128, Code 39, EAN';

interface CameraSideProps {
  /** The camera that is on, or null. */
  readonly track: MediaStreamTrack | null;
  /** The one asked for, or null for any. */
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** How to hold a code, and what can be set: the camera where there are several, its light where it has one. */
export function CameraSide({ track, chosen, onChoose }: CameraSideProps) {
  const { t } = useTranslation();
  const cameras = useCameras();
  const [lit, setLit] = useState<MediaStreamTrack | null>(null);
  return (
    <div className="camera-side">
      <p className="camera-aim">{t('camera.aim')}</p>
      <p>{t('camera.aimHint')}</p>
      <p className="camera-reads">
        {t('camera.reads')}: {READS}
      </p>
      {cameras.length > 1 && (
        <SelectField
          label={t('camera.which')}
          value={track?.getSettings().deviceId ?? chosen ?? ''}
          options={cameras.map(({ id, name }, index) => ({
            value: id,
            word: name === '' ? t('camera.unnamed', { number: index + 1 }) : name,
          }))}
          onChange={onChoose}
        />
      )}
      {track !== null && hasTorch(track) && (
        <Chip
          word={t('camera.torch')}
          icon={Flashlight}
          isSelected={lit === track}
          onChange={(selected) => {
            setLit(selected ? track : null);
            void switchTorch(track, selected);
          }}
        />
      )}
    </div>
  );
}
