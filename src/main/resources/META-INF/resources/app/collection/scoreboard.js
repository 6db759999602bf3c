import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import {LoadedElement} from '../shared/loaded.js';
import {session} from '../shared/session.js';
import {day, money} from '../shared/words.js';

/** How payers paid what fell due in the last year. */
class PayerScoreboard extends LoadedElement {
  connectedCallback() {
    super.connectedCallback();
    if (session.is('negotiator', 'supervisor', 'compliance', 'ops', 'auditor')) {
      this.load();
    }
  }

  read() {
    return get('/payer-scoreboard');
  }

  render() {
    return this.question ? super.render() : nothing;
  }

  show({from, to, cut, payers}) {
    return html`<section class="card stack" aria-labelledby="scores"><h2 id="scores">How payers paid</h2><p class="small muted">Of money that fell due ${day(from)} to ${day(to)}. ${cut ? 'There was more than is counted here.' : ''}</p>
      ${payers.length ? html`<div class="scroll"><table><thead><tr><th>Payer</th><th class="num">Recoveries</th><th class="num">Due</th><th class="num">Unpaid</th><th class="num">Short</th><th class="num">On time</th><th class="num">Days late</th><th class="num">Taken back</th></tr></thead>
        <tbody>${payers.map(one => html`<tr><th scope="row">${one.payerName ?? 'not known'}${one.thin ? html` <span class="chip none">few cases</span>` : nothing}</th><td class="num">${one.recoveries}</td><td class="num">${money(one.due)}</td>
          <td class="num">${one.unpaid}: ${money(one.unpaidAmount)}</td><td class="num">${one.shortPaid}: ${money(one.shortAmount)}</td><td class="num">${one.onTimePercent === undefined || one.onTimePercent === null ? '–' : one.onTimePercent + ' %'}</td>
          <td class="num">${one.medianDaysLate ?? '–'}</td><td class="num">${money(one.takenBack)}</td></tr>`)}</tbody></table></div>` : html`<p class="empty">Nothing fell due in this time. The first settlement or award brings the first score.</p>`}</section>`;
  }
}

customElements.define('payer-scoreboard', PayerScoreboard);
