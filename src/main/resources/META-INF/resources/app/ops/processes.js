import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import '../shared/diagram.js';
import {PageElement} from '../shared/element.js';
import {moment, money, plural, words} from '../shared/words.js';

/** Each diagram with what stands at its elements: more is warmer, overdue is red. */
class ProcessBoard extends PageElement {
  static properties = {process: {}, processes: {state: true}, drawing: {state: true}, tokens: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    get('/ops/processes').then(found => (this.processes = found));
  }

  willUpdate(changed) {
    if (changed.has('process')) {
      Object.assign(this, {drawing: undefined, tokens: undefined});
      this.#load(this.process);
    }
  }

  async #load(process) {
    const path = '/ops/processes/' + encodeURIComponent(process);
    const [drawing, tokens] = await Promise.all([get(path + '/drawing'), get(path + '/tokens')]);
    if (process === this.process) {
      Object.assign(this, {drawing, tokens});
    }
  }

  #marks() {
    const most = Math.max(1, ...this.tokens.map(token => token.count));
    return new Map(this.tokens.map(token => [token.activity, {
      text: token.count.toLocaleString('en-US'),
      title: `${plural(token.count, 'token')}, ${money(token.dollars)} in dispute, the oldest since ${moment(token.oldest)}`,
      level: token.overdue ? 'late' : token.count > most / 2 ? 'soon' : 'here',
    }]));
  }

  render() {
    const shown = this.processes?.find(one => one.key === this.process);
    return html`<section class="card stack"><div class="row"><div class="field"><label for="process">Process</label>
        <select id="process" @change=${event => (location.hash = '#/ops/processes/' + event.target.value)}>${(this.processes ?? []).map(one => html`
          <option value=${one.key} ?selected=${one.key === this.process}>${one.name} (${one.running.toLocaleString('en-US')})</option>`)}</select></div>
        ${shown ? html`<span class="muted">Version ${shown.version}, ${plural(shown.running, 'process', 'processes')} on it</span>` : nothing}</div>
      ${this.drawing && this.tokens ? html`<bpmn-diagram .drawing=${this.drawing} .marks=${this.#marks()} .name=${shown?.name ?? words(this.process)}></bpmn-diagram>
        ${this.#table()}` : html`<p class="muted">Loading…</p>`}</section>`;
  }

  #table() {
    const name = id => this.drawing.shapes.find(shape => shape.id === id)?.name ?? words(id);
    return this.tokens.length ? html`<div class="scroll"><table><caption class="sr">What stands where</caption>
      <thead><tr><th>Where</th><th class="num">Tokens</th><th>Oldest since</th><th class="num">In dispute</th><th class="num">Overdue</th></tr></thead>
      <tbody>${this.tokens.map(token => html`<tr><td>${name(token.activity)}</td><td class="num">${token.count.toLocaleString('en-US')}</td><td>${moment(token.oldest)}</td>
        <td class="num">${money(token.dollars)}</td><td class="num">${token.overdue ? html`<span class="chip late">${token.overdue.toLocaleString('en-US')}</span>` : '0'}</td></tr>`)}</tbody></table></div>`
      : html`<p class="empty">No case stands in this process. Tokens appear where cases wait for a person, a message or a date.</p>`;
  }
}

customElements.define('process-board', ProcessBoard);
