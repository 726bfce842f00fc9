import { Flashlight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../design/chip.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { hasTorch, switchTorch, type Camera } from '../../scan/camera.ts';

/** What the camera reads, as the codes' own standards name them: the same in every language. */
const READS = 'QR, Data Matrix, Code 128, Code 39, EAN';

interface CameraSideProps {
  readonly cameras: readonly Camera[];
  /** The camera in use, or null before there is one. */
  readonly track: MediaStreamTrack | null;
  readonly onChoose: (id: string) => void;
}

/** How to hold a code, and what can be set: the camera where there are several, its light where it has one. */
export function CameraSide({ cameras, track, onChoose }: CameraSideProps) {
  const { t } = useTranslation();
  const [isLit, setLit] = useState(false);
  return (
    <div className="camera-side">
      <p className="camera-aim">{t('camera.aim')}</p>
      <p>{t('camera.aimHint')}</p>
      <p className="camera-reads">
        {t('camera.reads')}: {READS}
      </p>
      {track !== null && cameras.length > 1 && (
        <SelectField
          label={t('camera.which')}
          value={track.getSettings().deviceId ?? ''}
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
          isSelected={isLit}
          onChange={(selected) => {
            setLit(selected);
            void switchTorch(track, selected);
          }}
        />
      )}
    </div>
  );
}
