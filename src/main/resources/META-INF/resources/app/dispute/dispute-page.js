import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import '../casefile/deadlines.js';
import {get, request} from '../shared/api.js';
import {learnDays} from '../shared/days.js';
import {session} from '../shared/session.js';
import {day, money, words} from '../shared/words.js';
import '../shared/add-form.js';
import '../task/task-form.js';
import {disputeClocks} from './case-dispute.js';
import './corrections.js';
import './determination.js';
import {STATE_CHIP} from './disputes.js';
import './entity-selection.js';
import './fees.js';
import {itemName} from './items.js';
import {LivingDispute} from './living-dispute.js';
import './packet.js';
import './stages.js';

const UNDER_WAY = ['INITIATED', 'ENTITY_SELECTED', 'OFFER_SUBMITTED'];
const STEPS = [['ATTESTED', 'Attested'], ['INITIATED', 'Filed'], ['ENTITY_SELECTED', 'Entity selected'], ['OFFER_SUBMITTED', 'Offer sent'], ['DETERMINED', 'Decided']];
/** News that can come in a state, as the form of its own schema. */
const NEWS = [
  ['entity-selection', 'The entity was selected', 'SelectedEntity', ['INITIATED']],
  ['eligibility', 'The entity found it eligible', 'EligibilityFinding', ['ENTITY_SELECTED', 'OFFER_SUBMITTED']],
  ['ineligibility', 'The entity found it ineligible', 'IneligibilityFinding', ['ENTITY_SELECTED', 'OFFER_SUBMITTED']],
  ['closure', 'It ended without a decision', 'DisputeClosure', UNDER_WAY],
];
const DETERMINABLE = ['ENTITY_SELECTED', 'OFFER_SUBMITTED'];
const TASKS = ['submitInitiation', 'answerEntitySelection', 'submitOfferAndFees', 'answerEntityRequest', 'chaseDetermination', 'decideDroppedLines', 'secondApproval', 'escalateToSupervisor'];

/** One dispute from the packet to the determination. */
class DisputePage extends LivingDispute {
  thing = 'dispute';

  async read() {
    const path = '/disputes/' + this.disputeId;
    const dispute = await request('GET', path);
    const view = await dispute.json();
    const [deadlines, tasks, contacts, items] = await Promise.all([get(`/cases/${view.caseId}/deadlines`), get('/tasks', {caseId: view.caseId, limit: 50}), get(path + '/contacts'), get(path + '/items')]);
    await learnDays(deadlines.map(clock => clock.due));
    return {dispute: view, etag: dispute.headers.get('etag'), deadlines: disputeClocks(deadlines), contacts, items, tasks: tasks.items.filter(task => TASKS.includes(task.kind))};
  }

  said({dispute, tasks}) {
    return {State: words(dispute.state), Number: dispute.disputeNumber, Entity: dispute.entity, 'Our offer': dispute.ownOffer && money(dispute.ownOffer.amount), 'Payer’s offer': dispute.payerOffer && money(dispute.payerOffer),
      Award: dispute.award && money(dispute.award), Prevailing: dispute.prevailing && words(dispute.prevailing), Tasks: tasks.map(task => words(task.kind)).join(', ') || 'none'};
  }

  missing() {
    return html`<p class="notice late" role="alert">There is no such dispute, or it belongs to somebody else.</p>`;
  }

  show({dispute, etag, deadlines, contacts, items, tasks}) {
    const path = '/disputes/' + dispute.id;
    return html`<div class="stack" @added=${() => this.load()} @case-stale=${() => this.loadChanged()}>${this.#head(dispute)} ${this.news()}
      ${repeat(tasks, task => task.id, task => html`<task-form .task=${task} @task-done=${() => this.load()} @task-changed=${() => this.load()}></task-form>`)}
      <case-deadlines .deadlines=${deadlines}></case-deadlines>
      ${this.#told(dispute, path, etag, items)}
      ${dispute.state === 'DETERMINED' ? html`<determination-corrections .dispute=${dispute} .since=${etag}></determination-corrections>` : nothing}
      ${dispute.initiatedOn ? html`<dispute-stages .disputeId=${dispute.id} .etag=${etag} ?live=${UNDER_WAY.includes(dispute.state)}></dispute-stages>` : nothing}
      ${dispute.state === 'ATTESTED' ? html`<portal-packet .disputeId=${dispute.id} .caseId=${dispute.caseId}></portal-packet>` : html`<details class="card"><summary><h2>The packet as it stands now</h2></summary><portal-packet .disputeId=${dispute.id} .caseId=${dispute.caseId} lazy></portal-packet></details>`}
      ${['INITIATED', 'ENTITY_SELECTED'].includes(dispute.state) ? html`<entity-selection .disputeId=${dispute.id} .ifMatch=${etag}></entity-selection>` : nothing}
      ${dispute.initiatedOn ? html`<dispute-items .disputeId=${dispute.id} .since=${etag} ?live=${['INITIATED', 'ENTITY_SELECTED'].includes(dispute.state)}></dispute-items>` : nothing}
      <fee-ledger .disputeId=${dispute.id} .ifMatch=${etag}></fee-ledger>
      ${contacts.length ? html`<section class="card" aria-labelledby="entity-contacts"><h2 id="entity-contacts">Asked at the entity</h2><ul class="entries">${contacts.map(one => html`<li>
        <strong>${day(one.contactedOn)}</strong> ${words(one.channel)}, ${one.contact}<p>${one.answer}</p><span class="small muted">asked again on ${day(one.nextOn)}</span></li>`)}</ul></section>` : nothing}</div>`;
  }

