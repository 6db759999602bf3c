import {html, nothing, svg} from 'lit';
import {day, money, words} from '../shared/words.js';

const WIDTH = 640;
const LEFT = 20;
const LABEL = 13;

/** Offers of both sides on one scale, with what is known of the price behind them. */
export function offersCard({offers, file, etag}, path, session) {
  return html`<section class="card" aria-labelledby="offers"><h2 id="offers">Offers</h2>
    ${offers.length ? html`${ladder(offers.filter(offer => offer.amount !== undefined), file.money ?? {})}${table(offers)}` : html`<p class="empty">No offers yet.</p>`}
    ${session.is('negotiator', 'supervisor', 'provider', 'biller', 'rcm-system') && file.status === 'OPEN'
      ? html`<add-form label="Record an offer" .path=${path + '/offers'} schema="NewOffer" .keep=${path + '/offers'} .ifMatch=${etag} .choices=${whose(session)}></add-form>` : nothing}</section>`;
}

/** An offer of the provider's binds the provider: only who speaks for it records one. */
function whose(session) {
  return session.is('provider', 'supervisor') ? {} : {party: [['PAYER', words('PAYER')]]};
}

/** What is known of the price, lowest first; equal sums share a mark. */
function benchmarks(sums) {
  const marks = new Map();
  for (const [label, sum] of [['Paid', sums.paid], ['QPA', sums.qualifyingPayment], ['Allowed', sums.allowed], ['Billed', sums.billed]]) {
    if (sum > 0) {
      marks.set(sum, [...(marks.get(sum) ?? []), label]);
    }
  }
  return [...marks].sort(([one], [other]) => one - other).map(([sum, labels]) => [labels.join(' and '), sum]);
}

function table(offers) {
  return html`<div class="scroll"><table><thead><tr><th>Made</th><th>By</th><th class="num">Amount</th><th>Until</th><th>Stands</th><th>Note</th></tr></thead>
    <tbody>${offers.map(offer => html`<tr><td>${day(offer.madeOn)}</td><td>${words(offer.party)}</td><td class="num">${money(offer.amount)}</td><td>${day(offer.expiresOn)}</td>
      <td>${offer.voidedAt ? html`<span class="chip none" title=${offer.voidReason ?? ''}>Void</span>` : offer.standing ? html`<span class="chip good">Stands</span>` : 'No'}</td>
      <td>${offer.note ?? ''}</td></tr>`)}</tbody></table></div>`;
}

function ladder(offers, sums) {
  const marks = benchmarks(sums);
  const top = 16 + marks.length * LABEL;
  const most = Math.max(...offers.map(offer => offer.amount), ...marks.map(([, sum]) => sum), 1);
  const x = sum => LEFT + (sum / most) * (WIDTH - 2 * LEFT);
  const height = top + 6 + offers.length * 22;
  const said = offers.map(offer => `${words(offer.party)} ${money(offer.amount)}`).join(', ');
  return html`<svg class="ladder" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Offers in order: ${said}">
    ${marks.map(([label, sum], at) => svg`<line class="mark" x1=${x(sum)} x2=${x(sum)} y1=${LABEL * at + 14} y2=${height}></line>
      <text x=${x(sum)} y=${LABEL * at + 10} text-anchor=${x(sum) > WIDTH - 90 ? 'end' : x(sum) < 90 ? 'start' : 'middle'}>${label} ${money(sum)}</text>`)}
    ${offers.map((offer, at) => svg`<line class="axis" x1=${LEFT} x2=${WIDTH - LEFT} y1=${top + at * 22} y2=${top + at * 22}></line>
      <circle class="${offer.party} ${offer.voidedAt ? 'void' : ''}" cx=${x(offer.amount)} cy=${top + at * 22} r="7"></circle>
      <text x=${x(offer.amount) + (x(offer.amount) > WIDTH - 150 ? -12 : 12)} y=${top + 4 + at * 22} text-anchor=${x(offer.amount) > WIDTH - 150 ? 'end' : 'start'}>${words(offer.party)} ${money(offer.amount)}</text>`)}</svg>`;
}
