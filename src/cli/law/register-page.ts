import { type ChoiceLine, choiceLines, type RegisterPart, registerParts, type RuleLine } from '#law/register-lines.ts';
import { notConfirmed, type Register } from '#law/rule.ts';
import { registerStyle } from './register-style.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that is safe between tags and in an attribute. */
function safe(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);
}

function doubt(question: string): string {
  return `<p class="doubt"><strong>${notConfirmed}</strong> ${safe(question)}</p>`;
}

function ruleRow(line: RuleLine): string {
  const { id, cited, lid, kind, source, valid, summary, link, exceptions, doubts } = line;
  return `<section class="rule">
<div class="what">
<h3>${safe(cited)}${lid === '' ? '' : `, ${safe(lid)}`}</h3>
<p>${safe(summary)}</p>
${doubts.map(doubt).join('\n')}
<p class="facts"><b>${safe(id)}</b> · ${kind} · ${source} · ${valid}${
    exceptions.length > 0 ? ` · uitzonderingen: ${exceptions.map(safe).join(', ')}` : ''
  }<br><a href="${safe(link)}">${safe(link.replace('https://', ''))}</a></p>
</div>
<div class="sign"><span>☐ klopt</span><span>☐ klopt niet</span><span class="line">paraaf</span></div>
</section>`;
}

function part({ key, name, lines }: RegisterPart): string {
  return `<h2 id="${safe(key)}">${safe(name)} <small>(${safe(key)})</small></h2>
${lines.map(ruleRow).join('\n')}`;
}

function choiceRow({ question, choice, rules }: ChoiceLine): string {
  return `<tr><td>${safe(question)}</td><td>${safe(choice)}</td><td>${rules.join(', ')}</td><td></td></tr>`;
}

/** The register as one HTML page for A4: every rule by law and article, with a place to sign. No script, nothing fetched. */
export function registerPage(register: Register): string {
  const parts = registerParts(register);
  const lines = parts.flatMap((one) => one.lines);
  const open = lines.filter(({ doubts }) => doubts.length > 0).length;
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
<p>${lines.length} regels. Bij ${open} daarvan is iets ${notConfirmed}; dat staat er dan bij.</p>
<nav><ul>${parts.map(({ key, name }) => `<li><a href="#${safe(key)}">${safe(name)}</a></li>`).join('')}<li><a href="#keuzes">Keuzes van Aanzet</a></li></ul></nav>
${parts.map(part).join('\n')}
<h2 id="keuzes">Keuzes van Aanzet</h2>
<p>Hier geeft de wet geen zekerheid. Aanzet koos iets; een regio kan anders kiezen.</p>
<table><thead><tr><th>Vraag</th><th>Keuze</th><th>Regel</th><th>Paraaf</th></tr></thead>
<tbody>${choiceLines.map(choiceRow).join('\n')}</tbody></table>
<h2>Handtekening</h2>
<p>Ik las elke regel naast de tekst van de wet.</p>
<dl class="end"><dt>Naam</dt><dd></dd><dt>Functie</dt><dd></dd><dt>Datum</dt><dd></dd><dt>Handtekening</dt><dd class="tall"></dd></dl>
</body>
</html>
`;
}
