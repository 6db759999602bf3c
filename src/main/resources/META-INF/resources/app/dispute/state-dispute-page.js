import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import '../casefile/deadlines.js';
import {get, request} from '../shared/api.js';
import {due, learnDays} from '../shared/days.js';
import {session} from '../shared/session.js';
import {day, money, words} from '../shared/words.js';
import '../shared/add-form.js';
import '../task/task-form.js';
import {LivingDispute} from './living-dispute.js';
import {ROAD_CHIP} from './state-disputes.js';

const STEPS = {
  ARBITRATION: [['FILED', 'Asked for'], ['NEUTRAL_NAMED', 'Arbitrator named'], ['OFFER_SENT', 'Offer sent'], ['DECIDED', 'Decided']],
  MEDIATION: [['FILED', 'Asked for'], ['NEUTRAL_NAMED', 'Mediator named'], ['AGREED', 'Agreed']],
  COMPLAINT: [['FILED', 'Filed'], ['DECIDED', 'Decided']],
};
const LIVE = ['FILED', 'NEUTRAL_NAMED', 'OFFER_SENT'];
/** News that can come in a state, as the form of its own schema. */
const NEWS = [
  ['neutral', 'An arbitrator or mediator was named', 'NamedNeutral', ['FILED']],
  ['decision', 'It was decided', 'StateDecision', LIVE],
  ['closure', 'It ended without a decision', 'StateDisputeClosure', LIVE],
];
const TASKS = ['submitStateOffer', 'attendMediation', 'chaseState', 'escalateToSupervisor', 'secondApproval'];

/** One process before a state, from the request to the decision. */
class StateDisputePage extends LivingDispute {
  thing = 'process';

  async read() {
    const answer = await request('GET', '/state-disputes/' + this.disputeId);
    const dispute = await answer.json();
    const [deadlines, tasks, road] = await Promise.all([get(`/cases/${dispute.caseId}/deadlines`), get('/tasks', {caseId: dispute.caseId, limit: 50}), get(`/cases/${dispute.caseId}/state-road`)]);
    const clocks = deadlines.filter(clock => clock.kind.startsWith('STATE_'));
    await learnDays([dispute.meetsOn, ...clocks.map(clock => clock.due)]);
    return {dispute, etag: answer.headers.get('etag'), deadlines: clocks, tasks: tasks.items.filter(task => TASKS.includes(task.kind)), road};
  }

  said({dispute, tasks}) {
    return {Stands: words(dispute.state), Neutral: dispute.neutral, 'Next day': dispute.meetsOn && day(dispute.meetsOn), 'Our offer': dispute.offer && money(dispute.offer),
      "Payer's offer": dispute.payerOffer && money(dispute.payerOffer), Award: dispute.award && money(dispute.award), Tasks: tasks.map(task => words(task.kind)).join(', ') || 'none'};
  }

  missing() {
    return html`<p class="notice late" role="alert">There is no such process, or it belongs to somebody else.</p>`;
  }

  show({dispute, etag, deadlines, tasks, road}) {
    const path = '/state-disputes/' + dispute.id;
    const news = NEWS.filter(([,,, states]) => states.includes(dispute.state));
    return html`<div class="stack" @added=${() => this.load()} @case-stale=${() => this.loadChanged()}>${this.#head(dispute, road)} ${this.news()}
      ${repeat(tasks, task => task.id, task => html`<task-form .task=${task} @task-done=${() => this.load()} @task-changed=${() => this.load()}></task-form>`)}
      ${deadlines.length ? html`<case-deadlines .deadlines=${deadlines}></case-deadlines>` : nothing}
      ${news.length && session.is('negotiator', 'rcm-system') ? html`<section class="card" aria-labelledby="news"><h2 id="news">What the office or the neutral told</h2>
        <p class="small muted">Open the message that came and copy what it says. No state’s term of payment is on file: the decision says until when it is paid.</p>
        ${news.map(([end, label, schema]) => html`<add-form .label=${label} .path=${`${path}/${end}`} .schema=${schema} .keep=${`${path}/${end}`} .ifMatch=${etag}></add-form>`)}</section>` : nothing}</div>`;
  }

  #head(dispute, road) {
    const steps = STEPS[dispute.kind] ?? STEPS.ARBITRATION;
    const at = steps.some(([state]) => state === dispute.state);
    const chip = due(dispute.meetsOn);
    return html`<section class="card case-head" aria-labelledby="the-road">
      <div class="row"><h2 id="the-road">${dispute.reference ?? 'Request without a number'}</h2><span class="chip ${ROAD_CHIP[dispute.state] ?? ''}">${words(dispute.state)}</span>
        <span class="muted">${words(dispute.kind)} in ${dispute.serviceState} · ${dispute.payerName ?? ''}</span><span class="grow"></span><a href="#/cases/${dispute.caseId}">Case ${dispute.claimNumber}</a></div>
      <p class="muted">${dispute.office ?? ''} <span class="mono small">${dispute.roadId}</span> ${road.fees ?? ''}</p>
      ${at ? html`<ol class="phases" aria-label="How far it is">${steps.map(([state, name]) => html`<li aria-current=${state === dispute.state ? 'step' : nothing}>${name}</li>`)}</ol>` : nothing}
      <dl class="figures">${[['Filed', day(dispute.filedOn)], ['Fee paid', money(dispute.fee)], [dispute.kind === 'MEDIATION' ? 'Mediator' : 'Arbitrator', dispute.neutral ?? '–'], ['Our offer', money(dispute.offer)],
        ['Payer’s offer', money(dispute.payerOffer)], ['Award', money(dispute.award)]].map(([label, said]) => html`<div><dt>${label}</dt><dd>${said}</dd></div>`)}</dl>
      ${LIVE.includes(dispute.state) && dispute.meetsOn ? html`<p class="notice">${dispute.kind === 'MEDIATION' ? 'The mediation is on' : 'The last day for submissions is'} <strong>${day(dispute.meetsOn)}</strong> <span class="chip ${chip.level}">${chip.text}</span></p>` : nothing}
      ${dispute.decidedOn ? html`<p class="notice">Decided ${day(dispute.decidedOn)}: ${dispute.prevailing === 'NEITHER' ? 'neither price was taken' : `${words(dispute.prevailing).toLowerCase()} prevailed`}${dispute.payableUntil ? `, to be paid by ${day(dispute.payableUntil)}` : ''}. ${dispute.endingText ?? ''} <a href="#/collection">Follow the money</a>.</p>` : nothing}
      ${dispute.state === 'CLOSED' || dispute.state === 'FAILED' ? html`<p class="notice late">${dispute.state === 'FAILED' ? 'The mediation failed' : words(dispute.ending)} ${day(dispute.endedOn)}. ${dispute.endingText ?? ''}</p>` : nothing}
      ${dispute.filingEvidence ? html`<p class="small muted">Proof of the request: ${dispute.filingEvidence}</p>` : nothing}</section>`;
  }
}

customElements.define('state-dispute-page', StateDisputePage);
