import { passkeyQuestion } from '#app/access/passkey-sign-in.ts';
import { passkeyHome } from '#domain/access/passkey.ts';
import { Button } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import type { Visit } from '#web/door/visit.ts';

/** Where somebody wanted to go (`naar`), or the form that they sent (`verder`). */
export type After = { readonly naar?: string; readonly verder?: string };

/** The first way on the page of signing in, where the browser knows passkeys. Nothing where this address has none. */
export function PasskeyIn({ visit, after }: { visit: Pick<Visit<unknown>, 'house' | 'address'>; after: After }) {
  const home = passkeyHome(visit.address);
  if (!home) return null;
  const question = passkeyQuestion(visit.house, home);
  return (
    <Form action="/inloggen/passkey" hidden={{ ...after, answer: '', shared: '' }} passkey={{ way: 'use', question }}>
      <p>Heb je hier een passkey gemaakt? Dan is je vinger, je gezicht of de pincode van je apparaat genoeg.</p>
      <Button>Log in met een passkey</Button>
      <p role="status" data-said></p>
    </Form>
  );
}
