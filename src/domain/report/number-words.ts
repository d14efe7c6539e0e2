/** 12500 is '12.500', 0.5 is '0,5'; a percentage says so. */
export function figureWords(value: number, percent = false): string {
  const [whole = '', part] = String(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return `${grouped}${part === undefined ? '' : `,${part}`}${percent ? '%' : ''}`;
}
