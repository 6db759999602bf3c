import {html, nothing} from 'lit';
import {get} from '../shared/api.js';
import {due} from '../shared/days.js';
import {LoadedElement} from '../shared/loaded.js';
import {session} from '../shared/session.js';
import {day, money, plural, words} from '../shared/words.js';
import '../shared/add-form.js';

/** How the entity is chosen: whose word is awaited, whom to choose from, and every step so far. */
class EntitySelection extends LoadedElement {
  static properties = {disputeId: {}, ifMatch: {}, choices: {state: true}, ...LoadedElement.properties};

  willUpdate(changed) {
    if (changed.has('disputeId') || changed.has('ifMatch')) {
      this.load();
    }
  }

  read() {
    return get(`/disputes/${this.disputeId}/entity-selection`);
  }

  async #choose() {
    this.choices = await get(`/disputes/${this.disputeId}/entity-selection/choices`);
  }

  show(selection) {
    const path = `/disputes/${this.disputeId}/entity-selection/steps`;
    const chip = due(selection.answerBy);
    return html`<section class="card stack" aria-labelledby="entity"><div class="row"><h2 id="entity" class="grow">Choice of the entity</h2><span class="muted small">${selection.text === 'AMENDED' ? 'amended text' : 'text of 2022'}</span></div>
      <p class="notice ${selection.answerFrom === 'PROVIDER' ? 'soon' : ''}"><strong>${words(selection.phase)}${selection.entity ? `: ${selection.entity}` : ''}.</strong> ${selection.next}
        ${selection.answerBy ? html`<span class="chip ${chip.level}">${words(selection.answerFrom)} answers by ${day(selection.answerBy)}: ${chip.text}</span>` : nothing}</p>
      ${selection.steps.length ? html`<ol class="timeline">${selection.steps.map(step => html`<li>${day(step.on)}: ${words(step.by)}, ${words(step.act).toLowerCase()} ${step.entity ?? ''}
        <div class="small muted">${[step.reason, step.evidence].filter(Boolean).join('; ')} recorded by ${step.recordedBy}</div></li>`)}</ol>` : html`<p class="empty">Nobody has named an entity yet.</p>`}
      ${selection.possible.length ? html`<p class="small muted">Can be reported now: ${selection.possible.map(one => `${words(one.act).toLowerCase()} by ${words(one.by).toLowerCase()}`).join(', ')}.</p>` : nothing}
      ${selection.possible.length && session.is('negotiator', 'supervisor', 'rcm-system') ? html`<add-form label="Report a step" .path=${path} schema="NewSelectionStep" .keep=${path} .ifMatch=${this.ifMatch}></add-form>` : nothing}
      ${this.choices ? this.#table() : html`<div><button @click=${this.#choose}>Whom to choose from</button></div>`}</section>`;
  }

  #table() {
    if (!this.choices.length) {
      return html`<p class="empty">No list of certified entities is loaded. A supervisor keeps it under <a href="#/idr/entities">Entities</a>.</p>`;
    }
    return html`<div class="scroll"><table><thead><tr><th>Entity</th><th class="num">Fee for us</th><th class="num">Own disputes</th><th class="num">Won</th><th class="num">Days to decide</th><th>Caution</th></tr></thead>
      <tbody>${this.choices.map(one => html`<tr><th scope="row">${one.name}${one.named ? html` <span class="chip">named</span>` : nothing}${one.certified ? nothing : html` <span class="chip late">not certified</span>`}</th>
        <td class="num">${one.fee === undefined ? html`${money(one.rangeLeast)} to ${money(one.rangeMost)}<div class="small muted">${one.question ?? ''}</div>` : money(one.fee)}</td>
        <td class="num">${one.own?.disputes ?? 0}</td><td class="num">${one.own?.winPercent === undefined ? '–' : one.own.winPercent + ' %'}</td><td class="num">${one.own?.medianDaysToDetermination ?? '–'}</td>
        <td>${one.conflicts.length ? html`<span class="chip late">${plural(one.conflicts.length, 'conflict')}</span>` : nothing} <span class="small">${one.warnings.join('; ')}</span></td></tr>`)}</tbody></table></div>`;
  }
}

customElements.define('entity-selection', EntitySelection);
