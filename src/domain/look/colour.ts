/** A colour without see-through, as three numbers of 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

const hex = /^#([0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})$/;
const byFunction = /^(rgb|hsl)a?\(([^()]*)\)$/;
const named: Readonly<Record<string, Colour>> = { white: [255, 255, 255], black: [0, 0, 0] };
const byte = (n: number): number => Math.min(255, Math.max(0, Math.round(n)));

function fromHex(digits: string): Colour | undefined {
  const each = digits.length < 6 ? (digits.match(/./g) ?? []).map((d) => d + d) : (digits.match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0, alpha = 255] = each.map((pair) => Number.parseInt(pair, 16));
  return alpha === 255 ? [red, green, blue] : undefined;
}
function fromHsl(hue: number, saturation: number, light: number): Colour {
  const at = (n: number) => {
    const k = (n + (((hue % 360) + 360) % 360) / 30) % 12;
    return light - saturation * Math.min(light, 1 - light) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [byte(at(0) * 255), byte(at(8) * 255), byte(at(4) * 255)];
}
const share = (part: string): number => (part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part));
function fromFunction(name: string, inside: string): Colour | undefined {
  const [a = '', b = '', c = '', alpha = '1', ...more] = inside.split(/[\s,/]+/).filter(Boolean);
  const parts = [Number.parseFloat(a), share(b), share(c), share(alpha)];
  if (more.length > 0 || parts.some((n) => !Number.isFinite(n)) || share(alpha) !== 1) return undefined;
  if (name === 'hsl')
    return b.endsWith('%') && c.endsWith('%') ? fromHsl(Number.parseFloat(a), share(b), share(c)) : undefined;
  const channel = (part: string) => byte(part.endsWith('%') ? share(part) * 255 : Number(part));
  const colour: Colour = [channel(a), channel(b), channel(c)];
  return colour.every(Number.isFinite) ? colour : undefined;
}

/** Reads #rgb, #rrggbb, rgb(), hsl(), white and black. Undefined for everything else, also when one sees through it. */
export function readColour(text: string): Colour | undefined {
  const said = text.trim().toLowerCase();
  const digits = hex.exec(said)?.[1];
  if (digits !== undefined) return fromHex(digits);
  const [, name, inside] = byFunction.exec(said) ?? [];
  if (name !== undefined && inside !== undefined) return fromFunction(name, inside);
  return Object.hasOwn(named, said) ? named[said] : undefined;
}
/** '#0b5e55'. */
export const hexOf = (colour: Colour): string => `#${colour.map((n) => n.toString(16).padStart(2, '0')).join('')}`;

const linear = (n: number): number => (n / 255 <= 0.04045 ? n / 255 / 12.92 : ((n / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
/** How far apart two colours are, from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
