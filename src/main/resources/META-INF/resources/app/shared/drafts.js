/** What was typed and not sent yet, kept for this tab until it is sent or the user signs out. */
const PREFIX = 'parley.draft.';

export function draft(name) {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + name)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(name, value) {
  sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
}

export function dropDraft(name) {
  sessionStorage.removeItem(PREFIX + name);
}
