import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import {due, learnDays} from '../shared/days.js';
import {LoadedElement} from '../shared/loaded.js';
import {day, money, plural} from '../shared/words.js';

/** The tasks of disputes, federal ones first, in the order in which they come, with what is lost when their day passes. */
const STEPS = [
  ['attestEligibility', 'Attest eligibility', 'Look through the legs and put your name to them. Without it nothing can be filed.'],
  ['submitInitiation', 'File in the portal', 'The window is four business days. Once it has closed the item cannot be disputed.'],
  ['answerEntitySelection', 'Answer the choice of the entity', 'Three business days. Silence agrees to what the other side proposed.'],
  ['submitOfferAndFees', 'Send offer and fees', 'Ten business days. Without both fees the offer counts as not received and the payer’s is taken.'],
  ['chaseDetermination', 'Chase the determination', 'The entity has thirty business days and is often late; somebody has to ask.'],
  ['fileStateDispute', 'File before a state', 'Each state has days of its own. After the last one its road is closed.'],
  ['submitStateOffer', 'Send the offer to a state’s arbitrator', 'The arbitrator may decide without it.'],
  ['attendMediation', 'Go to the mediation', 'Who is missing may end it without an agreement.'],
  ['chaseState', 'Chase the state’s decision', 'Its day has passed; somebody has to ask.'],
];
const OF_A_STATE = /State|Mediation/;
const MOST = 100;

/** What waits at each step of a dispute, the most pressing first. */
class DisputePipeline extends LoadedElement {
  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async read() {
    const steps = await Promise.all(STEPS.map(([kind]) => get('/tasks', {kind, limit: MOST})));
    await learnDays(steps.flatMap(step => step.items.map(task => task.dueOn)));
    return steps;
  }

  show(steps) {
    if (steps.every(step => !step.items.length)) {
      return html`<section class="card stack"><h2>Nothing waits for you here</h2>
        <p>A case comes here when open negotiation has run its thirty business days without agreement and the provider decides for IDR. Until then it is in
          <a href="#/cases?regime=FEDERAL_IDR&phase=OUTREACH">negotiation</a>. See also <a href="#/help/idr">how a dispute runs, step by step</a>.</p></section>`;
    }
    return steps.map((step, at) => (step.items.length ? this.#step(step, ...STEPS[at]) : nothing));
  }

  #step(step, kind, name, why) {
    return html`<section class="card" aria-labelledby="step-${kind}"><div class="row"><h2 id="step-${kind}">${name}</h2>
        <span class="muted">${plural(step.items.length, 'case')}${step.nextCursor ? ' and more' : ''}</span></div>
      <p class="small muted">${why}</p>
      <div class="scroll"><table><thead><tr><th>Case</th><th>Payer</th><th class="num">At stake</th><th>Time left</th><th>Last day</th><th>Claimed by</th></tr></thead>
        <tbody>${step.items.map(task => {
          const chip = due(task.dueOn);
          return html`<tr><td><a href=${OF_A_STATE.test(kind) ? `#/cases/${task.caseId}?task=${task.id}` : `#/idr/cases/${task.caseId}`}>${task.claimNumber}</a><div class="small muted mono">${task.caseNumber}</div></td><td>${task.payerName ?? '–'}</td>
            <td class="num">${money(task.moneyAtStake)}</td><td><span class="chip ${chip.level}">${chip.text}</span></td><td>${day(task.dueOn)}</td><td>${task.assignee ?? '–'}</td></tr>`;
        })}</tbody></table></div></section>`;
  }
}

customElements.define('dispute-pipeline', DisputePipeline);
