import { municipalityName, municipalityOn } from '#domain/directory/merged.ts';
import { isDay } from '#law/day.ts';
import { renewInvitation } from '#app/directory/renew-invitation.ts';
import { rescueManager } from '#app/directory/rescue-manager.ts';
import { longDay } from '#domain/day-words.ts';
import { beginRegion } from '#app/directory/begin-region.ts';
import { publicDirectory } from '#app/directory/who-is-on-turn.ts';
import { keepDemoDay } from '#app/demo/demo-day.ts';
import { isRed } from '#domain/directory/on-turn.ts';
import type { House } from '#app/house.ts';
import type { Command, Io, Tools } from './command.ts';
import { option, usageLine } from './line.ts';

const given = (args: readonly string[], name: string): string => (option(args, name) ?? '').trim();

const words: Readonly<Record<string, string>> = {
  'already-founded': 'Er staat al een organisatie in deze database. Een regio begint in een lege database.',
  'unknown-municipality': 'Deze gemeente staat niet in data/gemeenten.csv. Noem de code, bijvoorbeeld GM0307.',
  'no-mail': 'Noem het mailadres van de beheerder: --mail naam@gemeente.nl',
  'text-missing': 'Noem de beheerder en het mailadres: --admin "Naam" --mail naam@gemeente.nl',
  'no-region': 'Er is nog geen regio met een beheerder. Begin met: npm run aanzet -- region begin',
  'no-manager': 'Dit is geen mailadres van een beheerder van de contactgemeente. Noem het met --mail naam@gemeente.nl',
  'already-in':
    'Er is al iemand binnen met een uitnodiging. Nieuwe links stuurt die nu: Organisaties, Collega’s uitnodigen.',
  bsn: 'Hier staat een nummer dat op een BSN lijkt. Dat bewaren we niet.',
};

/** Said below a link that leads to this machine: without AANZET_ADDRESS in this terminal nobody knows a better beginning. */
const onlyHere = ({ demo }: House, address: string): string =>
  !demo && address.startsWith('http://127.0.0.1')
    ? 'Het begin van de link is dat van deze machine. Zet AANZET_ADDRESS, en vraag de link opnieuw.\n'
    : '';

async function begin(args: readonly string[], io: Io, { house, address = '' }: Tools): Promise<number> {
  const outcome = await beginRegion(house, {
    contactgemeente: given(args, 'contactgemeente'),
    name: given(args, 'name'),
    admin: given(args, 'admin'),
    mail: given(args, 'mail'),
  });
  if (!outcome.ok) {
    const codes = [...new Set(outcome.refusals.map(({ code }) => code))];
    io.err(`${codes.map((code) => words[code] ?? code).join('\n')}\nEr is niets veranderd.\n`);
    return 3;
  }
  const practice = args.includes('--practice');
  if (practice) await keepDemoDay(house, house.today());
  const { organisation, municipalities, token } = outcome.value;
  io.out(`${organisation} is er, met de beheerder en de taak voor ${municipalities.length} gemeenten.\n`);
  io.out(`${municipalities.join(', ')}.\n`);
  io.out(`De link van de beheerder werkt één keer, 14 dagen lang: ${address}/uitnodiging/${token}\n`);
  io.out(
    practice
      ? 'Om te oefenen: npm start, open de link, en daarna Organisaties, "Zo zet je de regio klaar".\n'
      : 'Daarna: een code per mail (SMTP_URL), een app met codes en een wachtzin. Nog geen echte namen in deze versie.\n',
  );
  io.out(onlyHere(house, address));
  return 0;
}

async function invite(_args: readonly string[], io: Io, { house, address = '' }: Tools): Promise<number> {
  const outcome = await renewInvitation(house);
  if (!outcome.ok) {
    io.err(`${outcome.refusals.map(({ code }) => words[code] ?? code).join('\n')}\nEr is niets veranderd.\n`);
    return 3;
  }
  const { name, token, expiresOn } = outcome.value;
  io.out(
    `Nieuwe link voor ${name}. Die werkt één keer, tot en met ${longDay(expiresOn)}: ${address}/uitnodiging/${token}\n`,
  );
  io.out(`De vorige link werkt niet meer.\n${onlyHere(house, address)}`);
  return 0;
}

