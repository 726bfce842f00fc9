import { Camera, EyeOff, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { readTicket } from '../../../domain/intake/ticket.ts';
import type { DraftItem } from '../../../domain/intake/draft.ts';
import { Button } from '../../design/button.tsx';
import { Chip } from '../../design/chip.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { TextField } from '../../design/text-field.tsx';
import { changeItem, useDraft } from '../../state/draft-slice.ts';
import { openCamera, setScanSink } from '../../state/scan-sink.ts';
import { adviseSerial } from './serial-advice.ts';
import { useSerialSentences } from './use-serial-sentences.ts';
import './serial-field.css';

interface SerialFieldProps {
  readonly item: DraftItem;
  readonly path: string;
  readonly error: string | null;
  readonly reasonPath: string;
  readonly reasonError: string | null;
}

/** Longest scan that can be a serial number at all. */
const LONGEST_SERIAL = 40;

/** The serial number, as text, with what looks wrong about it; or why it can't be read. */
export function SerialField({ item, path, error, reasonPath, reasonError }: SerialFieldProps) {
  const { t } = useTranslation();
  const { id, unreadable } = item;
  const isAdded = useDraft(({ added }) => added === id);
  const advice = adviseSerial(item, t);
  const { cleaned } = advice;
  const sentences = [...advice.sentences, ...useSerialSentences(item)];
  const takeScan = (code: string) => {
    // A ticket is no serial: it is looked up as everywhere else.
    if (code.length > LONGEST_SERIAL || readTicket(code).ok) return false;
    changeItem(id, { serialText: code });
    return true;
  };
  useEffect(() => () => setScanSink(null), []);
  return (
    <div className="serial">
      {unreadable ? (
        <TextField
          label={t('intake.unreadableBecause')}
          path={reasonPath}
          maxLength={200}
          value={item.unreadableBecause}
          error={reasonError}
          autoFocus
          onChange={(unreadableBecause) => changeItem(id, { unreadableBecause })}
        />
      ) : (
        <TextField
          label={t('intake.serial')}
          code
          path={path}
          maxLength={200}
          value={item.serialText}
          error={error === null ? null : (sentences[0] ?? error)}
          placeholder={t('intake.serialScan')}
          autoFocus={isAdded && item.model !== ''}
          onChange={(serialText) => changeItem(id, { serialText })}
          onFocusChange={(focused) => setScanSink(focused ? takeScan : null)}
        />
      )}
      {!unreadable && (
        <IconButton icon={Camera} label={t('camera.title')} keys="F8" onPress={() => openCamera(takeScan)} />
      )}
      <Chip
        word={t('intake.unreadable')}
        icon={EyeOff}
        isSelected={unreadable}
        onChange={(selected) => changeItem(id, { unreadable: selected })}
      />
      {!unreadable && sentences.length > 0 && (error === null || cleaned !== null) && (
        <div className="serial-advice" role="status">
          <TriangleAlert aria-hidden="true" />
          {/* After an attempt the field itself says what is wrong. */}
          <p>{error === null ? sentences.join(' ') : ''}</p>
          {cleaned !== null && (
            <Button onPress={() => changeItem(id, { serialText: cleaned })}>
              {t('intake.serialUse', { serial: cleaned })}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
