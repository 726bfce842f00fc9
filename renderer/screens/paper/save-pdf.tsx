import { FileDown, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../../domain/paper/paper.ts';
import { Button } from '../../design/button.tsx';
import { savePaper } from '../../state/papers.ts';
import { PaperSaid } from '../paper-said.tsx';
import { usePaperTask } from '../use-paper-task.ts';
import '../receipt-actions.css';

/** Saves a paper as PDF, says where it is, and shows the file. */
export function SavePdf({ makePaper }: { readonly makePaper: () => Promise<Paper> }) {
  const { t } = useTranslation();
  const { running, message, run } = usePaperTask<'pdf'>();
  const [file, setFile] = useState<string | null>(null);
  const save = () =>
    run('pdf', async () => {
      const result = await savePaper(await makePaper());
      setFile(result.ok ? result.file : null);
      return result.ok ? null : { bad: true, text: t(`ticket.pdfProblem.${result.problem}`) };
    });
  return (
    <div className="save-pdf">
      <Button icon={FileDown} isPending={running === 'pdf'} onPress={() => void save()}>
        {t('ticket.savePdf')}
      </Button>
      <PaperSaid message={message} />
      {file !== null && (
        <p className="receipt-message" role="status">
          {t('ticket.savedPdf')} <span className="receipt-file">{file}</span>
          <Button look="quiet" icon={FolderOpen} onPress={() => void window.desk.showSaved({ file })}>
            {t('ticket.show')}
          </Button>
        </p>
      )}
    </div>
  );
}
