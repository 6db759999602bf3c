import {html, nothing} from 'lit';
import {get, Problem} from '../shared/api.js';
import {due, isBusinessDay, learnDays, shift, today} from '../shared/days.js';
import {clockKinds} from '../shared/late.js';
import {PageElement} from '../shared/element.js';
import {day, shortDay, words} from '../shared/words.js';

const CONFIDENCE = {A: 'settled law', B: 'guidance', C: 'a careful reading', U: 'uncertain: warns only'};
const ORDER = ['MISSED', 'OPEN', 'MET', 'CANCELLED'];
const MOST_DAYS = 92;
const BEFORE = 5;
const rules = new Map();

/** What a rule says; asked for once. */
function rule(id) {
  if (!rules.has(id)) {
    rules.set(id, get('/regulation/rules', {id, limit: 20}).then(page => page.items.find(one => one.id === id)).catch(failed => {
      rules.delete(id);
      if (!(failed instanceof Problem)) {
        throw failed;
      }
    }));
  }
  return rules.get(id);
}

/** Every clock of the case on a calendar, and what the rule of the chosen one says. */
class CaseDeadlines extends PageElement {
  static properties = {deadlines: {attribute: false}, chosen: {state: true}, law: {state: true}, missed: {state: true}};

  willUpdate(changed) {
    if (changed.has('deadlines')) {
      this.sorted = [...this.deadlines].sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state) || one.due.localeCompare(other.due));
      this.chosen = this.sorted.find(one => one.id === this.chosen?.id);
      learnDays(this.deadlines.map(clock => clock.due)).then(() => this.requestUpdate());
    }
  }

  firstUpdated() {
    clockKinds().then(missed => (this.missed = missed), () => {});
  }

  async #choose(clock) {
    this.chosen = clock;
    this.law = undefined;
    const law = await rule(clock.ruleId);
    if (this.chosen === clock) {
      this.law = law;
    }
  }

  render() {
    return html`<section class="card" aria-labelledby="deadlines"><h2 id="deadlines">Deadlines</h2>
      ${this.deadlines.length ? html`${this.#calendar()}<ul class="deadlines" tabindex="0" aria-labelledby="deadlines">${this.sorted.map(clock => this.#clock(clock))}</ul>
        ${this.chosen ? this.#why(this.chosen) : html`<p class="small muted">Choose a deadline to see its rule and what happens when it is missed.</p>`}`
      : html`<p class="empty">No clock runs yet. Clocks start when their events are known, such as the first remittance.</p>`}</section>`;
  }

  #clock(clock) {
    const chip = due(clock.due);
    return html`<li class=${clock.state}><button class="quiet" aria-pressed=${String(this.chosen === clock)} @click=${() => this.#choose(clock)} @mouseenter=${() => this.#choose(clock)} @focus=${() => this.#choose(clock)}>
        ${words(clock.kind)}</button>
      <span>${clock.opens ? `${day(clock.opens)} to ${day(clock.due)}` : day(clock.due)}</span>
      <span>${clock.state === 'OPEN' ? html`<span class="chip ${chip.level}">${chip.text}</span>` : html`<span class="chip ${clock.state === 'MISSED' ? 'late' : 'none'}">${words(clock.state)}</span>`}</span>
      <span class="small muted mono">${clock.ruleId}</span>
      ${clock.endedBecause ? html`<span class="small">${clock.endedBecause}</span>` : nothing}</li>`;
  }

  #why(clock) {
    const loss = this.missed?.get(clock.kind);
    return html`<div class="notice ${loss?.lost && clock.state === 'OPEN' ? 'soon' : ''}" role="status"><strong>${words(clock.kind)}, ${day(clock.due)}.</strong>
      From ${words(clock.trigger).toLowerCase()} on ${day(clock.triggerDate)}, counted in ${words(clock.dayType).toLowerCase()} days by <span class="mono">${clock.ruleId}</span>
      of ${clock.ruleVersion}${clock.confidence ? ` (${CONFIDENCE[clock.confidence]})` : ''}.
      ${this.law ? html`<p>${this.law.statement} <span class="small muted">${this.law.source}</span></p>` : nothing}
      ${loss ? html`<p><strong>If missed:</strong> ${loss.whenMissed} <span class="mono small">${loss.rule}</span></p>` : nothing}</div>`;
  }

  /** Days from shortly before today to the last open deadline; days that do not count are dim, holidays among weekdays are marked. */
  #calendar() {
    const open = this.sorted.filter(clock => clock.state === 'OPEN' && clock.due >= today());
    if (!open.length) {
      return nothing;
    }
    const first = shift(today(), -BEFORE);
    const last = open.map(clock => clock.due).sort().at(-1);
    const days = [];
    for (let at = first; at <= last && days.length < MOST_DAYS; at = shift(at, 1)) {
      days.push(at);
    }
    const beyond = open.filter(clock => clock.due > days.at(-1)).length;
    return html`<div class="calendar" tabindex="0" role="region" aria-label="Calendar of the deadlines"><ol>${days.map(at => this.#day(at, open))}</ol></div>
      ${beyond ? html`<p class="small muted">${beyond} later than ${day(days.at(-1))}.</p>` : nothing}`;
  }

  #day(at, open) {
    const business = isBusinessDay(at);
    const weekday = new Date(at + 'T00:00:00Z').getUTCDay();
    const holiday = business === false && weekday > 0 && weekday < 6;
    const here = open.filter(clock => clock.due === at);
    const inside = open.filter(clock => clock.opens && clock.opens <= at && at < clock.due);
    const said = [day(at), at === today() ? 'today' : '', holiday ? 'holiday, does not count' : '', ...here.map(clock => words(clock.kind))].filter(Boolean).join(', ');
    return html`<li class="${business === false ? 'off' : ''} ${holiday ? 'holiday' : ''} ${at === today() ? 'now' : ''} ${inside.length ? 'window' : ''}" title=${said}>
      <span class="small">${weekday === 1 || at === today() || here.length ? shortDay(at) : ''}</span>
      ${here.map(clock => html`<button class="mark ${due(clock.due).level}" aria-label=${said} @click=${() => this.#choose(clock)} @focus=${() => this.#choose(clock)} @mouseenter=${() => this.#choose(clock)}>●</button>`)}
      ${holiday ? html`<span aria-hidden="true">✕</span>` : nothing}</li>`;
  }
}

customElements.define('case-deadlines', CaseDeadlines);
