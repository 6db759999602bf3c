import {html, nothing} from 'lit';
import {download, get, Problem} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {money, words} from '../shared/words.js';

const MARKS = {YES: 'good', WEAK: '', BY_STATE: '', WITH_CARE: 'soon', CONTEXT: '', IF_PLAN_USES_IT: '', NO: 'late'};

/** Every number beside every line, and what they make of opening, target and floor. */
class CaseBenchmarks extends PageElement {
  static properties = {caseId: {}, sheet: {state: true}, said: {state: true}};

  willUpdate(changed) {
    if (changed.has('caseId')) {
      Object.assign(this, {sheet: undefined, said: ''});
    }
  }

  async #read() {
    try {
      this.sheet = await get(`/cases/${this.caseId}/benchmarks`);
      this.said = '';
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.said = failed.message;
    }
  }

  render() {
    return html`<section class="card" aria-labelledby="benchmarks"><div class="row"><h2 id="benchmarks" class="grow">Benchmarks</h2>
      <button @click=${this.#read}>Show the sheet</button>
      <button @click=${() => this.#paper()}>As PDF</button></div>
      <p role="status">${this.said}</p>${this.sheet ? this.#show(this.sheet) : nothing}</section>`;
  }

  #paper() {
    return download(`/cases/${this.caseId}/benchmarks`, 'benchmarks.pdf', 'application/pdf');
  }

  #show({venue, medicareLocality, totals, lines, notes}) {
    return html`<p>For ${words(venue).toLowerCase()}: ${totals.none ?? html`opening <strong>${money(totals.open)}</strong>, target <strong>${money(totals.target)}</strong>,
        floor <strong>${money(totals.floor)}</strong>, market ${money(totals.market)}${totals.thin ? ', on thin data' : ''}`}. <span class="muted">Medicare locality: ${medicareLocality}.</span></p>
      ${lines.map(line => this.#line(line, venue))}
      ${notes.map(note => html`<p class="small muted">${note}</p>`)}`;
  }

  #line(line, venue) {
    return html`<h3>Line ${line.number}: ${line.code ?? ''} ${line.modifiers.join(' ')}, ${money(line.billed)}</h3>
      <div class="scroll"><table><thead><tr><th>Number</th><th class="num">Amount</th><th>From</th><th class="num">Count</th><th>Here</th></tr></thead>
        <tbody>${line.benchmarks.map(number => html`<tr><td>${number.label}</td><td class="num">${money(number.value)}</td>
          <td>${number.none ?? `${number.source}, ${number.asOf}`}${number.notes.map(note => html`<div class="small muted">${note}</div>`)}</td>
          <td class="num">${number.n ?? ''}${number.thin ? html` <span class="chip soon">thin</span>` : nothing}</td>
          <td><span class="chip ${MARKS[number.uses[venue]] ?? ''}">${words(number.uses[venue])}</span></td></tr>`)}</tbody></table></div>
      <p class="small">${line.numbers.none ?? `Opening ${money(line.numbers.open)}, target ${money(line.numbers.target)}, floor ${money(line.numbers.floor)}`}</p>`;
  }
}

customElements.define('case-benchmarks', CaseBenchmarks);
