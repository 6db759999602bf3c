import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import '../shared/diagram.js';
import {moment, money, plural, words} from '../shared/words.js';
import {Board} from './board.js';

const DAY = 86_400_000;
const HEATS = {count: 'tokens', age: 'age of the oldest', dollars: 'dollars in dispute'};
const STEPS = 4;

const age = token => (Date.now() - new Date(token.oldest)) / DAY;
const VALUES = {count: token => token.count, age, dollars: token => token.dollars};
const TEXTS = {
  count: token => token.count.toLocaleString('en-US'),
  age: token => `${Math.floor(age(token)).toLocaleString('en-US')} d`,
  dollars: token => money(token.dollars).replace(/\.\d\d$/, ''),
};

/** Each diagram with what stands at its elements, as a heat map of tokens, ages or dollars; overdue work is told in red. */
class ProcessBoard extends Board {
  static properties = {process: {}, heat: {state: true}, processes: {state: true}, drawing: {state: true}, tokens: {state: true}};

  constructor() {
    super();
    this.heat = 'count';
  }

  willUpdate(changed) {
    if (changed.has('process') && changed.get('process') !== undefined) {
      Object.assign(this, {drawing: undefined, tokens: undefined});
      this.load();
    }
  }

  async read() {
    const {process} = this;
    const path = '/ops/processes/' + encodeURIComponent(process);
    const [processes, tokens, drawing] = await Promise.all([get('/ops/processes'), get(path + '/tokens'), this.drawing ?? get(path + '/drawing')]);
    if (process === this.process) {
      Object.assign(this, {processes, tokens, drawing});
    }
  }

  #marks() {
    const value = VALUES[this.heat];
    const most = Math.max(...this.tokens.map(value), Number.MIN_VALUE);
    return new Map(this.tokens.map(token => [token.activity, {
      text: TEXTS[this.heat](token),
      title: `${plural(token.count, 'token')}, ${money(token.dollars)} in dispute, the oldest since ${moment(token.oldest)}${token.overdue ? `, ${plural(token.overdue, 'task')} overdue` : ''}`,
      level: `heat-${Math.max(1, Math.ceil((value(token) / most) * STEPS))} ${token.overdue ? 'overdue' : ''}`,
    }]));
  }

  render() {
    if (!this.drawing || !this.tokens) {
      return this.waiting();
    }
    const shown = this.processes.find(one => one.key === this.process);
    return html`<section class="card stack"><div class="row"><div class="field"><label for="process">Process</label>
        <select id="process" @change=${event => (location.hash = '#/ops/processes/' + event.target.value)}>${this.processes.map(one => html`
          <option value=${one.key} ?selected=${one.key === this.process}>${one.name} (${one.running.toLocaleString('en-US')})</option>`)}</select></div>
        <div class="field"><label for="heat">Warm is much of</label>
          <select id="heat" @change=${event => (this.heat = event.target.value)}>${Object.entries(HEATS).map(([heat, name]) => html`
            <option value=${heat} ?selected=${heat === this.heat}>${name}</option>`)}</select></div>
        ${shown ? html`<span class="muted">Version ${shown.version}, ${plural(shown.running, 'process', 'processes')} on it</span>` : nothing}</div>
      <bpmn-diagram .drawing=${this.drawing} .marks=${this.#marks()} .name=${shown?.name ?? words(this.process)}></bpmn-diagram>
      ${this.#table()}</section>`;
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
