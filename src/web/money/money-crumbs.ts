/** Where pages about money hang. */
export const moneyCrumbs = [{ label: 'Waar stokt het', href: '/regio' }] as const;
