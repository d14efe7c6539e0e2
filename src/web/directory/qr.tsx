import { encode } from 'uqr';

/** A square that a phone reads as this address, as a picture in the page itself: black on white, also in the dark. */
export function Qr({ address, label, side = 120 }: { address: string; label: string; side?: number }) {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg
      role="img"
      aria-label={label}
      width={side}
      height={side}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" stroke="none" />
      <path d={path} fill="#000" stroke="none" />
    </svg>
  );
}
