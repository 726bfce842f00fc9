import { useState } from 'react';
import type { HandBackProof, IdentityDocument } from '../../../domain/facts/items-handed-back.ts';
import { readProof, type ReadProof } from '../../../domain/intake/hand-back.ts';
import { handBack } from '../../state/hand-back-slice.ts';
import type { HandBackResult } from '../../worker/service/hand-back-service.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { useLoansOut } from './use-loans-out.ts';
import { useScans } from '../use-scans.ts';

export interface HandBackForm {
  /** Ids of the items that stay. */
  readonly staying: readonly string[];
  /** What was scanned, typed or seen; null as long as nothing was. */
  readonly proof: 'receipt' | 'card' | IdentityDocument | null;
  readonly collector: string;
  /** What they signed, as the pad makes it; null as long as they did not. */
  readonly signature: Promise<Blob | null> | null;
}

type Failed = Extract<HandBackResult, { ok: false }>;

/** What keeps the items from going. */
export type HandBackProblem =
  Failed | { readonly problem: Exclude<ReadProof, 'receipt' | 'card'> | 'proof-missing' | 'signature-lost' };

/** What the dialog asks for, and handing back. Every code scanned or typed is read as proof while it is open. */
export function useHandBackForm(
  { taken, here }: IntakeDetail,
  isReceiptRead: boolean,
  done: (result: Extract<HandBackResult, { ok: true }>) => void,
) {
  const [form, setForm] = useState<HandBackForm>({
    staying: [],
    proof: isReceiptRead ? 'receipt' : null,
    collector: '',
    signature: null,
  });
  const [problem, setProblem] = useState<HandBackProblem | null>(null);
  const [isPending, setPending] = useState(false);
  const items = here.filter((id) => !form.staying.includes(id));
  const loansOut = useLoansOut(taken.id);

  const change = (changed: Partial<HandBackForm>) => {
    setForm((before) => ({ ...before, ...changed }));
    setProblem(null);
  };

  /** True when the code says something here. */
  const takeCode = (code: string): boolean => {
    if (loansOut.takeBack(code)) {
      setProblem(null);
      return true;
    }
    const read = readProof(taken, code);
    if (read === 'receipt') change({ proof: read });
    // A receipt says as much, and lets somebody else collect.
    else if (read === 'card') change(form.proof === 'receipt' ? {} : { proof: read });
    else setProblem({ problem: read });
    return read === 'receipt' || read === 'card';
  };
  useScans((code) => {
    takeCode(code);
    return true;
  });

  const submit = async () => {
    if (isPending) return;
    const proof = proofOf(form);
    if (proof === null) {
      setProblem({ problem: 'proof-missing' });
      return;
    }
    setPending(true);
    const signature = await form.signature;
    if (signature === null && form.signature !== null) {
      setPending(false);
      setProblem({ problem: 'signature-lost' });
      return;
    }
    const failed = await loansOut.settle(items.length === here.length);
    if (failed !== null) {
      setPending(false);
      setProblem(failed);
      return;
    }
    const result = await handBack(taken.id, { items, proof, signature });
    setPending(false);
    if (result.ok) done(result);
    else setProblem(result);
  };

  return { form, items, loansOut, problem, isPending, change, takeCode, submit };
}

function proofOf({ proof, collector, signature }: HandBackForm): HandBackProof | null {
  if (proof === 'receipt') return { by: proof, collector: collector.trim() === '' ? null : collector.trim() };
  if (proof === 'card') return { by: proof };
  if (proof !== null) return { by: 'identity', document: proof };
  return signature === null ? null : { by: 'signature' };
}
