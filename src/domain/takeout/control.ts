// Without I, L, O and U: it is read aloud on the phone.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Of a SHA-256: its first sixty bits as 'XXXX-XXXX-XXXX', for a person to compare. */
export function controlOf(hash: Uint8Array): string {
  const bits = hash.slice(0, 8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) >> 4n;
  const text = Array.from({ length: 12 }, (_, at) => letters[Number((bits >> BigInt(55 - 5 * at)) & 31n)]).join('');
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}
/** What somebody typed of it, however it was written down. */
export const readControl = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replace(/^(.{4})(.{4})(.{4})$/, '$1-$2-$3');
