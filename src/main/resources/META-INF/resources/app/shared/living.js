import {html, nothing} from 'lit';
import {live} from './live.js';
import {LoadedElement} from './loaded.js';

/** What reads otherwise: [[what, before, now]], of two answers said as {what: words}. */
export function changesOf(before, now) {
  return Object.keys(now).filter(what => before[what] !== now[what]).map(what => [what, before[what] ?? '–', now[what] ?? '–']);
}

/** Says what others changed of a thing that one has open; what is typed stays. */
export function changedNotice(thing, changes, dismiss) {
  return changes?.length ? html`<section class="notice soon" role="status" aria-label="What changed"><div class="row"><strong>Somebody changed this ${thing} while you had it open.</strong>
      <span class="grow"></span><button class="quiet" @click=${dismiss}>All right</button></div>
    <ul>${changes.map(([what, before, now]) => html`<li>${what}: <del>${before}</del> → <strong>${now}</strong></li>`)}</ul>What you typed is kept.</section>` : nothing;
}

/**
 * A loaded part about a case that stays true: it reads again, where it stands, when others change the case, and says what is
 * other since. Whoever extends it says in {@code caseOf} of which case it is, in {@code said} what a person would notice, and
 * in {@code thing} what it is called.
 */
export class LivingElement extends LoadedElement {
  static properties = {changes: {state: true}, ...LoadedElement.properties};

  connectedCallback() {
    super.connectedCallback();
    this.stopWatching = live.watch(changes => this.#heard(changes));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopWatching();
  }

  forget() {
    super.forget();
    this.changes = undefined;
  }

  /** After a change of one's own: nothing of it is news. */
  async load() {
    await super.load();
    this.changes = undefined;
  }

  /** After a change by others. */
  async loadChanged() {
    const before = this.answer;
    await super.load();
    if (before && this.problem?.status === 0) {
      this.problem = undefined; // the bar says that the server is gone; what was read stays in sight
    }
    if (before && this.answer && before !== this.answer) {
      const now = changesOf(this.said(before), this.said(this.answer));
      this.changes = now.length ? now : this.changes;
    }
  }

  #heard(changes) {
    if (this.answer && (!changes || changes.some(change => change.caseId === this.caseOf(this.answer)))) {
      this.loadChanged();
    }
  }

  news() {
    return changedNotice(this.thing, this.changes, () => (this.changes = undefined));
  }
}
