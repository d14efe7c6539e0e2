import { findBsn } from '../bsn.ts';

/**
 * How an organisation tells who signs in, by the kind of sign-in that it has: a row each, for a manager to choose from. What
 * a row says of claims follows the pages of the maker; what differs per organisation is typed in its settings.
 */
export const providerKinds = ['entra', 'surfconext', 'entree', 'nlgov'] as const;
export type ProviderKind = (typeof providerKinds)[number];

/** What a code of an organisation looks like. */
export type CodeKind = 'tenant' | 'domain' | 'brin' | 'municipality';

type ClaimMap = {
  readonly scope: string;
  /** The first that is there. */
  readonly mail: readonly string[];
  readonly organisation: {
    readonly claims: readonly string[];
    readonly code: CodeKind;
    /** Many organisations sign in there: without the claim nobody comes in. */
    readonly must: boolean;
  };
  readonly affiliation: readonly string[];
  /** By which values of `amr` or `acr` it tells that there were two steps; none = it never tells. */
  readonly second: { readonly amr: readonly string[]; readonly acr: readonly string[] };
  /** `acr_values` to ask for two steps; '' = cannot be asked. */
  readonly ask: string;
};

export const claimMaps: Readonly<Record<ProviderKind, ClaimMap>> = {
  // Each tenant has an issuer of its own, so the issuer says which organisation it is; `tid` says it again.
  entra: {
    scope: 'openid profile email',
    mail: ['email', 'preferred_username'],
    organisation: { claims: ['tid'], code: 'tenant', must: true },
    affiliation: [],
    second: { amr: ['mfa', 'ngcmfa'], acr: [] },
    ask: '',
  },
  surfconext: {
    scope: 'openid',
    mail: ['email'],
    organisation: { claims: ['schac_home_organization'], code: 'domain', must: true },
    affiliation: ['eduperson_affiliation'],
    second: {
      amr: [],
      acr: ['1.5', '2', '3'].map((level) => `http://surfconext.nl/assurance/loa${level}`),
    },
    ask: 'http://surfconext.nl/assurance/loa2',
  },
  entree: {
    scope: 'openid',
    mail: ['mail', 'email'],
    organisation: {
      claims: ['nlEduPersonHomeOrganizationId', 'nleduperson_home_organization_id'],
      code: 'brin',
      must: true,
    },
    affiliation: ['eduPersonAffiliation', 'eduperson_affiliation'],
    second: { amr: [], acr: [] },
    ask: '',
  },
  // OIDC NL GOV 1.0.1: `acr` holds a level of eIDAS, there is no `amr`, and `sub` is a pseudonym.
  nlgov: {
    scope: 'openid',
    mail: ['email'],
    organisation: { claims: ['gemeentecode', 'municipality_code'], code: 'municipality', must: true },
    affiliation: [],
    second: { amr: [], acr: ['substantial', 'high'].map((level) => `http://eidas.europa.eu/LoA/${level}`) },
    ask: 'http://eidas.europa.eu/LoA/substantial',
  },
};

/** What came back, as it stands in a signed token or behind it. */
export type Claims = Readonly<Record<string, unknown>>;
/** The same in our words. */
export type ToldOfPerson = {
  readonly mail: string | undefined;
  readonly codes: readonly string[];
  readonly affiliations: readonly string[];
  readonly twoSteps: boolean;
  /** Who it is, is told as a BSN: OIDC NL GOV forbids that, and we take none. */
  readonly isBsn: boolean;
};

const listOf = (value: unknown): readonly string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');
const firstOf = (claims: Claims, names: readonly string[]): readonly string[] =>
  names.map((name) => listOf(Object.hasOwn(claims, name) ? claims[name] : undefined)).find((one) => one.length > 0) ??
  [];

/** Reads claims by the row of this kind. What is no text, or is not there, is not told. */
export function readClaims(kind: ProviderKind, claims: Claims): ToldOfPerson {
  const map = claimMaps[kind];
  const [amr, acr] = [firstOf(claims, ['amr']), firstOf(claims, ['acr'])];
  return {
    mail: firstOf(claims, map.mail)[0],
    codes: firstOf(claims, map.organisation.claims).map((one) => plainCode(map.organisation.code, one)),
    affiliations: firstOf(claims, map.affiliation).map((one) => (one.split('@', 1)[0] ?? '').toLowerCase()),
    isBsn:
      kind === 'nlgov' &&
      (/bsn/i.test(firstOf(claims, ['sub_id_type'])[0] ?? '') || findBsn(firstOf(claims, ['sub'])[0] ?? '').found),
    twoSteps: amr.some((one) => map.second.amr.includes(one)) || acr.some((one) => map.second.acr.includes(one)),
  };
}

/** A code as it is compared: a BRIN by its four characters (a location adds two), a gemeente as GM and four digits. */
export function plainCode(kind: CodeKind, typed: string): string {
  const code = typed.trim();
  if (kind === 'brin') return code.toUpperCase().slice(0, 4);
  if (kind === 'municipality') return `GM${code.replace(/^gm/i, '').padStart(4, '0')}`;
  return code.toLowerCase();
}
const shapes: Readonly<Record<CodeKind, RegExp>> = {
  tenant: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/,
  domain: /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/,
  brin: /^\d{2}[A-Z]{2}$/,
  municipality: /^GM\d{4}$/,
};
export const isCode = (kind: CodeKind, code: string): boolean => shapes[kind].test(code);

/** Does what is known of this organisation contradict the code? Then it belongs to another one. */
export function isOtherCode(
  kind: CodeKind,
  code: string,
  known: { readonly brin: string | null; readonly municipalityCode: string | null },
): boolean {
  const own = kind === 'brin' ? known.brin : kind === 'municipality' ? known.municipalityCode : null;
  return own !== null && plainCode(kind, own) !== code;
}

const staff = ['employee', 'staff', 'faculty'];

/** Why somebody who signed in there is not let in as a colleague of this organisation; undefined = it fits. */
export function misfit(kind: ProviderKind, code: string, told: ToldOfPerson): string | undefined {
  if (told.isBsn) return 'subject-bsn';
  const { must } = claimMaps[kind].organisation;
  if (told.codes.length === 0 && must) return 'organisation-untold';
  if (told.codes.length > 0 && !told.codes.includes(code)) return 'organisation-differs';
  // A pupil who has the same sign-in is never a colleague, whatever else is true.
  const { affiliations } = told;
  return affiliations.length > 0 && !affiliations.some((one) => staff.includes(one)) ? 'not-staff' : undefined;
}

/** An address of a sign-in: https, no name or password in it, nothing behind it. `local` = also http on this machine. */
export function issuerOf(typed: string, local: boolean): string | undefined {
  if (!URL.canParse(typed.trim())) return undefined;
  const url = new URL(typed.trim());
  const here = local && url.protocol === 'http:' && url.hostname === '127.0.0.1';
  const plain = !url.username && !url.password && !url.search && !url.hash;
  // A bare number is a machine and no organisation: nobody lets this server knock on doors inside its own network.
  const named = /^[a-z0-9.-]+\.[a-z]{2,}$/i.test(url.hostname);
  if (!plain || !(here || (url.protocol === 'https:' && named))) return undefined;
  return typed.trim();
}
