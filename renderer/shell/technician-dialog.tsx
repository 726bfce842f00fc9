import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { TextField } from '../design/text-field.tsx';
import { changeSettings, useDesk } from '../state/desk-slice.ts';
import { closeDialog } from '../state/navigation-slice.ts';

const LONGEST_NAME = 80;

/** Asks who works at the desk. It has to be answered while nobody is named. */
export function TechnicianDialog() {
  const { t } = useTranslation();
  const current = useDesk(({ settings }) => settings?.technician ?? '');
  const [name, setName] = useState(current);
  const said = name.trim();
  const save = () => {
    if (said === '') return;
    void changeSettings({ technician: said });
    closeDialog();
  };
  return (
    <Dialog title={t('shell.technicianTitle')} {...(current === '' ? {} : { onClose: closeDialog })}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={t('shell.technicianField')}
          hint={t('shell.technicianHint')}
          value={name}
          onChange={setName}
          maxLength={LONGEST_NAME}
          autoFocus
        />
        <div className="dialog-actions">
          <Button look="primary" keys="Enter" isDisabled={said === ''} isSubmit>
            {t('shell.technicianSave')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
