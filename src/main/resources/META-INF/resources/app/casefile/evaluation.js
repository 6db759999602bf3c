import {html, nothing, svg} from 'lit';
import {get, post, Problem} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {session} from '../shared/session.js';
import {money, moment, words} from '../shared/words.js';

/** What each way would bring, read when somebody wants to know. */
class CaseEvaluation extends PageElement {
  static properties = {caseId: {}, since: {attribute: false}, evaluation: {state: true}, said: {state: true}};

  willUpdate(changed) {
    if (changed.has('caseId')) {
      Object.assign(this, {evaluation: undefined, said: ''});
    }
    if (changed.has('since')) {
      this.#run(() => get(`/cases/${this.caseId}/evaluation`));
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
      ${session.is('negotiator', 'supervisor', 'provider') ? html`<button @click=${() => this.#run(() => post(path))}>Weigh up now</button>` : nothing}</div>
      <p role="status">${this.said}</p>${this.evaluation ? this.#show(this.evaluation) : nothing}</section>`;
  }

  #show({comparison, computedAt, computedBy}) {
    return html`<p>Recommended: <strong>${words(comparison.recommended)}</strong>. ${(comparison.reasons ?? []).join('; ')}</p>
      ${comparison.doNotDispute ? html`<p class="notice soon">${comparison.doNotDispute}</p>` : nothing}
      ${bars(comparison)}
      <div class="scroll" tabindex="0" role="region" aria-label="Ways on"><table><thead><tr><th>Way</th><th class="num">Value</th><th class="num">From</th><th class="num">To</th><th>Why</th><th>Gives up</th></tr></thead>
        <tbody>${comparison.options.map(option => html`<tr><td>${words(option.choice)}</td><td class="num">${money(option.value)}</td><td class="num">${money(option.low)}</td><td class="num">${money(option.high)}</td>
          <td>${option.open === false ? option.closedBecause : (option.because ?? []).join('; ')}</td><td>${(option.givesUp ?? []).join('; ')}</td></tr>`)}</tbody></table></div>
      <p class="small muted">Floor ${money(comparison.floor)}, target ${money(comparison.target)}. ${comparison.formula ?? ''} By ${computedBy}, ${moment(computedAt)}.</p>
      ${comparison.caveats?.length ? html`<details><summary class="small">What the numbers do not say</summary><ul class="entries">${comparison.caveats.map(one => html`<li>${one}</li>`)}</ul></details>` : nothing}
      ${comparison.boundsBecause?.length ? html`<details><summary class="small">Why these bounds</summary><ul class="entries">${comparison.boundsBecause.map(one => html`<li>${one}</li>`)}</ul></details>` : nothing}
      <details><summary class="small">What went in</summary><table><tbody>${(comparison.inputs ?? []).map(input => html`<tr><th scope="row">${words(input.name)}</th><td>${input.value}</td><td>${input.range ?? ''}</td><td class="muted">${input.source}</td></tr>`)}</tbody></table></details>`;
  }
}

const WIDTH = 640;
const NAMES = 150;
const ROW = 26;

/** Each open way as a bar to its value, with the interval as a line across its end. */
function bars({options, recommended}) {
  const known = options.filter(option => option.open !== false && option.value !== undefined);
  if (!known.length) {
    return nothing;
  }
  const most = Math.max(1, ...known.map(option => option.high ?? option.value), ...known.map(option => option.value));
  const least = Math.min(0, ...known.map(option => option.low ?? option.value));
  const x = sum => NAMES + ((sum - least) / (most - least)) * (WIDTH - NAMES - 90);
  const said = known.map(option => `${words(option.choice)} ${money(option.value)}, from ${money(option.low)} to ${money(option.high)}`).join('; ');
  return html`<svg class="bars" viewBox="0 0 ${WIDTH} ${known.length * ROW + 4}" role="img" aria-label="What each way brings: ${said}">${known.map((option, at) => {
    const y = at * ROW + 4;
    return svg`<text x="0" y=${y + 14}>${words(option.choice)}</text>
      <rect class=${option.choice === recommended ? 'best' : ''} x=${Math.min(x(0), x(option.value))} y=${y + 2} width=${Math.abs(x(option.value) - x(0))} height="14" rx="3"></rect>
      ${option.low === undefined || option.high === undefined ? nothing : svg`<path d="M${x(option.low)} ${y + 9}H${x(option.high)}M${x(option.low)} ${y + 4}v10M${x(option.high)} ${y + 4}v10"></path>`}
      <text x=${Math.max(x(option.value), x(option.high ?? option.value)) + 8} y=${y + 14}>${money(option.value)}</text>`;
  })}</svg>`;
}

customElements.define('case-evaluation', CaseEvaluation);
