/** Light, dark, or what the machine says. */
const KEY = 'parley.theme';

export function theme() {
  return localStorage.getItem(KEY) ?? 'system';
}

export function useTheme(name = theme()) {
  localStorage.setItem(KEY, name);
  document.documentElement.dataset.theme = name;
}
