import {html, nothing} from 'lit';
import {get, Problem, request} from '../shared/api.js';
import {PageElement} from '../shared/element.js';
import {notices, ask} from '../shared/notices.js';
import {session} from '../shared/session.js';
import {offer} from '../shared/shortcuts.js';
import {theme, useTheme} from '../shared/theme.js';
import {words} from '../shared/words.js';
import {route, go} from './route.js';
import './connection-bar.js';
import './sign-in.js';
import './keys.js';
import '../worklist/worklist.js';
import '../casefile/case-list.js';
import '../casefile/case-page.js';
import '../task/task-page.js';
import '../intake/intake.js';
import '../ops/ops.js';
import '../dispute/desk.js';
import '../regulation/desk.js';
import '../client/window.js';
import '../collection/board.js';
import '../reports/desk.js';
import '../policies/desk.js';
import '../audit/audit-page.js';
import '../help/help.js';
import '../help/tour.js';
import {desks, isClient} from './desks.js';

const REFRESH = 30_000;

/** The frame: sign-in, navigation by role, news and keys. */
class ParleyApp extends PageElement {
  static properties = {at: {state: true}, queues: {state: true}, toasts: {state: true}, ready: {state: true}};

  constructor() {
    super();
    useTheme();
    this.at = route();
    this.queues = [];
    this.toasts = [];
    this.ready = false;
    this.heard = false;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', () => this.#arrive());
    session.addEventListener('change', () => this.#signedInOrOut());
    notices.addEventListener('tell', event => this.#show(event.detail));
    this.addEventListener('worklist-changed', () => this.#count());
    addEventListener('unhandledrejection', event => {
      if (event.reason instanceof Problem) {
        event.preventDefault();
        this.#show({text: event.reason.message, kind: 'problem'});
      }
    });
    offer('Everywhere', [
      {keys: '?', does: 'Show these keys', run: () => this.#keys()},
      {keys: '/', does: 'Find a case', run: () => this.querySelector('#find')?.focus()},
      {keys: 'g w', does: 'Go to the worklist', run: () => go('/worklist')},
      {keys: 'g c', does: 'Go to the cases', run: () => go('/cases')},
      {keys: 'g o', does: 'Go to the operations', run: () => session.is('ops', 'supervisor', 'admin', 'auditor') && go('/ops')},
      {keys: 'g i', does: 'Go to the intake desk', run: () => session.is('biller', 'rcm-system', 'admin') && go('/intake')},
    ]);
    session.resume().catch(() => {}).finally(() => (this.ready = true));
    setInterval(() => this.#refresh(), REFRESH);
  }

  async #refresh() {
    if (session.authorization && !document.hidden) {
      await session.refresh().catch(() => {});
      await this.#count();
    }
  }

  async #signedInOrOut() {
    this.requestUpdate();
    offer('Desks', desks().map(([path, name, key]) => ({keys: 'g ' + key, does: `Go to ${name}`, run: () => go(path)})));
    if (session.authorization && !this.heard) {
      this.heard = true;
      await this.#count();
    }
  }

  async #count() {
    try {
      this.queues = await get('/queues');
    } catch (failed) {
      if (!(failed instanceof Problem)) {
        throw failed;
      }
    }
  }

  async #arrive() {
    const before = this.at.path;
    this.at = route();
    await this.updateComplete;
    if (this.at.path !== before) {
      this.querySelector('main')?.focus({preventScroll: false});
    }
  }

  /** Where the navigation is one line that scrolls, the place where one is comes into sight. */
  updated(changed) {
    if (changed.has('at') || changed.get('queues')?.length === 0) {
      this.querySelector('.side [aria-current=page]')?.scrollIntoView({block: 'nearest', inline: 'center'});
    }
  }

  #show(toast) {
    this.toasts = [...this.toasts.slice(-2), toast];
    setTimeout(() => (this.toasts = this.toasts.filter(shown => shown !== toast)), toast.kind === 'problem' ? 12_000 : 5_000);
  }