async function rescue(args: readonly string[], io: Io, { house, address = '' }: Tools): Promise<number> {
  const outcome = await rescueManager(house, given(args, 'mail'));
  if (!outcome.ok) {
    io.err(`${outcome.refusals.map(({ code }) => words[code] ?? code).join('\n')}\nEr is niets veranderd.\n`);
    return 3;
  }
  const { name, token, expiresOn, told } = outcome.value;
  io.out(`Nieuwe link voor ${name}: ${address}/uitnodiging/${token}\n`);
  io.out(onlyHere(house, address));
  io.out(`Hij werkt één keer, tot en met ${longDay(expiresOn)}. Geef hem alleen aan ${name} zelf.\n`);
  io.out(
    `Dit staat in het logboek. ${told === 0 ? 'Er is niemand anders om het te horen' : `Per mail horen het ook: ${told} collega’s`}.\n`,
  );
  return 0;
}

async function check(_args: readonly string[], io: Io, { house }: Tools): Promise<number> {
  const places = house.places();
  const region = await publicDirectory(house);
  if (region.length === 0) {
    io.out('Er is nog geen regio. Begin met: npm run aanzet -- region begin\n');
    return 1;
  }
  const red = region.flatMap(({ code, onTurn }) =>
    onTurn.flatMap(({ role, gaps }) =>
      gaps.filter(isRed).map(({ kind }) => `${municipalityName(places, code) ?? code}\t${role}\t${kind}`),
    ),
  );
  io.out(red.length === 0 ? 'Alles is ingevuld.\n' : `${red.join('\n')}\n`);
  return red.length === 0 ? 0 : 1;
}

/** In which regions a municipality lies, since when, and what went into it: to check rows that were added to data/. */
function place(args: readonly string[], io: Io, { house }: Tools): Promise<number> {
  const places = house.places();
  const day = given(args, 'on') || house.today();
  const wish = (args.find((arg) => !arg.startsWith('--') && arg !== day) ?? '').toLowerCase();
  const merged = [...places.mergers.values()].flat();
  const one = [...places.municipalities.values(), ...merged].find(
    ({ code, name }) => wish !== '' && [code.toLowerCase(), name.toLowerCase()].includes(wish),
  );
  if (!one || !isDay(day)) {
    io.err(
      `${isDay(day) ? 'Noem een gemeente die in data/ staat: de code of de naam.' : 'Noem een dag: --on 2027-01-01'}\n`,
    );
    return Promise.resolve(2);
  }
  const now = municipalityOn(places, one.code, day);
  io.out(`${one.name} (${one.code})\n`);
  if (now !== one.code) io.out(`op ${day} deel van ${municipalityName(places, now) ?? now} (${now})\n`);
  for (const { kind, region, from, until } of places.memberships.get(now) ?? [])
    io.out(`${kind}\t${region}\tvanaf ${from}${until === '' ? '' : ` tot en met ${until}`}\n`);
  for (const { code, name, into, on } of merged)
    if (into === now) io.out(`${name} (${code}) hoort erbij vanaf ${on}\n`);
  return Promise.resolve(0);
}

/** A region from empty, and what is missing in it. */
export const regionCommands: readonly Command[] = [
  {
    words: ['region', 'begin'],
    help: 'region begin --contactgemeente GM0307 --admin NAAM --mail ADRES (--name NAAM --practice)   begint een regio',
    usage: usageLine('region begin --contactgemeente GM0307 --admin NAAM --mail ADRES [--name NAAM] [--practice]'),
    alone: true,
    practises: (args) => args.includes('--practice'),
    run: begin,
  },
  {
    words: ['region', 'invite'],
    help: 'region invite                een nieuwe link voor de eerste beheerder; de vorige vervalt',
    usage: usageLine('region invite'),
    alone: true,
    run: invite,
  },
  {
    words: ['region', 'rescue'],
    help: 'region rescue --mail ADRES   een beheerder van de regio die niet meer in kan loggen; het hele team hoort het',
    usage: usageLine('region rescue --mail ADRES'),
    alone: true,
    run: rescue,
  },
  {
    words: ['region', 'check'],
    help: 'region check                 wat ontbreekt er in "Wie is wanneer aan zet"',
    usage: usageLine('region check'),
    run: check,
  },
  {
    words: ['region', 'place'],
    help: 'region place GM0307 (--on 2027-01-01)   in welke regio ligt een gemeente, en wat ging erin op',
    usage: usageLine('region place GM0307 [--on 2027-01-01]'),
    run: place,
  },
];
