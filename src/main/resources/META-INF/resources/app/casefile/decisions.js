import {html, nothing} from 'lit';
import {get, Problem} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {tell} from '../shared/notices.js';
import {moment, words} from '../shared/words.js';

/** What was decided, by which rules and on which facts, and whether it would be decided so again. */
class CaseDecisions extends PageElement {
  static properties = {caseId: {}, decisions: {attribute: false}, replays: {state: true}};

  willUpdate(changed) {
    if (changed.has('caseId')) {
      this.replays = new Map();
    }
  }

  async #replay(decision) {
    try {
      const answer = await get(`/cases/${this.caseId}/decisions/${decision.id}/replay`);
      this.replays = new Map(this.replays).set(decision.id, answer);
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      tell(failed.message, 'problem');
    }
  }

  render() {
    return html`<section class="card" aria-labelledby="decisions"><h2 id="decisions">Decisions</h2>
      ${this.decisions.length ? html`<ul class="entries">${[...this.decisions].reverse().map(decision => html`<li>
        <div class="row"><strong>${words(decision.decision)}</strong><span class="muted small">${decision.madeBy}, ${moment(decision.madeAt)}</span><span class="grow"></span>
          <button class="quiet" @click=${() => this.#replay(decision)}>Decide again</button></div>
        ${decision.outcome?.because ? html`<p>${decision.outcome.because}</p>` : nothing}
        ${decision.outcome?.reason ? html`<p>${decision.outcome.reason}</p>` : nothing}
        ${this.replays.has(decision.id) ? replayed(this.replays.get(decision.id)) : nothing}
        <details><summary class="small">Facts, outcome and ${decision.rules?.length ?? 0} rules</summary>
          <p class="small mono">${(decision.rules ?? []).join(', ')}</p>
          <div class="row small">${tree('Facts', decision.facts)}${tree('Outcome', decision.outcome)}</div></details></li>`)}</ul>`
        : html`<p class="empty">Nothing has been decided yet.</p>`}</section>`;
  }
}

function replayed({result, differences}) {
  return html`<div class="notice ${result === 'same' ? '' : 'soon'}" role="status">${result === 'same' ? 'From the same facts and the law of that day it comes out the same.'
    : html`It would come out differently now:<ul>${differences.map(one => html`<li><span class="mono">${one.pointer}</span>: ${said(one.before)} → ${said(one.after)}</li>`)}</ul>`}</div>`;
}

const said = value => (value === null || value === undefined ? 'nothing' : typeof value === 'object' ? JSON.stringify(value) : String(value));

function tree(label, value) {
  return html`<div class="grow"><strong>${label}</strong>${branch(value)}</div>`;
}

function branch(value) {
  if (value === null || typeof value !== 'object') {
    return html`<span class="mono">${String(value)}</span>`;
  }
  return html`<ul>${Object.entries(value).map(([name, part]) => html`<li><span class="muted">${Array.isArray(value) ? '·' : words(name)}</span> ${branch(part)}</li>`)}</ul>`;
}

customElements.define('case-decisions', CaseDecisions);
