import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {newKey, Problem} from '../shared/api.js';
import {LoadedElement} from '../shared/loaded.js';
import {tell} from '../shared/notices.js';
import {session} from '../shared/session.js';
import {day, money, plural, shortDay} from '../shared/words.js';
import {Groups, keyOf} from './groups.js';

const SHOWN = 24;
const FINDING = {HOLDS: ['good', '✓ holds'], WARNS: ['soon', '! warns'], BREAKS: ['late', '✗ breaks']};

/** Which lines to file together: suggested by the server, changed by hand or keyboard, proven after every move. */
class BatchBuilder extends LoadedElement {
  static properties = {shown: {state: true}, busy: {state: true}, said: {state: true}, refused: {state: true}, over: {state: true}, ...LoadedElement.properties};

  constructor() {
    super();
    Object.assign(this, {groups: new Groups(), shown: SHOWN, said: '', reasons: {}, keys: {}});
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async read() {
    const found = await this.groups.read();
    this.#learn();
    return found;
  }

  async #learn() {
    await this.groups.learn(this.groups.all.slice(0, this.shown).flatMap(group => group.items));
    this.requestUpdate();
  }

  /** One change after the other; what is refused is told beside the group and changes nothing. */
  async #do(group, what) {
    if (this.busy) {
      return;
    }
    Object.assign(this, {busy: true, refused: undefined});
    try {
      await what();
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
      this.refused = {id: group?.id, message: failed.inWords, proofs: (failed.body.proofs ?? []).filter(proof => proof.finding === 'BREAKS')};
      this.said = failed.inWords;
      if (failed.status === 412) {
        await this.load();
      }
    } finally {
      this.busy = false;
    }
  }

  async #move(key, toId) {
    const target = toId && toId !== 'alone' ? this.groups.get(toId) : undefined;
    await this.#do(target ?? this.groups.of(key), async () => {
      const into = await this.groups.move(key, target?.id, this.reasons[target?.id]);
      this.said = `The line is now in group ${into.name}: ${plural(into.items.length, 'line')}, ${verdict(into.weighed)}`;
    });
    await this.updateComplete;
    this.querySelector(`[data-line="${key}"]`)?.focus();
  }

  #keyed(event, key) {
    const lines = [...this.querySelectorAll('[data-line]')];
    const at = lines.indexOf(event.currentTarget);
    const groups = this.groups.all.slice(0, this.shown);
    const here = groups.indexOf(this.groups.of(key));
    if (event.target !== event.currentTarget) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      lines[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    } else if (event.shiftKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      event.preventDefault();
      const next = groups[here + (event.key === 'ArrowRight' ? 1 : -1)];
      if (next) {
        this.#move(key, next.id);
      }
    } else if (event.key === 'Delete') {
      event.preventDefault();
      this.#move(key, 'alone');
    }
  }

  #keep(group) {
    return this.#do(group, async () => {
      this.keys[group.id] ??= newKey();
      await this.groups.keep(group, this.reasons[group.id]?.trim() || undefined, this.keys[group.id]);
      tell(`Group ${group.name} is kept as a batch of ${plural(group.items.length, 'line')}`);
      this.said = `Group ${group.name} is kept`;
    });
  }

  #dissolve(group) {
    return this.#do(group, async () => {
      await this.groups.dissolve(group);
      tell(`The batch ${group.name} is dissolved; its lines are free again`);
      await this.load();
    });
  }

  show({suggested, noticeDays}) {
    const may = session.is('negotiator', 'supervisor');
    const groups = this.groups.all.slice(0, this.shown);
    return html`<div class="stack"><section class="card stack" aria-labelledby="batches"><div class="row"><h2 id="batches" class="grow">What is filed together</h2>
        <button @click=${() => this.load()}>Suggest anew</button></div>
      <p class="small muted">Parley divides the lines that wait to be filed so that fees are least. Drag a line to another group, or use the keyboard: arrows go from line to line, <kbd>Shift</kbd> <kbd>→</kbd> and
        <kbd>Shift</kbd> <kbd>←</kbd> move the line, <kbd>Del</kbd> lets it go alone. Every move is proven by the rules at once. Nothing is kept until you keep a group.</p>
      <p>${suggested.items ? html`${plural(suggested.items, 'line')} wait. As suggested they cost <strong>${money(suggested.cost)}</strong> on average, one by one ${money(suggested.costOfSingles)}.
        ${suggested.best ? 'No cheaper division exists.' : 'Large groups were divided by a rule of thumb.'}` : html`No line waits to be filed. A line comes here when its case is attested; see <a href="#/idr/work">what waits</a>.`}</p>
      <p role="status" aria-live="polite" class="small">${this.said}</p></section>
      <div class="groups">${repeat(groups, group => group.id, group => this.#group(group, may))}</div>
      ${this.groups.all.length > this.shown ? html`<div><button @click=${() => { this.shown += SHOWN; this.#learn(); }}>Show more of ${this.groups.all.length} groups</button></div>` : nothing}
      ${noticeDays.length ? this.#noticeDays(noticeDays) : nothing}</div>`;
  }

  #group(group, may) {
    const {weighed, batch} = group;
    const breaks = (weighed?.proofs ?? []).filter(proof => proof.finding === 'BREAKS');
    const warns = (weighed?.proofs ?? []).filter(proof => proof.finding === 'WARNS');
    const broken = new Map(breaks.flatMap(proof => proof.items.map(item => [keyOf(item), proof])));
    return html`<section class="card group-card ${this.over === group.id ? 'over' : ''}" aria-labelledby="group-${group.id}"
        @dragover=${event => { event.preventDefault(); this.over = group.id; }} @dragleave=${() => (this.over = undefined)}
        @drop=${event => { event.preventDefault(); this.over = undefined; this.#move(event.dataTransfer.getData('text/plain'), group.id); }}>
      <div class="row"><h3 id="group-${group.id}">${group.name}</h3><span class="chip ${breaks.length ? 'late' : warns.length ? 'soon' : 'good'}">${verdict(weighed)}</span>
        <span class="grow"></span>${batch ? html`<span class="chip">Kept</span>` : nothing}</div>
      <p class="small">${weighed?.due ? html`File ${shortDay(weighed.opens)} to ${day(weighed.due)}` : 'No common day to file'}</p>
      ${weighed?.cost ? html`<dl class="sums small"><div><dt>Cost on average</dt><dd>${money(weighed.cost.expected)}</dd></div><div><dt>One by one</dt><dd>${money(weighed.costOfSingles)}</dd></div>
        <div><dt>Saves</dt><dd>${money(weighed.saved)}</dd></div><div><dt>Worth after fees</dt><dd>${weighed.expectedValue === undefined ? 'QPA not known' : money(weighed.expectedValue)}</dd></div></dl>` : nothing}
      <ul class="lines">${group.items.map(item => this.#line(group, item, broken.get(keyOf(item)), may))}</ul>
      ${this.refused?.id === group.id ? html`<div class="notice late" role="alert">${this.refused.message}${this.refused.proofs.map(proof => html`<div class="small">${proof.ruleId}: ${proof.because}</div>`)}</div>` : nothing}
      <details><summary class="small">Proof, rule by rule</summary><ul class="small">${(weighed?.proofs ?? []).map(proof => html`<li><span class="chip ${FINDING[proof.finding][0]}">${FINDING[proof.finding][1]}</span>
        <span class="mono">${proof.ruleId}</span> ${proof.because}</li>`)}</ul></details>
      ${may ? this.#actions(group, warns, breaks) : nothing}</section>`;
  }

  #actions(group, warns, breaks) {
    if (group.batch) {
      return html`${this.refused?.id === group.id ? this.#why(group) : nothing}<div class="actions"><button ?disabled=${this.busy} @click=${() => this.#dissolve(group)}>Dissolve</button></div>`;
    }
    if (group.items.length < 2) {
      return html`<p class="small muted">Goes as a dispute of its own.</p>`;
    }
    return html`${warns.length && !breaks.length ? this.#why(group) : nothing}
      <div class="actions"><button class="primary" ?disabled=${this.busy || breaks.length > 0} @click=${() => this.#keep(group)}>Keep as a batch</button></div>`;
  }

  #why(group) {
    return html`<div class="field"><label for="why-${group.id}" class="need">Why it goes in spite of a warning</label>
      <input id="why-${group.id}" maxlength="500" autocomplete="off" @input=${event => { this.reasons[group.id] = event.target.value; }}></div>`;
  }

  #line(group, item, broken, may) {
    const key = keyOf(item);
    const said = this.groups.said(item);
    const name = said ? `${said.claimNumber} line ${item.line}` : `Line ${item.line}`;
    return html`<li class="line ${broken ? 'broken' : ''}" tabindex="0" data-line=${key} draggable=${may ? 'true' : 'false'} aria-label="${name}, group ${group.name}${broken ? `, breaks ${broken.ruleId}` : ''}"
        @dragstart=${event => event.dataTransfer.setData('text/plain', key)} @keydown=${event => may && this.#keyed(event, key)}>
      <div class="row"><a href="#/idr/cases/${item.caseId}">${name}</a><span class="mono">${said?.code ?? ''}</span><span class="grow"></span><span class="num">${said ? money(said.charge) : ''}</span></div>
      <div class="row small muted"><span>${said ? `${said.payerName ?? ''} · served ${shortDay(said.servedOn)}` : ''}</span><span class="grow"></span>
        ${may ? html`<select aria-label="Move ${name} to" @change=${event => { const to = event.target.value; event.target.value = ''; this.#move(key, to); }}><option value="">Move to…</option>
          ${this.groups.all.slice(0, this.shown).filter(other => other !== group).map(other => html`<option value=${other.id}>Group ${other.name}</option>`)}
          ${group.items.length > 1 ? html`<option value="alone">Alone</option>` : nothing}</select>` : nothing}</div>
      ${broken ? html`<div class="error">${broken.because} (${broken.ruleId})</div>` : nothing}</li>`;
  }

  #noticeDays(noticeDays) {
    return html`<section class="card" aria-labelledby="notice-days"><h2 id="notice-days">Send these notices on one day</h2>
      <p class="small muted">Their negotiations then end together, and they may be filed as one batch (FED-ON-14).</p>
      <ul class="entries">${noticeDays.map(one => html`<li><div class="row"><strong>By ${day(one.sendAllBy)}</strong><span>${plural(one.batch.items.length, 'line')}</span>
        <span class="muted">file ${shortDay(one.filingOpens)} to ${day(one.filingDue)}</span><span class="chip good">saves ${money(one.batch.saved)}</span></div>
        <div class="row small">${[...new Set(one.batch.items.map(item => item.caseId))].map(id => html`<a href="#/cases/${id}">Case</a>`)}</div></li>`)}</ul></section>`;
  }
}

function verdict(weighed) {
  const proofs = weighed?.proofs ?? [];
  const breaks = proofs.filter(proof => proof.finding === 'BREAKS').length;
  const warns = proofs.filter(proof => proof.finding === 'WARNS').length;
  return breaks ? `${plural(breaks, 'rule')} broken` : warns ? `${plural(warns, 'warning')}` : 'may go together';
}

customElements.define('batch-builder', BatchBuilder);
