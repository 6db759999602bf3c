import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import {due, learnDays} from '../shared/days.js';
import {LoadedElement} from '../shared/loaded.js';
import {day, money, words} from '../shared/words.js';
import {ROAD_CHIP} from './state-disputes.js';

const STANDS = {
  ASK: ['soon', 'Questions come first'], WAIT: ['', 'The state’s negotiation runs'], OPEN: ['soon', 'May be asked for now'], MISSED: ['late', 'Its last day has passed'], CLOSED: ['none', 'Does not take this claim'],
};

/** Which process of its state takes the case, what has to be found out first, and what became of it. */
class CaseStateRoad extends LoadedElement {
  static properties = {caseId: {}, since: {attribute: false}, ...LoadedElement.properties};

  willUpdate(changed) {
    if (changed.has('since')) {
      this.load();
    }
  }

  async read() {
    const [road, disputes] = await Promise.all([get(`/cases/${this.caseId}/state-road`), get('/state-disputes', {caseId: this.caseId, limit: 20})]);
    await learnDays([road.opens, road.due]);
    return {road, disputes: disputes.items};
  }

  show({road, disputes}) {
    const [level, text] = STANDS[road.status] ?? ['', words(road.status)];
    const live = disputes.some(one => !one.endedOn);
    const chip = due(road.due);
    return html`<section class="card stack" aria-labelledby="road"><div class="row"><h2 id="road" class="grow">The state’s road</h2>${live ? nothing : html`<span class="chip ${level}">${text}</span>`}</div>
      ${road.roadId ? html`<p><strong>${words(road.kind)}</strong> at ${road.office} <span class="mono small muted">${road.roadId}</span></p>` : nothing}
      ${road.because ? html`<p class="muted">${road.because}</p>` : nothing}
      ${road.opens || road.due ? html`<p>${road.opens ? `From ${day(road.opens)}` : ''} ${road.due ? html`to ${day(road.due)} ${live ? nothing : html`<span class="chip ${chip.level}">${chip.text}</span>`}` : nothing}</p>` : nothing}
      ${road.fees ? html`<p class="small muted">${road.fees}</p>` : nothing}
      ${road.questions.length ? html`<ul class="entries">${road.questions.map(question => html`<li><strong>${words(question.code)}</strong> <span class="muted">for ${words(question.owner).toLowerCase()}</span><p>${question.nextAction}</p></li>`)}</ul>` : nothing}
      ${disputes.length ? html`<h3>Asked for</h3><ul class="entries">${disputes.map(one => html`<li class="row"><a href="#/idr/states/${one.id}">${one.reference ?? 'Request without a number'}</a>
        <span class="chip ${ROAD_CHIP[one.state] ?? ''}">${words(one.state)}</span><span class="muted">filed ${day(one.filedOn)}${one.award === undefined ? '' : `, award ${money(one.award)}`}</span></li>`)}</ul>` : nothing}</section>`;
  }
}

customElements.define('case-state-road', CaseStateRoad);
