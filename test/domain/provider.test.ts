import { expect, test } from 'vitest';
import { isCode, isOtherCode, issuerOf, misfit, plainCode, readClaims } from '#domain/access/provider.ts';

test('Entra tells the tenant and, when asked to, that there were two steps', () => {
  const tid = '8a5cd0de-2d24-4a4f-8a9b-0d1c0a2f7f10';
  const told = readClaims('entra', { tid, email: 'a@soest.nl', preferred_username: 'x', amr: ['pwd', 'mfa'] });
  expect(told).toEqual({ mail: 'a@soest.nl', codes: [tid], affiliations: [], twoSteps: true, isBsn: false });
  expect(readClaims('entra', { tid, amr: ['pwd'] }).twoSteps).toBe(false);
  expect(readClaims('entra', { tid, amr: 'mfa' }).twoSteps).toBe(true);
  expect(misfit('entra', tid, told)).toBeUndefined();
  expect(misfit('entra', '8a5cd0de-2d24-4a4f-8a9b-0d1c0a2f7f11', told)).toBe('organisation-differs');
});

test('SURFconext tells the domain of the school, who is staff, and a level', () => {
  const claims = {
    schac_home_organization: 'ROCEemwijk.nl',
    eduperson_affiliation: ['employee', 'member'],
    email: 'h@roceemwijk.nl',
  };
  const loa2 = { ...claims, acr: 'http://surfconext.nl/assurance/loa2' };
  expect(readClaims('surfconext', loa2)).toMatchObject({ codes: ['roceemwijk.nl'], twoSteps: true });
  expect(readClaims('surfconext', { ...claims, acr: 'http://surfconext.nl/assurance/loa1' }).twoSteps).toBe(false);
  expect(misfit('surfconext', 'roceemwijk.nl', readClaims('surfconext', loa2))).toBeUndefined();
  const pupil = readClaims('surfconext', { ...loa2, eduperson_affiliation: ['student', 'member'] });
  expect(misfit('surfconext', 'roceemwijk.nl', pupil)).toBe('not-staff');
});

test('Entree tells a BRIN of four or six characters, and never of two steps', () => {
  const told = readClaims('entree', {
    nlEduPersonHomeOrganizationId: '11zz03',
    eduPersonAffiliation: 'employee@school',
    mail: 'k@eik.nl',
    amr: ['mfa'],
    acr: 'http://surfconext.nl/assurance/loa3',
  });
  expect(told).toEqual({
    mail: 'k@eik.nl',
    codes: ['11ZZ'],
    affiliations: ['employee'],
    twoSteps: false,
    isBsn: false,
  });
  expect(misfit('entree', '11ZZ', told)).toBeUndefined();
  expect(misfit('entree', '12AB', told)).toBe('organisation-differs');
  expect(misfit('entree', '11ZZ', readClaims('entree', { mail: 'k@eik.nl' }))).toBe('organisation-untold');
});

test('a level of eIDAS from substantial on is two steps, and a gemeente is known however its code is written', () => {
  const level = (acr: string) => readClaims('nlgov', { gemeentecode: '342', acr: `http://eidas.europa.eu/LoA/${acr}` });
  expect(['low', 'substantial', 'high'].map((acr) => level(acr).twoSteps)).toEqual([false, true, true]);
  expect(readClaims('nlgov', { amr: ['mfa'] }).twoSteps).toBe(false); // the profile knows no amr
  expect(['342', '0342', 'GM0342', 'gm0342'].map((code) => plainCode('municipality', code))).toEqual(
    Array(4).fill('GM0342'),
  );
  expect([isCode('brin', '11ZZ'), isCode('brin', 'ZZ11'), isCode('domain', 'school'), isCode('tenant', 'x')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(isOtherCode('brin', '11ZZ', { brin: '12AB', municipalityCode: null })).toBe(true);
  expect(isOtherCode('brin', '11ZZ', { brin: '11ZZ03', municipalityCode: null })).toBe(false);
  expect(isOtherCode('municipality', 'GM0342', { brin: null, municipalityCode: null })).toBe(false);
});

test('a DigiD that tells a BSN in place of a pseudonym lets nobody in, and one that acts for another tells no more than itself', () => {
  const pseudonym = { sub: 'AAAAxWNy-0b7c', sub_id_type: 'urn:nl-eid-gdi:1.0:id:Pseudonym', gemeentecode: '0342' };
  const level = { acr: 'http://eidas.europa.eu/LoA/substantial' };
  const told = (claims: object) => readClaims('nlgov', { ...pseudonym, ...level, ...claims });
  expect(misfit('nlgov', 'GM0342', told({}))).toBeUndefined();
  expect(misfit('nlgov', 'GM0342', told({ sub: '111222333' }))).toBe('subject-bsn');
  expect(misfit('nlgov', 'GM0342', told({ sub_id_type: 'urn:nl-eid-gdi:1.0:id:BSN', sub: 'x' }))).toBe('subject-bsn');
  // For a parent or guardian: whom they stand for is told apart, and never becomes who signs in.
  const represents = { sub: '111222333', sub_id_type: 'urn:nl-eid-gdi:1.0:id:BSN' };
  expect(told({ represents })).toEqual(told({}));
  expect(misfit('entra', 'x', readClaims('entra', { sub: '111222333', tid: 'x' }))).toBeUndefined(); // a number of their own
});

test('what is no text is not told, and a name of the language is no claim', () => {
  expect(readClaims('entra', { tid: { toString: 1 }, email: 7, amr: [null, {}] })).toEqual({
    mail: undefined,
    codes: [],
    affiliations: [],
    twoSteps: false,
    isBsn: false,
  });
});

test('an address of a sign-in has https and a name, and leads nowhere into the network of the server', () => {
  expect(issuerOf(' https://login.microsoftonline.com/8a5c/v2.0 ', false)).toBe(
    'https://login.microsoftonline.com/8a5c/v2.0',
  );
  for (const wrong of [
    'http://login.example.nl',
    'https://10.0.0.1',
    'https://[::1]',
    'https://localhost',
    'https://2130706433',
    'https://a:b@login.example.nl',
    'https://login.example.nl?x=1',
    'https://login.example.nl#x',
    'javascript:alert(1)',
    'login.example.nl',
    '',
    'http://127.0.0.1:3000',
  ])
    // prettier-ignore
    expect([wrong, issuerOf(wrong, false)]).toEqual([wrong, undefined]);
  expect(issuerOf('http://127.0.0.1:3000', true)).toBe('http://127.0.0.1:3000');
  expect(issuerOf('http://10.0.0.1:3000', true)).toBeUndefined();
});
