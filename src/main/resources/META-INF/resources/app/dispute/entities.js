import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {get} from '../shared/api.js';
import {LoadedElement} from '../shared/loaded.js';
import {session} from '../shared/session.js';
import {day, money, moment, words} from '../shared/words.js';
import '../shared/add-form.js';
import './entity-editor.js';

const NAMES = 500;

/** The certified entities: what each charges, how it decided for us, and to whom it is tied. */
class EntityList extends LoadedElement {
  static properties = {edited: {state: true}, ...LoadedElement.properties};

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async read() {
    const [entities, conflicts, policy, payers, providers] = await Promise.all([
      get('/certified-entities'), get('/certified-entities/conflicts', {limit: NAMES}), get('/policies/idr-entities'), get('/payers', {limit: NAMES}), get('/providers', {limit: NAMES})]);
    return {entities, conflicts, policy, payers: payers.items, providers: providers.items};
  }

  #saved() {
    this.edited = undefined;
    this.load();
  }

  show({entities, conflicts, policy, payers, providers}) {
    return html`<section class="card stack" aria-labelledby="entities"><div class="row"><h2 id="entities" class="grow">Certified entities</h2>
        ${this.#mayEdit ? html`<button @click=${() => (this.edited = {name: undefined})}>Add an entity</button>` : nothing}</div>
      <p class="muted">Version ${policy.version}${policy.since ? `, ${moment(policy.since)} by ${policy.changedBy}: ${policy.reason}` : ': as delivered. The fees of each have to be loaded from the list of CMS'}.</p>
      ${this.edited ? html`<entity-editor .entity=${this.edited.name} @saved=${() => this.#saved()} @left=${() => (this.edited = undefined)}></entity-editor>` : nothing}
      <div class="scroll" tabindex="0" role="region" aria-label="Certified entities"><table><thead><tr><th>Entity</th><th>Certified</th><th class="num">Single</th><th class="num">Batch of 25</th><th class="num">Further 25</th><th class="num">Disputes with us</th><th class="num">Won</th><th class="num">Days</th><th class="num">Award, of the QPA</th><th></th></tr></thead>
        <tbody>${repeat(entities, one => one.name, one => this.#row(one, conflicts))}</tbody></table></div></section>
      ${this.#conflicts(conflicts, entities, payers, providers)}`;
  }

  get #mayEdit() {
    return session.is('admin', 'supervisor', 'compliance');
  }

  #row(one, conflicts) {
    const fee = one.fees.filter(fee => fee.from <= session.me.today).toSorted((a, b) => b.from.localeCompare(a.from))[0];
    const tied = conflicts.filter(conflict => !conflict.withdrawnAt && conflict.entity === one.name).length;
    const next = one.fees.find(other => other.from > session.me.today);
    return html`<tr><th scope="row">${one.name} <span class="chip ${'CU'.includes(one.confidence) ? 'soon' : ''}" title=${one.source}>${one.confidence}</span> ${tied ? html`<span class="chip late">tied</span>` : nothing}<div class="small muted">${one.aliases.join(', ')}</div></th>
      <td>${one.certifiedFrom || one.certifiedUntil ? `${one.certifiedFrom ? `from ${day(one.certifiedFrom)}` : ''} ${one.certifiedUntil ? `to ${day(one.certifiedUntil)}` : ''}` : 'days not known'}</td>
      ${fee ? html`<td class="num" title=${fee.source}>${money(fee.single)}</td><td class="num">${money(fee.batched)}</td><td class="num">${money(fee.furtherBlock)}</td>` : html`<td class="num muted" colspan="3">no fee loaded</td>`}
      <td class="num">${one.own.disputes}</td><td class="num">${one.own.winPercent === undefined ? '–' : one.own.winPercent + ' %'}</td><td class="num">${one.own.medianDaysToDetermination ?? '–'}</td><td class="num">${one.own.medianAwardPercentOfQpa === undefined ? '–' : one.own.medianAwardPercentOfQpa + ' %'}</td>
      <td>${this.#mayEdit ? html`<button aria-label="Change ${one.name}" @click=${() => (this.edited = {name: one.name})}>Change</button>` : nothing}${next ? html`<div class="small muted">other fee from ${day(next.from)}</div>` : nothing}</td></tr>`;
  }

  #conflicts(conflicts, entities, payers, providers) {
    const party = one => payers.find(payer => payer.id === one.payerId)?.name ?? providers.find(provider => provider.id === one.providerId)?.name ?? 'a party that is not in the list';
    const choices = {entity: entities.map(one => [one.name, one.name]), payerId: named(payers), providerId: named(providers)};
    return html`<section class="card stack" aria-labelledby="ties" @added=${() => this.load()} @case-stale=${() => this.load()}><h2 id="ties">Ties that keep an entity out</h2>
      ${conflicts.length ? html`<ul class="entries">${repeat(conflicts, one => one.id, one => html`<li class="stack"><div class="row"><strong>${one.entity}</strong> ${words(one.tie).toLowerCase()}: ${party(one)}
          ${one.withdrawnAt ? html`<span class="chip none">Withdrawn by ${one.withdrawnBy}: ${one.withdrawnBecause}</span>` : html`<span class="chip late">Stands</span>`}</div>
        <p>${one.evidence}</p><p class="small muted">From ${day(one.from)}${one.until ? ` to ${day(one.until)}` : ''}; declared by ${one.declaredBy}, ${moment(one.declaredAt)}</p>
        ${!one.withdrawnAt && session.is('supervisor', 'compliance') ? html`<add-form label="It stands no more" .path=${`/certified-entities/conflicts/${one.id}/withdrawal`} schema="EntityConflictWithdrawal" .keep=${`tie/${one.id}`} .ifMatch=${one.version} name="tie-${one.id}"></add-form>` : nothing}</li>`)}</ul>`
        : html`<p class="empty">No tie is declared. An entity that is tied to a payer or provider is proposed between them no more.</p>`}
      ${session.is('negotiator', 'supervisor', 'compliance') ? html`<add-form label="Declare a tie" path="/certified-entities/conflicts" schema="NewEntityConflict" keep="tie" .choices=${choices}></add-form>` : nothing}</section>`;
  }
}

function named(parties) {
  return parties.map(one => [one.id, one.name ?? one.id]);
}

customElements.define('entity-list', EntityList);
