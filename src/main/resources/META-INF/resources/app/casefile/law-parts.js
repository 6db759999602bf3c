import {html, nothing} from 'lit';
import {moment, valueWords, words} from '../shared/words.js';

/** What keeps the case from going on. */
export function blockersCard(blockers, tasks, workOn) {
  const open = blockers.filter(blocker => !blocker.resolvedAt);
  const past = blockers.filter(blocker => blocker.resolvedAt);
  return html`<section class="card" aria-labelledby="blockers"><h2 id="blockers">Blockers</h2>
    ${open.length ? html`<ul class="entries">${open.map(blocker => {
      const task = tasks.find(one => one.subjectId === blocker.id);
      return html`<li><div class="row"><strong>${words(blocker.code)}</strong><span class="muted">for ${words(blocker.owner).toLowerCase()}</span><span class="grow"></span>
        ${task ? html`<button @click=${() => workOn(task.id)}>Supply fact</button>` : nothing}</div><p>${blocker.nextAction}</p></li>`;
    })}</ul>` : html`<p class="empty">Nothing blocks this case.</p>`}
    ${past.length ? html`<details><summary class="small">${past.length} resolved</summary><ul class="entries">${past.map(blocker => html`
      <li><strong>${words(blocker.code)}</strong> <span class="muted small">${moment(blocker.resolvedAt)}</span><p>${blocker.resolution ?? ''}</p></li>`)}</ul></details>` : nothing}</section>`;
}

/** What is known, and who said so. */
export function factsCard(facts, path, session) {
  return html`<section class="card" aria-labelledby="facts"><h2 id="facts">Facts</h2>
    ${facts.length ? html`<dl class="facts">${facts.map(fact => html`<div><dt>${words(fact.name)}</dt><dd>${valueWords(fact.value)}
      <span class="small muted" title="${fact.evidence ?? ''}, recorded by ${fact.recordedBy} ${moment(fact.recordedAt)}">${words(fact.source).toLowerCase()}</span></dd></div>`)}</dl>` : html`<p class="empty">Nothing is known yet.</p>`}
    ${session.is('biller', 'negotiator', 'rcm-system') ? html`<add-form label="Record a fact" .path=${path + '/facts'} schema="NewFact" .keep=${path + '/facts'}></add-form>` : nothing}</section>`;
}
