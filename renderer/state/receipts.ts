/** Receipts of intakes, with what was signed for them. */
import type { Receipt } from '../../domain/intake/receipt.ts';
import type { Signature } from '../../domain/facts/signature.ts';
import { desk } from './service.ts';

/** The same receipt with the picture of its signature; as it is where there is none, or it is not here. */
export async function withSignature(receipt: Receipt): Promise<Receipt> {
  const given = receipt.taken.body.signature;
  const signature = given === undefined ? null : await signaturePicture(given);
  return signature === null ? receipt : { ...receipt, signature };
}

/** The picture of a signature as a data URL, for paper; null where it is not here. */
export async function signaturePicture({ attachment }: Signature): Promise<string | null> {
  const picture = await desk().picture(attachment, 'whole');
  return picture === null ? null : dataUrl(picture);
}

function dataUrl(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(new Error('a picture could not be read'));
    reader.readAsDataURL(picture);
  });
}
