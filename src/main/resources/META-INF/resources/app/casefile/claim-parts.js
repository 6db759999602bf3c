import {html, nothing} from 'lit';
import {day, money, words} from '../shared/words.js';

/** The claim as billed. */
export function claimCard(claim) {
  const facts = [
    ['Patient', [claim.patient?.firstName, claim.patient?.lastName].filter(Boolean).join(' ')], ['Member id', claim.patient?.memberId],
    ['Billing provider', claim.billingProvider?.name ?? claim.billingProvider?.npi], ['Facility', claim.serviceFacility?.name],
    ['Plan', claim.plan?.name], ['Plan funding', words(claim.plan?.funding)], ['Bill sent', claim.billSent && day(claim.billSent)],
    ['Diagnoses', claim.diagnoses?.join(', ')], ["Payer's number", claim.payerControlNumber],
  ].filter(([, value]) => value);
  return html`<section class="card" aria-labelledby="claim"><h2 id="claim">Claim ${claim.claimNumber}</h2>
    <dl class="facts">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
    <div class="scroll"><table><thead><tr><th>Line</th><th>Procedure</th><th>Service</th><th>Place</th><th class="num">Units</th><th class="num">Charge</th></tr></thead>
      <tbody>${claim.lines.map(line => html`<tr><td>${line.lineNumber}</td><td class="mono">${[line.procedureCode ?? line.revenueCode, ...(line.modifiers ?? [])].join(' ')}</td>
        <td>${day(line.serviceFrom)}</td><td>${line.placeOfService ?? ''}</td><td class="num">${line.units ?? ''}</td><td class="num">${money(line.charge)}</td></tr>`)}</tbody>
      <tfoot><tr><th scope="row" colspan="5">Total</th><td class="num"><strong>${money(claim.totalCharge)}</strong></td></tr></tfoot></table></div></section>`;
}

/** What the payer answered; the codes stand as received, for the API does not explain them. */
export function remittanceCard(found, looked) {
  return html`<section class="card" aria-labelledby="remittances"><h2 id="remittances">Remittances</h2>
    ${found === undefined ? html`<p class="muted">Looking…</p>` : found.length ? found.map(({remittance, claim}) => html`
      <h3>${remittance.payerName}, ${day(remittance.receivedOn)}: ${money(claim.paid)} of ${money(claim.charge)}</h3>
      <p class="small muted">Trace <span class="mono">${remittance.traceNumber}</span> · status ${claim.statusCode} · matched by ${claim.matchedBy ?? 'nobody'}${codes(claim)}</p>
      <div class="scroll"><table><thead><tr><th>Procedure</th><th class="num">Charge</th><th class="num">Allowed</th><th class="num">Paid</th><th class="num">QPA</th><th>Adjustments and remarks</th></tr></thead>
        <tbody>${(claim.lines ?? []).map(line => html`<tr><td class="mono">${line.procedureCode}</td><td class="num">${money(line.charge)}</td><td class="num">${money(line.allowed)}</td>
          <td class="num">${money(line.paid)}</td><td class="num">${money(line.qualifyingPaymentAmount)}</td><td class="mono">${adjustments(line)}</td></tr>`)}</tbody></table></div>`)
      : html`<p class="empty">None among the newest ${looked} remittances.</p>`}</section>`;
}

function codes(claim) {
  const text = adjustments(claim);
  return text ? html` · <span class="mono">${text}</span>` : nothing;
}

function adjustments(part) {
  return [...(part.adjustments ?? []).map(one => `${one.group}-${one.reason} ${money(one.amount)}`), ...(part.remarkCodes ?? [])].join(', ');
}
