import {html} from 'lit';
import {PageElement} from '../shared/element.js';
import {taskBodies} from '../shared/spec.js';
import {today} from '../shared/days.js';
import {words} from '../shared/words.js';
import {go} from '../shell/route.js';

const QUEUES = ['negotiator', 'supervisor', 'provider', 'biller', 'clinician', 'compliance'];
const SORTS = [['', 'Due first'], ['PRIORITY', 'Most pressing first'], ['MONEY', 'Most money first']];
const ASSIGNEES = [['', 'Anyone'], ['none', 'Nobody'], ['me', 'Me']];
const STATES = [['', 'Open'], ['DONE', 'Done'], ['DROPPED', 'No longer needed']];

function inDays(days) {
  const then = new Date(today() + 'T00:00:00Z');
  then.setUTCDate(then.getUTCDate() + days);
  return then.toISOString().slice(0, 10);
}

/** The worklist's filter; what is chosen stands in the address, so that it can be kept, shared and gone back to. */
class TaskFilters extends PageElement {
  static properties = {query: {}, payers: {}, kinds: {state: true}};

  constructor() {
    super();
    this.kinds = [];
  }

  async firstUpdated() {
    this.kinds = Object.keys(await taskBodies()).sort();
  }

  #set(change) {
    go('/worklist', {...this.query, ...change});
  }

  #select(name, label, options, value = this.query[name] ?? '', set = chosen => this.#set({[name]: chosen})) {
    return html`<div class="field"><label for="by-${name}">${label}</label>
      <select id="by-${name}" @change=${event => set(event.target.value)}>${options.map(([key, text]) => html`
        <option value=${key} ?selected=${key === value}>${text}</option>`)}</select></div>`;
  }

  #dueOptions() {
    const options = [['', 'Any day'], [inDays(-1), 'Late'], [today(), 'Today or late'], [inDays(7), 'Within 7 days'], [inDays(30), 'Within 30 days']];
    const chosen = this.query.dueTo;
    return chosen && !options.some(([key]) => key === chosen) ? [...options, [chosen, `Until ${chosen}`]] : options;
  }

  render() {
    const payers = [...this.payers].sort((one, other) => one[1].localeCompare(other[1]));
    if (this.query.payer && !this.payers.has(this.query.payer)) {
      payers.push([this.query.payer, 'The chosen payer']);
    }
    const kinds = this.query.kind && !this.kinds.includes(this.query.kind) ? [...this.kinds, this.query.kind] : this.kinds;
    return html`<form class="filters" aria-label="Filter" @submit=${event => event.preventDefault()}>
      ${this.#select('queue', 'Queue', [['', 'All queues'], ...QUEUES.map(name => [name, words(name)])])}
      ${this.#select('assignee', 'Claimed by', ASSIGNEES)}
      ${this.#select('kind', 'Kind', [['', 'Every kind'], ...kinds.map(kind => [kind, words(kind)])])}
      ${this.#select('payer', 'Payer', [['', 'Every payer'], ...payers])}
      ${this.#select('dueTo', 'Due', this.#dueOptions())}
      <div class="field"><label for="by-money">At stake from</label>
        <input id="by-money" type="number" min="0" step="100" placeholder="$" .value=${this.query.minimumMoney ?? ''}
          @change=${event => this.#set({minimumMoney: event.target.value})}></div>
      ${this.#select('state', 'State', STATES)}
      ${this.#select('sort', 'Order', SORTS)}
    </form>`;
  }
}

customElements.define('task-filters', TaskFilters);
