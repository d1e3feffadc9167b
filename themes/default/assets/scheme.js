// Light or dark by hand. A choice equal to what the page would be anyway is forgotten, so that it follows the system again.
import { text } from "./hc.js";

const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
const button = document.querySelector("[data-theme-switch]");

// A theme may be dark by itself: the computed scheme knows.
function isDark() {
  const scheme = getComputedStyle(root).colorScheme;
  return scheme === "dark" || (scheme !== "light" && system.matches);
}

function label() {
  const to = isDark() ? "light" : "dark";
  button.dataset.to = to;
  button.title = text(to);
  button.setAttribute("aria-label", text(to));
}

function turn() {
  const wanted = isDark() ? "light" : "dark";
  delete root.dataset.theme;
  const isNatural = isDark() === (wanted === "dark");
  if (!isNatural) root.dataset.theme = wanted;
  try {
    if (isNatural) localStorage.removeItem("theme");
    else localStorage.setItem("theme", wanted);
  } catch {
    // The choice holds for this page only.
  }
  label();
}

if (button) {
  button.hidden = false;
  button.addEventListener("click", turn);
  system.addEventListener("change", label);
  label();
}