  #keys() {
    ask('Keyboard shortcuts', document.createElement('shortcut-list'));
  }

  #find(event) {
    event.preventDefault();
    const text = event.target.querySelector('input').value.trim();
    if (text) {
      this.#open(text);
    }
  }

  /** By case number or claim number; neither ends up in the address bar. */
  async #open(text) {
    const by = /^C-/i.test(text) ? {caseNumber: text.toUpperCase()} : {claimNumber: text};
    const found = await get('/cases', {...by, limit: 1});
    if (found.items.length) {
      go('/cases/' + found.items[0].id);
    } else {
      this.#show({text: `No case has the number ${text}`, kind: 'problem'});
    }
  }

  render() {
    if (!session.me) {
      return this.ready ? html`<sign-in-page></sign-in-page>` : nothing;
    }
    return html`
      <a class="skip" href="#main" @click=${event => { event.preventDefault(); this.querySelector('main').focus(); }}>Skip to the content</a>
      <div class="shell">
        ${this.#top()}
        <nav class="side" aria-label="Main">${this.#navigation()}</nav>
        <main class="main" id="main" tabindex="-1">${this.#page()}</main>
      </div>
      <tour-panel></tour-panel>
      <connection-bar></connection-bar>
      <div class="toasts" role="status" aria-live="polite">${this.toasts.map(toast => html`
        <div class="toast ${toast.kind}"><span>${toast.text}</span></div>`)}</div>
      ${session.authorization ? nothing : html`<sign-in-again></sign-in-again>`}`;
  }

  #top() {
    return html`<header class="top">
      <a class="brand" href=${isClient() ? '#/client' : '#/worklist'}><img src="/app/icon.svg" alt="">Parley</a>
      <form role="search" @submit=${this.#find}>
        <label class="sr" for="find">Find a case by case or claim number</label>
        <input id="find" type="search" placeholder="Case or claim number" autocomplete="off">
      </form>
      <div class="who">
        <label class="sr" for="theme">Colors</label>
        <select id="theme" @change=${event => useTheme(event.target.value)}>
          ${['system', 'light', 'dark'].map(name => html`<option value=${name} ?selected=${theme() === name}>${words(name)}</option>`)}
        </select>
        <button class="quiet" @click=${this.#keys} aria-label="Keyboard shortcuts"><kbd>?</kbd></button>
        <span title="Roles: ${session.roles.map(words).join(', ')}">${session.me.name}</span>
        <button @click=${() => session.signOut()}>Sign out</button>
      </div>
    </header>`;
  }

  #navigation() {
    if (isClient()) {
      return html`<ul><li>${this.#link('/client/cases', {}, 'My cases')}</li><li>${this.#link('/client/return', {}, 'What it brought')}</li><li>${this.#link('/help', {}, 'Help')}</li></ul>`;
    }
    const own = this.queues.filter(queue => !queue.id && session.is(queue.name));
    const others = this.queues.filter(queue => !queue.id && !session.is(queue.name));
    const saved = this.queues.filter(queue => queue.id);
    return html`
      ${own.length ? html`<h2>My queues</h2><ul>${own.map(queue => this.#queue(queue))}
        <li>${this.#link('/worklist', {assignee: 'me'}, 'Claimed by me')}</li></ul>` : nothing}
      ${saved.length ? html`<h2>Saved</h2><ul>${saved.map(queue => this.#queue(queue))}</ul>` : nothing}
      <h2>${own.length ? 'Other queues' : 'Queues'}</h2>
      <ul>${others.map(queue => this.#queue(queue))}</ul>
      <h2>More</h2>
      <ul><li>${this.#link('/cases', {}, 'Cases')}</li>
        ${desks().map(([path, name]) => html`<li>${this.#link(path, {}, name)}</li>`)}
        ${session.is('biller', 'rcm-system', 'admin') ? html`<li>${this.#link('/intake', {}, 'Intake desk')}</li>` : nothing}
        ${session.is('ops', 'supervisor', 'admin', 'auditor') ? html`<li>${this.#link('/ops', {}, 'Operations')}</li>` : nothing}</ul>`;
  }

  #queue(queue) {
    const {sort, state, ...filter} = queue.filter;
    const query = {...filter, ...(sort !== 'DUE' && {sort}), ...(state !== 'OPEN' && {state})};
    const mine = queue.id && queue.owner === session.me.name;
    return html`<li class=${mine ? 'own' : ''}>${this.#link('/worklist', query, queue.id ? queue.name : words(queue.name), queue.open)}
      ${mine ? html`<button class="quiet" aria-label="Forget the queue ${queue.name}" title="Forget this queue" @click=${() => this.#forget(queue)}>×</button>` : nothing}</li>`;
  }

  async #forget(queue) {
    await request('DELETE', '/queues/' + queue.id);
    this.#show({text: `The queue ${queue.name} was forgotten`});
    await this.#count();
  }

  #link(path, query, text, count) {
    const search = new URLSearchParams(query).toString();
    const href = '#' + path + (search ? '?' + search : '');
    const current = path === '/worklist' ? location.hash === href : this.at.path.startsWith(path);
    return html`<a href=${href} aria-current=${current ? 'page' : 'false'}><span>${text}</span>
      ${count === undefined ? nothing : html`<span class="count">${count.toLocaleString('en-US')}<span class="sr"> open</span></span>`}</a>`;
  }

  #page() {
    const {parts, query} = this.at;
    switch (parts[0]) {
      case 'cases':
        if (isClient()) {
          return html`<client-window part="cases" .thing=${parts[1]} .query=${query}></client-window>`;
        }
        return parts[1] ? html`<case-page .caseId=${parts[1]} .taskId=${query.task}></case-page>` : html`<case-list .query=${query}></case-list>`;
      case 'tasks':
        return html`<task-page .taskId=${parts[1]}></task-page>`;
      case 'intake':
        return html`<intake-desk .part=${parts[1] ?? 'edi'} .thing=${parts[2]} .query=${query}></intake-desk>`;
      case 'idr':
        return html`<idr-desk .part=${parts[1] ?? 'work'} .thing=${parts[2]} .query=${query}></idr-desk>`;
      case 'regulation':
        return html`<regulation-desk .part=${parts[1] ?? 'rules'} .query=${query}></regulation-desk>`;
      case 'collection':
        return html`<div class="page"><h1 tabindex="-1">Collection board</h1><collection-board></collection-board></div>`;
      case 'reports':
        return html`<report-desk .part=${parts[1]} .thing=${parts[2]} .query=${query}></report-desk>`;
      case 'policies':
        return html`<policy-desk .name=${parts[1]}></policy-desk>`;
      case 'audit':
        return html`<audit-page .query=${query}></audit-page>`;
      case 'client':
        return html`<client-window .part=${parts[1] ?? 'cases'} .thing=${parts[2]} .query=${query}></client-window>`;
      case 'help':
        return html`<help-page .topic=${parts[1]}></help-page>`;
      case 'ops':
        return html`<ops-desk .part=${parts[1] ?? 'processes'} .process=${parts[2]}></ops-desk>`;
      default:
        return isClient() && !parts.length ? html`<client-window part="cases" .query=${query}></client-window>` : html`<work-list .query=${query}></work-list>`;
    }
  }
}

customElements.define('parley-app', ParleyApp);
