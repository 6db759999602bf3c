import {html, nothing} from 'lit';
import '../shared/paged.js';
import {day, money, words} from '../shared/words.js';

/** The claim as billed; lines that another case is about are said to be so. */
export function claimCard(claim, part) {
  const facts = [
    ['Patient', [claim.patient?.firstName, claim.patient?.lastName].filter(Boolean).join(' ')], ['Member id', claim.patient?.memberId],
    ['Billing provider', claim.billingProvider?.name ?? claim.billingProvider?.npi], ['Facility', claim.serviceFacility?.name],
    ['Plan', claim.plan?.name], ['Plan funding', words(claim.plan?.funding)], ['Bill sent', claim.billSent && day(claim.billSent)],
    ['Diagnoses', claim.diagnoses?.join(', ')], ["Payer's number", claim.payerControlNumber],
  ].filter(([, value]) => value);
  return html`<section class="card" aria-labelledby="claim"><h2 id="claim">Claim ${claim.claimNumber}</h2>
    <dl class="facts">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
    <paged-table label="Lines of the claim" .rows=${claim.lines} .row=${line => claimLine(line, part)}
      .head=${html`<tr><th>Line</th><th>Procedure</th><th>Service</th><th>Place</th><th class="num">Units</th><th class="num">Charge</th></tr>`}
      .foot=${html`<tr><th scope="row" colspan="5">Total</th><td class="num"><strong>${money(claim.totalCharge)}</strong></td></tr>`}></paged-table></section>`;
}

const claimLine = (line, part) => html`<tr><td>${line.lineNumber}${part && !part.lines.includes(line.lineNumber) ? html` <span class="small muted">in another case</span>` : nothing}</td><td class="mono">${[line.procedureCode ?? line.revenueCode, ...(line.modifiers ?? [])].join(' ')}</td>
  <td>${day(line.serviceFrom)}</td><td>${line.placeOfService ?? ''}</td><td class="num">${line.units ?? ''}</td><td class="num">${money(line.charge)}</td></tr>`;

/** The codes of remittances, as the server takes them to explain. */
export function codesOf(remittances) {
  const parts = remittances.flatMap(remittance => remittance.claims).flatMap(claim => [claim, ...(claim.lines ?? [])]);
  return [...new Set(parts.flatMap(part => [...(part.adjustments ?? []).map(one => `${one.group}-${one.reason}`), ...(part.remarkCodes ?? [])]))];
}

/** What the payer answered, with its codes in plain words. */
export function remittanceCard(remittances, meanings) {
  const line = one => html`<tr><td class="mono">${one.procedureCode}</td><td class="num">${money(one.charge)}</td><td class="num">${money(one.allowed)}</td>
    <td class="num">${money(one.paid)}</td><td class="num">${money(one.qualifyingPaymentAmount)}</td><td>${adjustments(one, meanings)}</td></tr>`;
  return html`<section class="card" aria-labelledby="remittances"><h2 id="remittances">Remittances</h2>
    ${remittances === undefined ? html`<p class="muted">Reading…</p>` : remittances.length ? remittances.map(remittance => remittance.claims.map(claim => html`
      <h3>${remittance.payerName}, ${day(remittance.receivedOn)}: ${money(claim.paid)} of ${money(claim.charge)}</h3>
      <p class="small muted">Trace <span class="mono">${remittance.traceNumber}</span> · status ${claim.statusCode} · matched by ${claim.matchedBy ?? 'nobody'}</p>
      ${adjustments(claim, meanings)}
      <paged-table label="Lines of the remittance of ${day(remittance.receivedOn)}" .rows=${claim.lines ?? []} .row=${line}
        .head=${html`<tr><th>Procedure</th><th class="num">Charge</th><th class="num">Allowed</th><th class="num">Paid</th><th class="num">QPA</th><th>Adjustments and remarks</th></tr>`}></paged-table>`))
      : html`<p class="empty">The payer has not answered this claim yet.</p>`}</section>`;
}

function adjustments(part, meanings) {
  const codes = [...(part.adjustments ?? []).map(one => [`${one.group}-${one.reason}`, one.amount]), ...(part.remarkCodes ?? []).map(code => [code])];
  return codes.length ? html`<ul class="codes">${codes.map(([code, amount]) => {
    const meaning = meanings?.get(code);
    return html`<li><span class="mono">${code}</span> ${amount === undefined ? nothing : money(amount)}
      <span>${meaning?.label ?? 'no plain words known'}</span>${meaning?.remedy ? html`<div class="small muted">${meaning.remedy}</div>` : nothing}</li>`;
  })}</ul>` : nothing;
}
