/** Sealed bytes are nonce ‖ ciphertext ‖ tag; the ciphertext is as long as the plain bytes. */
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
