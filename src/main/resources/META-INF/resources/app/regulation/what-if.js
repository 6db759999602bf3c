import {html, nothing} from 'lit';
import {post, Problem} from '../shared/api.js';
import {today} from '../shared/days.js';
import {draft, keepDraft} from '../shared/drafts.js';
import {PageElement} from '../shared/element.js';
import '../shared/schema-form.js';
import {said} from '../shared/schema-form.js';
import {resolve, spec} from '../shared/spec.js';
import {day, money, words} from '../shared/words.js';
import {clockStrip} from './strip.js';
import {SURE} from './rules.js';

const FIRST = ['planFunding', 'serviceType', 'facilityType', 'facilityNetwork', 'providerNetwork', 'state', 'specialty', 'batched'];
const EVENTS = ['serviceRendered', 'billSent', 'remittanceReceived', 'openNegotiationStarted', 'idrInitiated', 'entitySelected', 'determinationIssued', 'settlementReached'];
const AROUND = 59;
const PAUSE = 250;
const START = {planFunding: 'SELF_FUNDED_ERISA', serviceType: 'EMERGENCY', facilityType: 'HOSPITAL', facilityNetwork: 'OUT_OF_NETWORK', providerNetwork: 'OUT_OF_NETWORK', state: 'TX'};
const NAME = 'what-if';

