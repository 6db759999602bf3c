/** Keys and what they do; a part of the page brings its own while it is shown. */
const groups = new Map();
let pending = '';
let timer;

/** Keys of one part: [{keys: 'g w', does: 'Go to the worklist', run}]. Answers how to take them back. */
export function offer(title, list) {
  groups.set(title, list);
  return () => groups.get(title) === list && groups.delete(title);
}

export function offered() {
  return [...groups].map(([title, list]) => ({title, list: list.filter(one => !one.hidden)}));
}

function typing(event) {
  const at = event.composedPath()[0];
  return at instanceof HTMLElement && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName))
      && !/^(checkbox|radio|button)$/.test(at.type ?? '');
}

function find(keys) {
  return [...groups.values()].flat().find(one => one.keys.split(' or ').includes(keys));
}

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event)
      || document.querySelector('dialog[open]')) {
    return;
  }
  if (event.target instanceof HTMLElement && /^(Enter| )$/.test(event.key) && event.target.closest('button, a, input, summary')) {
    return;
  }
  const keys = pending + event.key;
  clearTimeout(timer);
  const found = find(keys) ?? find(event.key);
  if (found) {
    pending = '';
    event.preventDefault();
    found.run(event);
  } else {
    pending = event.key === 'g' ? 'g ' : '';
    timer = setTimeout(() => (pending = ''), 1200);
  }
});
