import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { labelFormats, receiptFormats, sheets, type PaperFormat } from '../../../domain/paper/formats.ts';
import type { Paper } from '../../../domain/paper/paper.ts';
import { Choice } from '../../design/choice.tsx';
import { PaperDocument } from '../../paper/paper-document.tsx';
import { readLetters } from '../../paper/read-letters.ts';
import { useFit } from './use-fit.ts';
import './paper-preview.css';

interface PaperPreviewProps {
  readonly paper: Paper;
  readonly onFormat: (format: PaperFormat) => void;
}

/** A paper as it will be printed, as large as there is room for, and the choice of another. */
export function PaperPreview({ paper, onFormat }: PaperPreviewProps) {
  const { t } = useTranslation();
  const room = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const { scale, width, height } = useFit(room, sheet);
  useEffect(() => {
    // The letters of paper are read when paper is looked at.
    void import('../../paper/paper-letters.ts');
    void readLetters(sheet.current?.textContent ?? '');
  }, [paper]);
  const { format } = paper;
  const { margin, ...size } = sheets[format];
  const isReceipt = paper.kind === 'receipt';
  const style = isReceipt
    ? {
        width: `${size.width}mm`,
        ...(size.height === null ? {} : { minHeight: `${size.height}mm` }),
        padding: `${margin.top}mm ${margin.side}mm ${margin.bottom}mm`,
      }
    : {};
  return (
    <div className="paper-preview">
      <Choice
        label={t('paper.look')}
        hideLabel
        value={format}
        options={[...receiptFormats, ...labelFormats].map((value) => ({
          value,
          word: t(`paper.format.${value}`),
        }))}
        onChange={onFormat}
      />
      <div
        ref={room}
        className="paper-room"
        role="img"
        aria-label={t('paper.preview', { what: t(`paper.format.${format}`) })}
      >
        <div className="paper-place" style={{ width: width * scale, height: height * scale }}>
          <div
            ref={sheet}
            className={isReceipt ? 'paper-sheet' : 'paper-labels'}
            style={{ ...style, transform: `scale(${scale})` }}
          >
            <PaperDocument paper={paper} />
          </div>
        </div>
      </div>
    </div>
  );
}
