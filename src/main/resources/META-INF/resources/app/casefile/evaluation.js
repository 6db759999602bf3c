import {html, nothing} from 'lit';
import {get, post, Problem} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {session} from '../shared/session.js';
import {money, moment, words} from '../shared/words.js';

/** What each way would bring, read when somebody wants to know. */
class CaseEvaluation extends PageElement {
  static properties = {caseId: {}, evaluation: {state: true}, said: {state: true}};

  willUpdate(changed) {
    if (changed.has('caseId')) {
      Object.assign(this, {evaluation: undefined, said: ''});
    }
  }

  async #run(what) {
    try {
      this.evaluation = await what();
      this.said = '';
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.said = failed.status === 404 ? 'Nothing has been weighed up yet.' : failed.message;
    }
  }

  render() {
    const path = `/cases/${this.caseId}/evaluation`;
    return html`<section class="card" aria-labelledby="evaluation"><div class="row"><h2 id="evaluation" class="grow">Evaluation</h2>
      <button @click=${() => this.#run(() => get(path))}>Show the latest</button>
      ${session.is('negotiator', 'supervisor', 'provider') ? html`<button @click=${() => this.#run(() => post(path))}>Weigh up now</button>` : nothing}</div>
      <p role="status">${this.said}</p>${this.evaluation ? this.#show(this.evaluation) : nothing}</section>`;
  }

  #show({comparison, computedAt, computedBy}) {
    return html`<p>Recommended: <strong>${words(comparison.recommended)}</strong>. ${(comparison.reasons ?? []).join('; ')}</p>
      <div class="scroll"><table><thead><tr><th>Way</th><th class="num">Value</th><th class="num">From</th><th class="num">To</th><th>Why</th><th>Gives up</th></tr></thead>
        <tbody>${comparison.options.map(option => html`<tr><td>${words(option.choice)}</td><td class="num">${money(option.value)}</td><td class="num">${money(option.low)}</td><td class="num">${money(option.high)}</td>
          <td>${option.open === false ? option.closedBecause : (option.because ?? []).join('; ')}</td><td>${(option.givesUp ?? []).join('; ')}</td></tr>`)}</tbody></table></div>
      <p class="small muted">Floor ${money(comparison.floor)}, target ${money(comparison.target)}. ${comparison.formula ?? ''} By ${computedBy}, ${moment(computedAt)}.</p>
      <details><summary class="small">What went in</summary><table><tbody>${(comparison.inputs ?? []).map(input => html`<tr><th scope="row">${words(input.name)}</th><td>${input.value}</td><td>${input.range ?? ''}</td><td class="muted">${input.source}</td></tr>`)}</tbody></table></details>`;
  }
}

customElements.define('case-evaluation', CaseEvaluation);
