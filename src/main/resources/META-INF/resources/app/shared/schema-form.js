import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {PageElement} from './element.js';
import {resolve} from './spec.js';
import {words} from './words.js';

const RADIO_MOST = 6;
const LONG_TEXT = 300;

/** What is said, without what was left empty. */
export function said(value) {
  if (Array.isArray(value)) {
    const kept = value.map(said).filter(item => item !== undefined);
    return kept.length ? kept : undefined;
  }
  if (value && typeof value === 'object') {
    const kept = Object.entries(value).map(([key, item]) => [key, said(item)]).filter(([key, item]) => key && item !== undefined);
    return kept.length ? Object.fromEntries(kept) : undefined;
  }
  return value === '' || value === null ? undefined : value;
}

/** The schema of a form that asks why something is changed. */
export function reasonFor(description) {
  return {type: 'object', required: ['reason'], properties: {reason: {type: 'string', maxLength: 500, description}}};
}

function pointer(path) {
  return '/' + path.join('/');
}

/**
 * A form made from a schema of the API. {@code errors} are those of a problem and stand beside their fields;
 * {@code choices} offers values for fields whose schema knows none: {name: [[value, text]]}.
 */
class SchemaForm extends PageElement {
  static properties = {document: {}, schema: {}, value: {}, errors: {}, choices: {}, name: {}};

  constructor() {
    super();
    this.value = {};
    this.errors = [];
    this.choices = {};
    this.mended = new Set();
  }

  willUpdate(changed) {
    if (changed.has('errors')) {
      this.mended.clear();
    }
  }

  updated(changed) {
    if (changed.has('errors') && this.errors.length) {
      this.querySelector('[aria-invalid=true]')?.focus();
    }
  }

