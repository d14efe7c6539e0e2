import { ok, refuse } from '#domain/outcome.ts';
import { makeAct, type Act } from '../house.ts';
import { atHandover } from './at.ts';
import type { OnHandover } from './commands.ts';
import { freshLink, keepLink, type LinkSecrets } from './link.ts';

const renew = makeAct<OnHandover & { readonly secrets: LinkSecrets }, { code: string }>(
  'send-handover',
  async (step, command) => {
    const found = await atHandover(step, command.handoverId, 'hold');
    if (!found.ok) return found;
    const { handover, side, to } = found.value;
    if (side !== 'sender') return refuse('not-allowed');
    if (!['sent', 'asked', 'lapsed', 'taken-over'].includes(handover.state)) return refuse('not-now');
    if (to.hasAccount || handover.toMail === null) return refuse('no-link-needed');
    await keepLink(step, found.value, command.secrets);
    return ok({ code: command.secrets.code });
  },
);
/** A new link and code for a receiver who lost them; the old link opens nothing any more. */
export const renewLink: Act<OnHandover, { code: string }> = (house, actor, command) =>
  renew(house, actor, { ...command, secrets: freshLink(house) });