  #head(dispute) {
    const at = STEPS.findIndex(([state]) => state === dispute.state);
    return html`<section class="card case-head" aria-labelledby="the-dispute">
      <div class="row"><h2 id="the-dispute">${dispute.disputeNumber ?? 'Dispute, not filed yet'}</h2><span class="chip ${STATE_CHIP[dispute.state] ?? ''}">${words(dispute.state)}</span>
        <span class="muted">${dispute.payerName ?? ''}${dispute.kind ? ` · ${words(dispute.kind).toLowerCase()}` : ''}</span><span class="grow"></span>
        <a href="#/idr/cases/${dispute.caseId}">Legs and seals</a> <a href="#/cases/${dispute.caseId}">Case ${dispute.claimNumber}</a></div>
      ${at >= 0 ? html`<ol class="phases" aria-label="How far it is">${STEPS.map(([state, name]) => html`<li aria-current=${state === dispute.state ? 'step' : nothing}>${name}</li>`)}</ol>` : nothing}
      <dl class="figures">${[['Filed', day(dispute.initiatedOn)], ['Entity', dispute.entity ?? (dispute.preferredEntity ? `${dispute.preferredEntity} (we asked for)` : '–')], ['Selected', day(dispute.entitySelectedOn)],
        ['Our offer', money(dispute.ownOffer?.amount)], ['Of the QPA', dispute.ownOffer?.percentOfQpa === undefined ? '–' : dispute.ownOffer.percentOfQpa + ' %'], ['Payer’s offer', money(dispute.payerOffer)],
        ['Award', money(dispute.award)]].map(([label, said]) => html`<div><dt>${label}</dt><dd>${said}</dd></div>`)}</dl>
      ${dispute.determinedOn ? html`<p class="notice">Decided ${day(dispute.determinedOn)}: ${words(dispute.prevailing).toLowerCase()} prevailed. <a href="#/collection">Follow the money</a>.</p>` : nothing}
      ${dispute.ineligibleOn ? html`<p class="notice late">Found ineligible ${day(dispute.ineligibleOn)}: ${words(dispute.ineligibleBecause).toLowerCase()}. ${dispute.endingText ?? ''}</p>` : nothing}
      ${dispute.closedOn ? html`<p class="notice">Closed ${day(dispute.closedOn)}: ${words(dispute.ending).toLowerCase()}. ${dispute.endingText ?? ''}</p>` : nothing}
    </section>`;
  }

  #told(dispute, path, etag, items) {
    const open = NEWS.filter(([,,, states]) => states.includes(dispute.state));
    if (!open.length || !session.is('negotiator', 'rcm-system')) {
      return nothing;
    }
    const own = items.filter(item => item.caseId === dispute.caseId && !item.droppedOn);
    const choices = own.length > 1 ? {items: own.map(item => [item.id, itemName(item)])} : {};
    return html`<section class="card" aria-labelledby="news"><h2 id="news">What the portal or the entity told</h2>
      <p class="small muted">Open the message that came and copy what it says. The days that follow are counted from it.</p>
      ${repeat(open, ([end]) => end, ([end, label, schema]) => html`<add-form .label=${label} .path=${`${path}/${end}`} .schema=${schema} .keep=${`${path}/${end}`} .choices=${choices} .ifMatch=${etag}></add-form>`)}
      ${DETERMINABLE.includes(dispute.state) ? html`<entity-determination .disputeId=${dispute.id} .items=${items.filter(item => !item.droppedOn)} .ifMatch=${etag}></entity-determination>` : nothing}</section>`;
  }
}

customElements.define('dispute-page', DisputePage);