  #set(path, item) {
    const value = structuredClone(this.value);
    let at = value;
    path.slice(0, -1).forEach((key, depth) => (at = at[key] ??= typeof path[depth + 1] === 'number' ? [] : {}));
    at[path.at(-1)] = item;
    this.value = value;
    this.mended.add(pointer(path));
    this.say('typed', value);
  }

  #id(path) {
    return [this.name, ...path].join('-');
  }

  /** What was said of a field before it was written anew is not said any more. */
  #errors(path) {
    const field = pointer(path);
    return this.mended.has(field) ? [] : this.errors.filter(error => error.pointer === field);
  }

  #hints(path, schema, errors) {
    const id = this.#id(path);
    return html`${schema.description ? html`<span class="hint" id="${id}-hint">${schema.description}</span>` : nothing}
      <span class="error" id="${id}-error" role="alert">${errors.map(error => error.detail).join('; ') || nothing}</span>`;
  }

  render() {
    const schema = resolve(this.document, this.schema);
    return html`<div class="stack">${this.#fields(schema, this.value, [])}</div>`;
  }

  #fields(schema, value, path) {
    return Object.entries(schema.properties ?? {}).map(([name, part]) =>
      this.#field(words(name), resolve(this.document, part), value?.[name], [...path, name], schema.required?.includes(name)));
  }

  #field(label, schema, value, path, needed) {
    if (schema.type === 'object' && schema.properties) {
      return this.#object(label, schema, value, path, needed);
    }
    if (schema.type === 'array') {
      return this.#list(label, schema, value, path, needed);
    }
    if (schema.type === 'object') {
      return this.#map(label, schema, value, path, needed);
    }
    const options = this.#options(schema, path, needed);
    if (options && options.length <= RADIO_MOST) {
      return this.#radios(label, schema, options, value, path, needed);
    }
    const id = this.#id(path);
    const errors = this.#errors(path);
    const told = `${schema.description ? `${id}-hint ` : ''}${id}-error`;
    return html`<div class="field"><label for=${id} class=${needed ? 'need' : ''}>${label}</label>
      ${options ? this.#select(id, options, value, path, errors, told) : this.#input(id, schema, value, path, needed, errors, told)}
      ${this.#hints(path, schema, errors)}</div>`;
  }

  #options(schema, path, needed) {
    const choices = this.choices[path.findLast(key => typeof key === 'string')];
    if (choices) {
      return choices;
    }
    if (schema.enum) {
      return schema.enum.filter(one => one !== null).map(one => [one, words(one)]);
    }
    return schema.type === 'boolean' ? [[true, 'Yes'], [false, 'No'], ...(needed ? [] : [['', 'Not said']])] : undefined;
  }

  #radios(label, schema, options, value, path, needed) {
    const id = this.#id(path);
    const errors = this.#errors(path);
    return html`<fieldset class="field" role="radiogroup" aria-labelledby="${id}-label" aria-describedby="${id}-error">
      <span id="${id}-label" class=${needed ? 'need' : ''}><strong>${label}</strong></span>
      <div class="options">${options.map(([key, text], at) => html`<label><input type="radio" name=${id} id="${id}${at ? '-' + at : ''}"
        aria-invalid=${errors.length ? 'true' : 'false'} .checked=${live((value ?? '') === key)} @change=${() => this.#set(path, key)}>${text}</label>`)}</div>
      ${this.#hints(path, schema, errors)}</fieldset>`;
  }

  #select(id, options, value, path, errors, told) {
    return html`<select id=${id} aria-invalid=${errors.length ? 'true' : 'false'} aria-describedby=${told} @change=${event => this.#set(path, event.target.value)}>
      <option value=""></option>${options.map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}</select>`;
  }

  #input(id, schema, value, path, needed, errors, told) {
    const numeric = schema.type === 'number' || schema.type === 'integer';
    const read = event => this.#set(path, numeric && event.target.value !== '' ? Number(event.target.value) : event.target.value);
    const invalid = errors.length ? 'true' : 'false';
    if (schema.type === 'string' && !schema.format && (schema.maxLength ?? 0) >= LONG_TEXT) {
      return html`<textarea id=${id} maxlength=${schema.maxLength} aria-required=${String(Boolean(needed))} aria-invalid=${invalid}
        aria-describedby=${told} .value=${live(value ?? '')} @input=${read}></textarea>`;
    }
    const type = {date: 'date', 'date-time': 'text'}[schema.format] ?? (numeric ? 'number' : 'text');
    return html`<input id=${id} type=${type} step=${schema.type === 'integer' ? '1' : schema.type === 'number' ? '0.01' : nothing}
      maxlength=${schema.maxLength ?? nothing} placeholder=${schema.format === 'date-time' ? '2026-01-31T15:00:00Z' : nothing} autocomplete="off"
      aria-required=${String(Boolean(needed))} aria-invalid=${invalid} aria-describedby=${told} .value=${live(String(value ?? ''))} @input=${read}>`;
  }

  #object(label, schema, value, path, needed) {
    if (!needed && value === undefined) {
      return html`<div><button type="button" @click=${() => this.#set(path, {})}>Add: ${label.toLowerCase()}</button>
        ${this.#hints(path, schema, this.#errors(path))}</div>`;
    }
    return html`<fieldset class="group"><legend>${label}</legend>${this.#hints(path, schema, this.#errors(path))}
      ${this.#fields(schema, value, path)}
      ${needed ? nothing : html`<div><button type="button" class="quiet" @click=${() => this.#set(path, undefined)}>Leave out ${label.toLowerCase()}</button></div>`}</fieldset>`;
  }

  #list(label, schema, value = [], path, needed) {
    const item = resolve(this.document, schema.items);
    const options = this.choices[path.at(-1)] ?? item.enum?.map(one => [one, words(one)]);
    const errors = this.#errors(path);
    if (options) {
      const toggle = key => this.#set(path, value.includes(key) ? value.filter(one => one !== key) : [...value, key]);
      return html`<fieldset class="field"><legend class=${needed ? 'need' : ''}>${label}</legend><div class="options">${options.map(([key, text]) => html`
        <label><input type="checkbox" aria-invalid=${errors.length ? 'true' : 'false'} .checked=${live(value.includes(key))} @change=${() => toggle(key)}>${text}</label>`)}</div>
        ${this.#hints(path, schema, errors)}</fieldset>`;
    }
    return html`<fieldset class="group"><legend class=${needed ? 'need' : ''}>${label}</legend>${this.#hints(path, schema, errors)}
      ${value.map((one, at) => html`${this.#field(`${label} ${at + 1}`, item, one ?? (item.properties ? {} : ''), [...path, at], true)}
        <div><button type="button" class="quiet" @click=${() => this.#set(path, value.toSpliced(at, 1))}>Remove ${label.toLowerCase()} ${at + 1}</button></div>`)}
      <div><button type="button" @click=${() => this.#set(path, [...value, item.properties ? {} : ''])}>Add to ${label.toLowerCase()}</button></div></fieldset>`;
  }

  #map(label, schema, value = {}, path) {
    const names = this.choices[path.at(-1) + ':names'];
    const entries = Object.entries(value);
    const replace = (at, entry) => this.#set(path, Object.fromEntries(entries.map((old, index) => (index === at ? entry : old))));
    const id = this.#id(path);
    return html`<fieldset class="group"><legend>${label}</legend>${this.#hints(path, schema, this.#errors(path))}
      ${entries.map(([key, item], at) => html`<div class="row">
        <div class="field grow"><label for="${id}-${at}-name">Name</label><input id="${id}-${at}-name" list="${id}-names" .value=${live(key)} @change=${event => replace(at, [event.target.value, item])}></div>
        <div class="field grow"><label for="${id}-${at}">Value</label><input id="${id}-${at}" .value=${live(item)} @input=${event => replace(at, [key, event.target.value])}>
          <span class="error" role="alert">${this.#errors([...path, key]).map(error => error.detail).join('; ')}</span></div></div>`)}
      ${names ? html`<datalist id="${id}-names">${names.map(name => html`<option value=${name}></option>`)}</datalist>` : nothing}
      <div><button type="button" ?disabled=${'' in value} @click=${() => this.#set(path, {...value, '': ''})}>Add to ${label.toLowerCase()}</button></div></fieldset>`;
  }
}

customElements.define('schema-form', SchemaForm);
