import {html, nothing} from 'lit';
import {download} from '../shared/api.js';
import {day, words} from '../shared/words.js';

/** What each leg asks, in the words of a person who has to vouch for it. */
export const LEGS = {
  SCOPE: 'The act protects this service', PLAN: 'The act reaches this plan', FORUM: 'The federal process decides, no state or model',
  NEGOTIATION: 'Open negotiation has ended without agreement', WINDOW: 'There are days left to file', WAIVER: 'The patient gave no valid consent to pay more',
  SUSPENSION: 'No earlier determination suspends it', PARTIES: 'Both parties are named rightly', BATCHING: 'What goes together may',
};
const CHIP = {PASS: 'good', WARN: 'soon', FAIL: 'late', MISSING: 'late'};
const SAYS = {PASS: '✓ holds', WARN: '! needs a reason', FAIL: '✗ fails', MISSING: '? not known'};

export function findingChip(finding) {
  return html`<span class="chip ${CHIP[finding]}">${SAYS[finding]}</span>`;
}

/** The legs of eligibility as they stand, each with what is on file behind it. */
export function legTable(preFlight) {
  return html`<div class="scroll"><table class="legs"><thead><tr><th>Leg</th><th>Stands</th><th>Because</th><th>On file</th></tr></thead>
    <tbody>${preFlight.legs.map(leg => html`<tr><th scope="row">${LEGS[leg.leg] ?? words(leg.leg)}<div class="small">${words(leg.leg)}</div></th>
      <td>${findingChip(leg.finding)}</td><td>${leg.because}<div class="small muted mono">${leg.rules.join(', ')}</div></td>
      <td>${leg.behind.length ? html`<ul class="small">${leg.behind.map(one => html`<li>${behind(preFlight.caseId, one)}</li>`)}</ul>`
        : html`<span class="small muted">Nothing on file shows it.</span>`}</td></tr>`)}</tbody></table></div>`;
}

function behind(caseId, {source, name, says, id, sha256}) {
  if (source === 'DOCUMENT') {
    return html`<button class="quiet small" title="SHA-256 ${sha256}" @click=${() => download(`/cases/${caseId}/documents/${id}/content`, name)}>Document: ${words(name)}</button>`;
  }
  return html`<span class="muted">${words(source)}</span> ${words(name)}${says ? html`: ${says}` : nothing}`;
}

export function windowLine({windowOpens, windowCloses}) {
  return windowCloses ? `The window to file: ${day(windowOpens)} to ${day(windowCloses)}, both days included.` : 'No window to file is known yet.';
}
