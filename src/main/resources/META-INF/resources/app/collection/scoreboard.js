import {html} from 'lit';
import {get} from '../shared/api.js';
import {today} from '../shared/days.js';
import {LoadedElement} from '../shared/loaded.js';
import {session} from '../shared/session.js';
import {money} from '../shared/words.js';

/** How payers did in cases closed in a period. */
class PayerScoreboard extends LoadedElement {
  connectedCallback() {
    super.connectedCallback();
    const to = today();
    this.period = {from: `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`.replace('-02-29', '-02-28'), to};
    if (session.is('supervisor', 'admin', 'auditor', 'negotiator')) {
      this.load();
    }
  }

  read() {
    return get('/returns', {by: 'PAYER', ...this.period});
  }

  render() {
    return this.question ? super.render() : html``;
  }

  show({lines}) {
    return html`<section class="card" aria-labelledby="scores"><h2 id="scores">Payers in the last year</h2>
      ${lines.length ? html`<div class="scroll"><table><thead><tr><th>Payer</th><th class="num">Cases closed</th><th class="num">More than first paid</th><th class="num">Days to cash</th><th class="num">Settled</th><th class="num">At the first offer</th></tr></thead>
        <tbody>${lines.map(line => html`<tr><th scope="row">${line.name}</th><td class="num">${line.cases}</td><td class="num">${money(line.gain)}</td><td class="num">${line.daysToCash ?? '–'}</td><td class="num">${line.settled}</td>
          <td class="num">${line.firstOfferPercent === undefined ? '–' : line.firstOfferPercent + ' %'}</td></tr>`)}</tbody></table></div>` : html`<p class="empty">No case was closed in the last year. The first one brings the first score.</p>`}</section>`;
  }
}

customElements.define('payer-scoreboard', PayerScoreboard);
