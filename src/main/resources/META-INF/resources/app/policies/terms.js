import {html, nothing} from 'lit';
import {resolve} from '../shared/spec.js';
import {day, money, valueWords, words} from '../shared/words.js';

/** A value of terms as a person reads it; {@code schema} is its own, resolved. */
function read(document, schema, value) {
  if (value === undefined || value === null || value === '') {
    return html`<span class="muted">not set</span>`;
  }
  if (Array.isArray(value)) {
    const item = resolve(document, schema.items ?? {});
    return value.length ? html`<ul>${value.map(one => html`<li>${read(document, item, one)}</li>`)}</ul>` : html`<span class="muted">none</span>`;
  }
  if (typeof value === 'object') {
    return Object.entries(value).map(([name, part], at) => html`${at ? '; ' : nothing}${words(name).toLowerCase()}: ${read(document, resolve(document, schema.properties?.[name] ?? {}), part)}`);
  }
  if (schema.name === 'Money') {
    return money(value);
  }
  return schema.format === 'date' || schema.name === 'LocalDate' ? day(value) : valueWords(String(value));
}

/** All terms, each with what it means, in the order of their schema. */
export function termsTable(document, schema, terms) {
  const whole = resolve(document, schema);
  const names = [...new Set([...Object.keys(whole.properties ?? {}), ...Object.keys(terms)])];
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Terms in force"><table><thead><tr><th>Term</th><th>In force</th></tr></thead><tbody>${names.map(name => {
    const part = resolve(document, whole.properties?.[name] ?? {});
    return html`<tr><th scope="row">${words(name)}${part.description ? html`<div class="small muted">${part.description}</div>` : nothing}</th><td>${read(document, part, terms[name])}</td></tr>`;
  })}</tbody></table></div>`;
}

function same(one, other) {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** The names of the terms in which two versions differ. */
export function changedNames(before, after) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(name => !same(before[name], after[name]));
}

/** What changed from one version to the next, term by term. */
export function changes(document, schema, before, after) {
  const {properties = {}} = resolve(document, schema);
  const names = changedNames(before, after);
  return names.length ? html`<ul>${names.map(name => {
    const part = resolve(document, properties[name] ?? {});
    return html`<li><strong>${words(name)}</strong>: ${read(document, part, before[name])} → ${read(document, part, after[name])}</li>`;
  })}</ul>` : html`<span class="muted">No term changed</span>`;
}

/** What was typed on the ground of one version, on the ground of a newer one: a term that nobody typed in follows the newer. */
export function onNewGround(typed, before, now) {
  const own = changedNames(before, typed);
  return {...now, ...Object.fromEntries(own.map(name => [name, typed[name]]))};
}
