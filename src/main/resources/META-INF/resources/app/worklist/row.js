import {html, nothing} from 'lit';
import {due} from '../shared/days.js';
import {money, shortDay, words} from '../shared/words.js';

export const ROW = 56;

/** One task in the list. */
export function taskRow(task, {at, active, selected, first, late, onToggle, onOpen, onFocus}) {
  if (!task) {
    return html`<div class="task muted" role="row" aria-rowindex=${at + 1} .style=${`transform: translateY(${at * ROW}px)`}><span role="gridcell">Loading…</span></div>`;
  }
  const chip = due(task.dueOn);
  const subject = task.caseNumber ? `${task.claimNumber} · ${task.caseNumber}` : 'No case';
  return html`<div class="task ${task.state === 'OPEN' ? '' : 'gone'}" role="row" aria-rowindex=${at + 1} aria-selected=${String(selected)}
      tabindex=${active || first ? 0 : -1} data-at=${at} data-task=${task.id} .style=${`transform: translateY(${at * ROW}px)`}
      @focusin=${onFocus} @dblclick=${onOpen}>
    <span role="gridcell"><input type="checkbox" tabindex="-1" aria-label="Select ${words(task.kind)} of ${subject}" .checked=${selected} @change=${onToggle}></span>
    <span role="gridcell"><span class="chip ${task.state === 'OPEN' ? chip.level : 'none'}" title=${chip.title}>${task.state === 'OPEN' ? chip.text : words(task.state)}</span>
      ${task.state === 'OPEN' && late ? html`<div class="cut small muted" title="${late.whenLate} ${late.rule ?? ''}"><span class="sr">If missed: </span>${late.lost ? html`<strong>A right ends:</strong> ` : nothing}${late.whenLate}</div>` : nothing}
    </span>
    <span role="gridcell"><a class="what cut" tabindex="-1" href=${taskLink(task)}>${words(task.kind)}</a>
      <div class="cut small muted" title=${task.title}>${task.title === words(task.kind) ? subject : html`${subject} · ${task.title}`}</div></span>
    <span role="gridcell" class="cut payer">${task.payerName ?? ''} <span class="muted small">${task.serviceState ?? ''}</span></span>
    <span role="gridcell" class="num">${money(task.moneyAtStake)}</span>
    <span role="gridcell" class="cut">${task.endedBy ?? task.assignee ?? html`<span class="muted">${words(task.queue)}</span>`}
      ${task.followUpOn ? html`<div class="muted small">again ${shortDay(task.followUpOn)}</div>` : nothing}</span>
  </div>`;
}

/** Where a task is worked on: in its case, or on a page of its own. */
export function taskLink(task) {
  return task.caseId ? `#/cases/${task.caseId}?task=${task.id}` : `#/tasks/${task.id}`;
}
