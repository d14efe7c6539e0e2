/** Words that may not stand in a file, each with the places where it must stand and the reason. */
import { lineOf, read, withoutComments, withoutSqlComments, type Files } from './source.ts';

export type Ban = {
  readonly why: string;
  readonly where: readonly string[];
  readonly word: RegExp;
  /** Comments count too: a path or a switched-off check is wrong there as well. */
  readonly commentsToo?: true;
  /** A file, or a folder that ends with '/', with the reason why the word belongs there. */
  readonly except?: Readonly<Record<string, string>>;
};

export const bans = {
  sqlClock: {
    why: 'today is an argument (app_today()): the clock of the database knows no Amsterdam and no demo day',
    where: ['src/db/**/*.{ts,sql}'],
    word: /(?<![.\w])(now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(|\b(current_(date|time|timestamp)|localtime(stamp)?)\b/gi,
    except: {
      'src/db/migrations/0005_log.sql': 'the access log says when it really happened, whatever day the demo is on',
      'src/db/migrations/0007_outbox.sql': 'when a message may be tried, and when a search id ends, is machine time',
      'src/db/daily/calendar-store.ts': 'calendar programs ask at the pace of machines',
      'src/db/summer/summer-link-store.ts': 'a link that waits after wrong codes waits in machine time',
      'src/db/young/way-store.ts': 'a link that waits, and a code that ends, do so in machine time',
      'src/db/wrong-codes.ts': 'a link that waits after wrong codes waits in machine time',
      'src/db/handover/link-store.ts': 'a link that waits after wrong codes waits in machine time',
      'src/db/access/': 'sealing and reading the log use its own machine time',
      'src/db/jobs/': 'the runner waits and retries in machine time',
    },
  },
  clock: {
    why: 'the clock is read in one place and handed on as an argument',
    where: ['src/**/*.{ts,tsx}'],
    word: /\bnew Date\b|\bDate\.(now|parse|UTC)\b|\bTemporal\.Now\b/g,
    except: {
      'src/main/clock.ts': 'the one place that reads the clock and turns it into a day in Amsterdam',
      'src/jobs/': 'timers wait in machine time',
      'src/db/handover/yes-ask-store.ts': 'a visit ends by the machine time that the house gives',
      'src/db/parents/parent-door.ts': 'a visit ends by the machine time that the house gives',
      'src/db/peer/peer-store.ts': 'a visit ends by the machine time that the house gives',
      'src/db/young/visits.ts': 'a visit ends by the machine time that the house gives',
      'src/db/young/own-words-store.ts': 'a group moment ends by the machine time that the house gives',
      'src/outside/files/out/pdf.ts': 'a file is of the day of its version, which the package wants in its own form',
      'src/db/access/': 'the sealer stamps the moment of sealing',
    },
  },
  rawHtml: {
    why: 'text that people typed goes through the renderer, which escapes it',
    where: ['src/**/*.{ts,tsx}'],
    word: /dangerouslySetInnerHTML|\.innerHTML\b|\bouterHTML\b|insertAdjacentHTML|document\.write/g,
  },
  sleepingTest: {
    why: 'a test that does not run proves nothing: mend it or take it away',
    where: ['{src,test}/**/*.test.{ts,tsx}'],
    word: /\b(test|it|describe|suite)(\.\w+)*\.(skip|only|todo|skipIf|runIf|fails)\b|\bx(it|describe)\s*\(|\.skip\s*\(/g,
    except: { 'test/house/words.test.ts': 'plants the word to show that it is found' },
  },
  switchedOff: {
    why: 'a check is mended or changed for all, not switched off on a line',
    where: ['{src,test,scripts,bench}/**/*.{ts,tsx,mjs}'],
    word: /@ts-(ignore|nocheck|expect-error)|\b(ox|es)lint-disable/g,
    commentsToo: true,
    except: { 'test/house/words.test.ts': 'plants the word to show that it is found' },
  },
  machinePath: {
    why: 'a path of one machine means nothing on another',
    where: ['{src,test,scripts,bench,docs}/**/*.{ts,tsx,mjs,sql,css,md,json}', '*.{md,json,yml}'],
    word: /(?<=^|[\s'"`(=:,])\/(work|root|tmp|home)\//gm,
    commentsToo: true,
    except: { 'test/house/words.test.ts': 'plants the word to show that it is found' },
  },
} as const satisfies Record<string, Ban>;

const excused = (ban: Ban, file: string) =>
  Object.keys(ban.except ?? {}).some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place));
const visible = (ban: Ban, file: string, text: string) => {
  if (ban.commentsToo) return text;
  return file.endsWith('.sql') ? withoutSqlComments(text) : withoutComments(text);
};

/** Every place where a banned word stands, as "file:line says word"; without files it reads the repository. */
export const banned = (ban: Ban, files: Files = read(...ban.where)): string[] =>
  [...files]
    .filter(([file]) => !excused(ban, file))
    .flatMap(([file, text]) =>
      [...visible(ban, file, text).matchAll(ban.word)].map((m) => `${file}:${lineOf(text, m.index)} says ${m[0]}`),
    );
