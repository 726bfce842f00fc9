import { useState } from 'react';
import { openDesk } from '../../state/desk-slice.ts';
import { PassphraseStep } from './passphrase-step.tsx';
import { RecoveryKeyStep } from './recovery-key-step.tsx';
import { VaultFrame } from './vault-frame.tsx';

interface Made {
  readonly key: CryptoKey;
  readonly recoveryKey: string;
}

/** The first start of an enrolled desk: a passphrase, then the recovery key, shown this once. */
export function SetUpScreen() {
  const [made, setMade] = useState<Made | null>(null);
  return (
    <VaultFrame name={made === null ? 'set-up' : 'recovery-key'} barrier="not-ready">
      {made === null ? (
        <PassphraseStep onMade={(key, recoveryKey) => setMade({ key, recoveryKey })} />
      ) : (
        <RecoveryKeyStep recoveryKey={made.recoveryKey} onKept={() => openDesk(made.key)} />
      )}
    </VaultFrame>
  );
}
