import { useState } from 'react';
import { useVault } from '../../state/vault-slice.ts';
import { RecoverScreen } from './recover-screen.tsx';
import { UnlockScreen } from './unlock-screen.tsx';

/** A protected desk that is not open: by passphrase, or by recovery key when that is all that is left. */
export function LockedScreen() {
  const keychainLost = useVault(({ keychain }) => keychain === 'lost');
  const [way, setWay] = useState<'passphrase' | 'recovery-key'>(keychainLost ? 'recovery-key' : 'passphrase');
  return way === 'passphrase' ? (
    <UnlockScreen onRecover={() => setWay('recovery-key')} />
  ) : (
    <RecoverScreen onBack={() => setWay('passphrase')} />
  );
}