function shift(date, days) {
  const moved = new Date(date + 'T00:00:00Z');
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** What would apply: facts and days in, clocks, forum, fees and protection out. A slider moves one day and the clocks follow. */
class WhatIf extends PageElement {
  static properties = {value: {state: true}, answer: {state: true}, problem: {state: true}, errors: {state: true}, document: {state: true}, middle: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.value = draft(NAME) ?? {facts: START, events: {openNegotiationStarted: today()}, moved: 'openNegotiationStarted'};
    this.middle = this.value.events[this.value.moved];
    spec().then(document => (this.document = document));
    this.#ask();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  #set(part, pause = PAUSE) {
    this.value = {...this.value, ...part};
    keepDraft(NAME, this.value);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#ask(), pause);
  }

  async #ask() {
    const {facts, events, moved} = this.value;
    const known = Object.fromEntries(Object.entries(events).filter(([, date]) => date));
    const vary = this.middle && known[moved] ? {event: moved, from: shift(this.middle, -AROUND), to: shift(this.middle, AROUND)} : undefined;
    this.question?.abort();
    const question = new AbortController();
    this.question = question;
    try {
      this.answer = await post('/regulation/what-if', {facts: said(facts) ?? {}, events: known, vary}, {signal: question.signal});
      Object.assign(this, {problem: undefined, errors: []});
    } catch (failed) {
      if (failed.name === 'AbortError') {
        return;
      }
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      Object.assign(this, {problem: failed.message, errors: failed.errors.map(error => ({...error, pointer: error.pointer.replace(/^\/facts/, '')}))});
    }
  }

  #day(event, date) {
    if (event === this.value.moved) {
      this.middle = date;
    }
    this.#set({events: {...this.value.events, [event]: date}});
  }

  #choose(event) {
    this.middle = this.value.events[event] ?? today();
    this.#set({moved: event, events: {...this.value.events, [event]: this.middle}}, 0);
  }

  #slide(days) {
    this.#set({events: {...this.value.events, [this.value.moved]: shift(this.middle, days)}});
  }

  /** The clocks of the day under the slider are known already; those of other events come with the answer. */
  get #clocks() {
    const {moved, events} = this.value;
    const here = this.answer.variation?.find(one => one.day === events[moved]);
    return here ? [...this.answer.clocks.filter(clock => clock.trigger !== moved), ...here.clocks].sort((one, other) => one.due.localeCompare(other.due)) : this.answer.clocks;
  }

  render() {
    return html`<div class="columns"><div>${this.problem ? html`<p class="notice late" role="alert">${this.problem}</p>` : nothing}
        ${this.answer ? this.#show() : html`<p class="muted" role="status">Loading…</p>`}</div>
      <div><section class="card stack" aria-labelledby="what-days"><h2 id="what-days">Days</h2>${EVENTS.map(event => html`<div class="field"><label for="day-${event}">${words(event)}</label>
          <div class="row"><input id="day-${event}" class="grow" type="date" .value=${this.value.events[event] ?? ''} @change=${change => this.#day(event, change.target.value)}>
            <button type="button" aria-pressed=${String(event === this.value.moved)} aria-label="Slide ${words(event).toLowerCase()}" @click=${() => this.#choose(event)}>${event === this.value.moved ? 'Slides' : 'Slide'}</button></div></div>`)}</section>
        <section class="card stack" aria-labelledby="what-facts"><h2 id="what-facts">Facts</h2>${this.document ? this.#facts() : html`<p class="muted">Loading…</p>`}</section></div></div>`;
  }

  #facts() {
    const {properties} = resolve(this.document, {$ref: 'CaseFacts'});
    const pick = names => ({type: 'object', properties: Object.fromEntries(names.map(name => [name, properties[name]]))});
    const form = (schema, name) => html`<schema-form .document=${this.document} .schema=${schema} .value=${this.value.facts} .errors=${this.errors ?? []} .name=${name} @typed=${event => this.#set({facts: event.detail})}></schema-form>`;
    return html`${form(pick(FIRST), 'facts')}<details><summary>More facts</summary>${form(pick(Object.keys(properties).filter(name => !FIRST.includes(name))), 'more')}</details>`;
  }

  #show() {
    const {forum, fees, patient, blockers, questions} = this.answer;
    const clocks = this.#clocks;
    return html`<section class="card stack" aria-labelledby="clocks"><h2 id="clocks">Clocks</h2>${this.#slider()}
        ${clocks.length ? html`${clockStrip(clocks, this.value.events)}
          <div class="scroll"><table><thead><tr><th>Clock</th><th>Opens</th><th>Last day</th><th>Counted</th><th>Rule</th></tr></thead><tbody>${clocks.map(clock => html`
            <tr><th scope="row">${words(clock.kind)}</th><td>${day(clock.opens)}</td><td><strong>${day(clock.due)}</strong></td><td class="small">${words(clock.dayType)} days from ${words(clock.trigger).toLowerCase()}</td>
              <td class="small"><a class="mono" href="#/regulation/rules?words=${clock.ruleId}">${clock.ruleId}</a> of ${clock.ruleVersion} <span class="muted">${SURE[clock.confidence]}</span></td></tr>`)}</tbody></table></div>`
          : html`<p class="empty">No clock runs with these days. Give the day of an event, such as when open negotiation started.</p>`}</section>
      <section class="card stack" aria-labelledby="forum"><h2 id="forum">Forum: ${words(forum.regime)}</h2><ul>${forum.reasons.map(reason => html`<li><span class="mono small">${reason.ruleId}</span> ${reason.because}</li>`)}</ul>
        <p>${fees?.administrative === undefined ? 'No federal fee is known for these days.' : html`Administrative fee ${money(fees.administrative)} (${fees.ruleId})${fees.entity ? html`, the entity’s ${money(fees.entity.least)} to ${money(fees.entity.most)} (${fees.entity.ruleId})` : nothing}.`}</p>
        <p>${patient.mayBalanceBill ? 'The patient may be asked for the balance.' : 'The patient may not be asked for the balance.'} <span class="muted">${patient.reasons.map(reason => reason.because).join('; ')}</span></p></section>
      ${blockers.length || questions.length ? html`<section class="card" aria-labelledby="open"><h2 id="open">What is not known</h2><ul class="entries">
        ${blockers.map(one => html`<li><span class="chip late">Blocks</span> <strong>${words(one.code)}</strong> for ${words(one.owner).toLowerCase()}<p>${one.nextAction}</p></li>`)}
        ${questions.map(one => html`<li><span class="chip soon">Look</span> <strong>${words(one.code)}</strong> for ${words(one.owner).toLowerCase()}<p>${one.nextAction}</p></li>`)}</ul></section>` : nothing}`;
  }

  #slider() {
    const {moved, events} = this.value;
    const date = events[moved];
    if (!date || !this.middle) {
      return html`<p class="small muted">Choose an event under “Days” to slide.</p>`;
    }
    const here = this.answer.variation?.find(one => one.day === date);
    const at = Math.round((Date.parse(date) - Date.parse(this.middle)) / 86_400_000);
    return html`<div class="field"><label for="slider">${words(moved)}: ${day(date)}${here && !here.businessDay ? ' (no business day)' : ''}</label>
      <input id="slider" type="range" min=${-AROUND} max=${AROUND} step="1" .value=${String(at)} aria-valuetext=${day(date)} @input=${event => this.#slide(Number(event.target.value))}>
      <div class="small" role="status">${here?.matters.length ? here.matters.map(one => html`<div>${one.replace(/[A-Z]{2,}(_[A-Z0-9]+)+/g, name => words(name).toLowerCase())}</div>`) : html`<span class="muted">Nothing unusual about this day. Arrow keys move it day by day.</span>`}</div></div>`;
  }
}

customElements.define('what-if', WhatIf);
