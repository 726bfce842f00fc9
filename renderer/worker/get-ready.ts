/**
 * Work of opening a desk that needs no key, done while somebody still enters the passphrase: what the engine has to
 * compile, and what only has to be worked out once.
 */
import { isSignedBy } from '../../domain/roster/roster-manifest.ts';
import { currentRules } from './facts/refold.ts';

/** The first example of RFC 8032, 7.1: an empty text. */
const example = {
  key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  signature:
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
};

export function getReady(): void {
  currentRules();
  // The first signature makes a table that all others are checked with: it takes twenty times as long.
  isSignedBy(example.key, '', example.signature);
}
