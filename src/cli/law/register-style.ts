/** The look of the printed register: A4, black on white, a rule is never broken over two pages. */
export const registerStyle = `
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
body { font: 11pt/1.45 system-ui, "Liberation Sans", Arial, sans-serif; color: #111; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 24pt; line-height: 1.15; margin: 0 0 .3em; }
h2 { font-size: 15pt; margin: 2em 0 .4em; padding-bottom: .2em; border-bottom: 2px solid #111; break-after: avoid; }
h2 small { font-weight: 400; font-size: 11pt; }
h3 { font-size: 11.5pt; margin: 0 0 .15em; }
p { margin: 0 0 .4em; }
.lead { font-size: 12.5pt; }
nav ul { padding-left: 1.2em; }
a { color: inherit; }
.rule { display: grid; grid-template-columns: 1fr 7.5rem; gap: 1.2rem; padding: .8em 0; border-bottom: 1px solid #999; break-inside: avoid; }
.facts { font-size: 9pt; color: #444; overflow-wrap: anywhere; margin: 0; }
.doubt { border-left: 3px solid #b45309; padding-left: .6em; }
.doubt strong { display: block; font-size: 9.5pt; color: #92400e; }
.sign { display: flex; flex-direction: column; gap: .35em; font-size: 10pt; }
.sign .line { border-bottom: 1px solid #111; height: 2.2em; color: #666; font-size: 8.5pt; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; border: 1px solid #999; padding: .35em .5em; }
th:last-child { width: 5rem; }
.end { display: grid; grid-template-columns: 8rem 1fr; gap: .6em 1em; break-inside: avoid; }
.end dd { margin: 0; border-bottom: 1px solid #111; min-height: 1.6em; }
.end .tall { min-height: 4em; }
@media (max-width: 34rem) { .rule { grid-template-columns: 1fr; gap: .4rem; } .sign { flex-flow: row wrap; } }
@media print { body { margin: 0; padding: 0; max-width: none; } nav { display: none; } }
`;
