import {html} from 'lit';
import {PageElement} from '../shared/element.js';
import {taskKinds} from '../shared/late.js';
import {get, Problem} from '../shared/api.js';
import {today} from '../shared/days.js';
import {words} from '../shared/words.js';
import {go} from '../shell/route.js';

const QUEUES = ['negotiator', 'supervisor', 'provider', 'biller', 'clinician', 'compliance'];
const SORTS = [['', 'Due first'], ['PRIORITY', 'Most pressing first'], ['MONEY', 'Most money first']];
const ASSIGNEES = [['', 'Anyone'], ['none', 'Nobody'], ['me', 'Me']];
const PLACES = ('AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT '
  + 'VA WA WV WI WY').split(' ');
const MOST_NAMES = 500;
const STATES = [['', 'Open'], ['DONE', 'Done'], ['DROPPED', 'No longer needed']];

function inDays(days) {
  const then = new Date(today() + 'T00:00:00Z');
  then.setUTCDate(then.getUTCDate() + days);
  return then.toISOString().slice(0, 10);
}

/** The worklist's filter; what is chosen stands in the address, so that it can be kept, shared and gone back to. */
class TaskFilters extends PageElement {
  static properties = {query: {}, payers: {}, kinds: {state: true}, known: {state: true}};

  constructor() {
    super();
    this.kinds = [];
    this.known = {payers: [], providers: []};
  }

  async firstUpdated() {
    this.kinds = [...(await taskKinds()).keys()];
    const [payers, providers] = await Promise.all(['/payers', '/providers'].map(path => this.#names(path)));
    this.known = {payers, providers};
  }

  /** Roles that may not read the list choose among those that the tasks name. */
  async #names(path) {
    try {
      return (await get(path, {limit: MOST_NAMES})).items.map(one => [one.id, one.name]);
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      return [];
    }
  }

  #named(name, seen) {
    const all = new Map([...seen, ...this.known[name + 's']]);
    if (this.query[name] && !all.has(this.query[name])) {
      all.set(this.query[name], `The chosen ${name}`);
    }
    return [...all].sort((one, other) => (one[1] ?? '').localeCompare(other[1] ?? ''));
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
    const kinds = this.query.kind && !this.kinds.includes(this.query.kind) ? [...this.kinds, this.query.kind] : this.kinds;
    return html`<form class="filters" aria-label="Filter" @submit=${event => event.preventDefault()}>
      ${this.#select('queue', 'Queue', [['', 'All queues'], ...QUEUES.map(name => [name, words(name)])])}
      ${this.#select('assignee', 'Claimed by', ASSIGNEES)}
      ${this.#select('kind', 'Kind', [['', 'Every kind'], ...kinds.map(kind => [kind, words(kind)])])}
      ${this.#select('payer', 'Payer', [['', 'Every payer'], ...this.#named('payer', this.payers)])}
      ${this.#select('provider', 'Provider', [['', 'Every provider'], ...this.#named('provider', [])])}
      ${this.#select('serviceState', 'Service in', [['', 'Any state'], ...PLACES.map(place => [place, place])])}
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
