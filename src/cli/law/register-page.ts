import { type Register, type Regulation, type Rule, notConfirmed, ruleKinds, ruleSources } from '#law/rule.ts';
import { type Setting, settingsInDoubt } from '#law/settings.ts';
import { inWords } from '#law/words.ts';
import { registerStyle } from './register-style.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that is safe between tags and in an attribute. */
function safe(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);
}

function doubt(question: string): string {
  return `<p class="doubt"><strong>${notConfirmed}</strong> ${safe(question)}</p>`;
}

function version({ validFrom, validTo }: Rule): string {
  return validTo === undefined ? `vanaf ${inWords(validFrom)}` : `${inWords(validFrom)} tot en met ${inWords(validTo)}`;
}

function ruleRow(rule: Rule, cited: string): string {
  const { id, lid, kind, source, summary, link, exceptions = [], doubts = [] } = rule;
  return `<section class="rule">
<div class="what">
<h3>${safe(cited)}${lid === '' ? '' : `, lid ${safe(lid)}`.replace('lid onder', 'onder')}</h3>
<p>${safe(summary)}</p>
${doubts.map(doubt).join('\n')}
<p class="facts"><b>${safe(id)}</b> · ${ruleKinds[kind]} · ${ruleSources[source]} · ${version(rule)}${
    exceptions.length > 0 ? ` · uitzonderingen: ${exceptions.map(safe).join(', ')}` : ''
  }<br><a href="${safe(link)}">${safe(link.replace('https://', ''))}</a></p>
</div>
<div class="sign"><span>☐ klopt</span><span>☐ klopt niet</span><span class="line">paraaf</span></div>
</section>`;
}

function part(regulation: Regulation): string {
  const { key, name, rules } = regulation;
  return `<h2 id="${safe(key)}">${safe(name)} <small>(${safe(key)})</small></h2>
${rules.map((rule) => ruleRow(rule, `${key} ${rule.article}`)).join('\n')}`;
}

const told = (value: unknown): string => (typeof value === 'boolean' ? (value ? 'ja' : 'nee') : String(value));

function settingRow([name, { value, question, rules }]: readonly [string, Setting<unknown>]): string {
  return `<tr><td>${safe(question)}</td><td>${safe(settingWords[name] ?? told(value))}</td><td>${rules.join(', ')}</td><td></td></tr>`;
}

const settingWords: Readonly<Record<string, string>> = {
  aansluitendMonths: `${settingsInDoubt.aansluitendMonths.value} maanden`,
  leapBirthday: settingsInDoubt.leapBirthday.value === '03-01' ? '1 maart' : '28 februari',
  removalAfter: settingsInDoubt.removalAfter.value === 'earlier' ? 'de eerste van de twee' : 'de laatste van de twee',
  searchTermSchoolYears: `${settingsInDoubt.searchTermSchoolYears.value} jaar ervoor`,
};

const count = (register: Register, which: (rule: Rule) => boolean): number =>
  register.reduce((sum, { rules }) => sum + rules.filter(which).length, 0);

/** The register as one HTML page for A4: every rule by law and article, with a place to sign. No script, nothing fetched. */
export function registerPage(register: Register): string {
  const open = count(register, ({ doubts = [] }) => doubts.length > 0);
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Wat de wet vraagt: alle regels van Aanzet</title>
<style>${registerStyle}</style>
</head>
<body>
<h1>Wat de wet vraagt</h1>
<p class="lead">Dit zijn alle regels waarmee Aanzet rekent, in onze eigen woorden. Lees elke regel naast het artikel.
Klopt hij? Zet dan een kruis en een paraaf.</p>
<p>${count(register, () => true)} regels. Bij ${open} daarvan is iets ${notConfirmed}; dat staat er dan bij.</p>
<nav><ul>${register.map(({ key, name }) => `<li><a href="#${safe(key)}">${safe(name)}</a></li>`).join('')}<li><a href="#keuzes">Keuzes van Aanzet</a></li></ul></nav>
${register.map(part).join('\n')}
<h2 id="keuzes">Keuzes van Aanzet</h2>
<p>Hier geeft de wet geen zekerheid. Aanzet koos iets; een regio kan anders kiezen.</p>
<table><thead><tr><th>Vraag</th><th>Keuze</th><th>Regel</th><th>Paraaf</th></tr></thead>
<tbody>${Object.entries(settingsInDoubt).map(settingRow).join('\n')}</tbody></table>
<h2>Handtekening</h2>
<p>Gelezen en vergeleken met de tekst van de wet op:</p>
<dl class="end"><dt>Naam</dt><dd></dd><dt>Functie</dt><dd></dd><dt>Datum</dt><dd></dd><dt>Handtekening</dt><dd class="tall"></dd></dl>
</body>
</html>
`;
}
