import {html} from 'lit';
import {get} from '../shared/api.js';
import {today} from '../shared/days.js';
import {LoadedElement} from '../shared/loaded.js';
import {money} from '../shared/words.js';

/** What negotiating has brought to the client, by plan. */
class ClientReturn extends LoadedElement {
  static properties = {from: {state: true}, to: {state: true}, ...LoadedElement.properties};

  connectedCallback() {
    super.connectedCallback();
    this.to = today();
    this.from = `${Number(this.to.slice(0, 4)) - 1}${this.to.slice(4)}`.replace('-02-29', '-02-28');
    this.load();
  }

  read() {
    return get('/client-window/return', {from: this.from, to: this.to});
  }

  #period(part) {
    Object.assign(this, part);
    if (this.from && this.to) {
      this.load();
    }
  }

  show({lines, truncated}) {
    const sum = name => lines.reduce((total, line) => total + line[name] * 100, 0) / 100;
    return html`<section class="card stack" aria-labelledby="return"><h2 id="return">What closed cases brought</h2>
      <form class="filters" aria-label="Period" @submit=${event => event.preventDefault()}><div class="field"><label for="return-from">Closed from</label><input id="return-from" type="date" .value=${this.from} @change=${event => this.#period({from: event.target.value})}></div>
        <div class="field"><label for="return-to">to</label><input id="return-to" type="date" .value=${this.to} @change=${event => this.#period({to: event.target.value})}></div></form>
      ${truncated ? html`<p class="notice soon">The period holds more cases than were counted. Choose a shorter one.</p>` : ''}
      ${lines.length ? html`<dl class="figures"><div><dt>More than first paid</dt><dd>${money(sum('gain'))}</dd></div><div><dt>Our fee</dt><dd>${money(sum('fee'))}</dd></div><div><dt>Costs</dt><dd>${money(sum('cost'))}</dd></div><div><dt>Left for you</dt><dd>${money(sum('gain') - sum('fee') - sum('cost'))}</dd></div></dl>
        <div class="scroll"><table><thead><tr><th>Plan</th><th class="num">Cases</th><th class="num">More than first paid</th><th class="num">Our fee</th><th class="num">Costs</th><th class="num">Return</th><th class="num">Days to cash</th></tr></thead>
          <tbody>${lines.map(line => html`<tr><th scope="row">${line.name}</th><td class="num">${line.cases}</td><td class="num">${money(line.gain)}</td><td class="num">${money(line.fee)}</td><td class="num">${money(line.cost)}</td>
            <td class="num">${line.returnPercent === undefined ? '–' : line.returnPercent + ' %'}</td><td class="num">${line.daysToCash ?? '–'}</td></tr>`)}</tbody></table></div>
        <p class="small muted">Return: what was gained less fee and costs, in percent of fee and costs. Days to cash: the median from opening to the newest payment.</p>`
        : html`<p class="empty">No case was closed in this period.</p>`}</section>`;
  }
}

customElements.define('client-return', ClientReturn);
