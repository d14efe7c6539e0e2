import { visitLimits } from '#domain/young/way.ts';
import { text } from '#web/door/form.ts';
import { gone, publicPage, type Page, type Reply, type Visit } from '#web/door/visit.ts';
import { parentCookie, pupilCookie, speakerCookie, youngCookie, type SignIn } from '#web/door/who.ts';
import { isCode, type Code } from './languages.ts';

const page = /^(?:\/[\w-]+)+$/;

function cookieIn({ young, pupil, speaker, parent }: Visit<unknown>['caller'], code: Code): SignIn | undefined {
  const seconds = visitLimits.most / 1000;
  if (young !== undefined) return youngCookie(young, seconds, code);
  if (pupil !== undefined) return pupilCookie(pupil, code);
  if (parent !== undefined) return parentCookie(parent, seconds, code);
  return speaker === undefined ? undefined : speakerCookie(speaker, seconds, code);
}

/** Another language for this visit, and back to the page. Not there for who did not come in by a link or card of the own. */
function choose({ form, caller }: Visit<unknown>): Reply {
  const [code, back] = [text(form, 'taal'), text(form, 'terug')];
  if (!isCode(code) || !page.test(back)) return gone;
  const signIn = cookieIn(caller, code);
  return signIn === undefined ? gone : { kind: 'go', to: back, signIn };
}

export const languagePages: readonly Page[] = [publicPage('POST /taal', (visit) => Promise.resolve(choose(visit)))];
