import {html, nothing} from 'lit';
import {due} from '../shared/days.js';
import {day, moment, valueWords, words} from '../shared/words.js';

const CONFIDENCE = {A: 'settled law', B: 'guidance', C: 'a careful reading', U: 'uncertain: warns only'};

/** Every clock of the case, open ones first. */
export function deadlinesCard(deadlines) {
  const order = ['MISSED', 'OPEN', 'MET', 'CANCELLED'];
  const sorted = [...deadlines].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state) || one.due.localeCompare(other.due));
  return html`<section class="card" aria-labelledby="deadlines"><h2 id="deadlines">Deadlines</h2>
    ${deadlines.length ? html`<ul class="deadlines" tabindex="0" aria-labelledby="deadlines">${sorted.map(clock => {
      const chip = due(clock.due);
      return html`<li class=${clock.state}><strong>${words(clock.kind)}</strong>
        <span>${clock.opens ? `${day(clock.opens)} to ${day(clock.due)}` : day(clock.due)}</span>
        <span>${clock.state === 'OPEN' ? html`<span class="chip ${chip.level}">${chip.text}</span>` : html`<span class="chip ${clock.state === 'MISSED' ? 'late' : 'none'}">${words(clock.state)}</span>`}</span>
        <span class="small muted">${clock.ruleId} of ${clock.ruleVersion}: from ${words(clock.trigger).toLowerCase()} on ${day(clock.triggerDate)}, counted in ${words(clock.dayType).toLowerCase()} days${
          clock.confidence ? `, ${CONFIDENCE[clock.confidence]}` : ''}</span>
        ${clock.endedBecause ? html`<span class="small">${clock.endedBecause}</span>` : nothing}</li>`;
    })}</ul>` : html`<p class="empty">No clock runs yet. Clocks start when their events are known, such as the first remittance.</p>`}</section>`;
}

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

/** What was decided, by which rules and on which facts. */
export function decisionsCard(decisions) {
  return html`<section class="card" aria-labelledby="decisions"><h2 id="decisions">Decisions</h2>
    ${decisions.length ? html`<ul class="entries">${[...decisions].reverse().map(decision => html`<li>
      <div class="row"><strong>${words(decision.decision)}</strong><span class="muted small">${decision.madeBy}, ${moment(decision.madeAt)}</span></div>
      ${decision.outcome?.because ? html`<p>${decision.outcome.because}</p>` : nothing}
      ${decision.outcome?.reason ? html`<p>${decision.outcome.reason}</p>` : nothing}
      <details><summary class="small">Facts, outcome and ${decision.rules?.length ?? 0} rules</summary>
        <p class="small mono">${(decision.rules ?? []).join(', ')}</p>
        <div class="row small">${tree('Facts', decision.facts)}${tree('Outcome', decision.outcome)}</div></details></li>`)}</ul>`
      : html`<p class="empty">Nothing has been decided yet.</p>`}</section>`;
}

function tree(label, value) {
  return html`<div class="grow"><strong>${label}</strong>${branch(value)}</div>`;
}

function branch(value) {
  if (value === null || typeof value !== 'object') {
    return html`<span class="mono">${String(value)}</span>`;
  }
  return html`<ul>${Object.entries(value).map(([name, part]) => html`<li><span class="muted">${Array.isArray(value) ? '·' : words(name)}</span> ${branch(part)}</li>`)}</ul>`;
}
