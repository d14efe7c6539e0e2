/** Where the page for boards stands. */
export const boardHome = '/regio/cijfers/bestuur';
export const boardTitle = 'Voor het bestuur: hoe gaat het?';
export const crumbs = [
  { label: 'Waar stokt het', href: '/regio' },
  { label: 'Cijfers', href: '/regio/cijfers' },
];
